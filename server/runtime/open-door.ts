import { join, resolve } from 'node:path';
import { noteHeard } from '#adapters/postgres/channel-health.ts';
import type { ChannelEvent } from '#bot/channel.ts';
import type { Env } from '../config.ts';
import { keepUnknownEvent } from '../http/keep-too-large.ts';
import type { Log } from '../log.ts';
import type { Account } from '../message-path/account.ts';
import { createDoor, type Door } from '../message-path/door.ts';
import { keepEvent } from '../message-path/keep-event.ts';
import { openSpool, type Spool } from '../spool.ts';
import type { Foundation, OnStop } from './open-foundation.ts';
import { pollChannels } from './poll-channels.ts';
import { sweep } from './sweeps.ts';
import { createOutageWatch } from './watch-outages.ts';

/** After an outage of the store the spool is tried again this often. */
const REPLAY_MS = 5_000;
/** A third of the gap that counts as an outage. */
const LOOK_MS = 20_000;

export interface OpenDoor {
  readonly door: Door;
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
  readonly spool: Spool;
}

/** The door with its spool, and the sweep that brings spooled requests in once the store is back. */
export async function openDoor(
  { store, context, accounts, polled }: Foundation,
  parts: {
    readonly env: Env;
    readonly log: Log;
    readonly now: () => Date;
    readonly ring: (id: string) => void;
    readonly deliver: (id: string) => void;
  },
  onStop: OnStop,
): Promise<OpenDoor> {
  const { env, log, now, ring, deliver } = parts;
  const spool = await openSpool(join(resolve(env.DATA_DIR), 'spool'));
  const keeping = {
    pool: store.door,
    context,
    ring,
    deliver,
    noticed: noticing(log),
    unknownEvent: keepUnknownEvent(store.door, log),
  };
  const heard = createHearing((id, at) => noteHeard(store.work, id, at), now);
  const keepOne = (account: Account, event: ChannelEvent): Promise<void> =>
    keepEvent(account, event, keeping);
  const watch = createOutageWatch({ pool: store.work, accounts, keep: keepOne, log, now });
  const keep = async (account: Account, event: ChannelEvent): Promise<void> => {
    await keepOne(account, event);
    watch.heard(account);
    heard(account.id);
  };
  // Behind the start: a platform that does not answer must not keep the door shut.
  const first = watch.round().catch((error: unknown) => log.warn({ error }, 'no look at outages'));
  onStop(() => first);
  const door = createDoor({ keep, spool, log, now });
  const replay = async (): Promise<void> => {
    if (spool.isEmpty()) return;
    const taken = await spool.replay(async ({ account, headers, body }) => {
      const found = accounts.byName(account);
      if (found)
        await door.takeSpooled(found, {
          headers: new Headers(headers),
          body: Buffer.from(body, 'base64'),
        });
    });
    log.info({ taken }, 'spool replayed');
  };
  onStop(sweep('spool', REPLAY_MS, replay, log).stop);
  onStop(pollChannels(polled, { door, log }).stop);
  onStop(sweep('outages', LOOK_MS, watch.round, log).stop);
  return { door, keep, spool };
}

/** Written down so often at most: only long silences matter. */
const NOTE_MS = 30_000;

/** Notes when an account was last heard from, behind the acknowledgement: nothing waits for it or fails with it. */
function createHearing(
  note: (accountId: string, at: Date) => Promise<void>,
  now: () => Date,
): (accountId: string) => void {
  const noted = new Map<string, number>();
  return (accountId) => {
    const at = now();
    if (at.getTime() - (noted.get(accountId) ?? 0) < NOTE_MS) return;
    noted.set(accountId, at.getTime());
    note(accountId, at).catch(() => noted.delete(accountId));
  };
}

/** A sign that a message arrived, behind the acknowledgement: nothing waits for it, and nothing fails with it. */
function noticing(log: Log): (account: Account, event: ChannelEvent) => void {
  return ({ name, channel }, event) => {
    if (event.kind !== 'message') return;
    channel.noticed?.(event.recipient, event.messageId).catch((error: unknown) => {
      log.info({ error, account: name }, 'no sign that a message arrived');
    });
  };
}
