import { join, resolve } from 'node:path';
import type { ChannelEvent } from '#bot/channel.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { Account } from '../message-path/account.ts';
import { createDoor, type Door } from '../message-path/door.ts';
import { keepEvent } from '../message-path/keep-event.ts';
import { openSpool } from '../spool.ts';
import type { Foundation, OnStop } from './open-foundation.ts';
import { pollChannels } from './poll-channels.ts';
import { sweep } from './sweeps.ts';

/** After an outage of the store the spool is tried again this often. */
const REPLAY_MS = 5_000;

export interface OpenDoor {
  readonly door: Door;
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
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
  const keep = (account: Account, event: ChannelEvent): Promise<void> =>
    keepEvent(account, event, { pool: store.door, context, ring, deliver });
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
  return { door, keep };
}
