import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { listen } from '#adapters/postgres/listen.ts';
import { openRecords } from '#adapters/postgres/prisma-client.ts';
import { createSeal } from '#adapters/postgres/seal.ts';
import { createAlarmClock } from '#adapters/queue/alarm-clock.ts';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { createSessionTokens } from '#adapters/web/session-token.ts';
import type { ChannelEvent } from '#bot/channel.ts';
import type { Needs } from '#bot/needs.ts';
import type { Env } from '../config.ts';
import { createOpenStreams } from '../http/open-streams.ts';
import { openKnowledgeBase } from '../knowledge/knowledge-base.ts';
import { readContent } from '../knowledge/read-content.ts';
import type { Log } from '../log.ts';
import type { Account } from '../message-path/account.ts';
import { createDoor } from '../message-path/door.ts';
import { keepEvent } from '../message-path/keep-event.ts';
import { openOffice } from '../office/open-office.ts';
import { loadSecrets } from '../office-secrets.ts';
import { openSpool } from '../spool.ts';
import { firstStart } from './first-start.ts';
import { startEngine } from './message-engine.ts';
import { openChannels } from './open-channels.ts';
import { openDatabase } from './open-database.ts';
import { serve } from './serve.ts';
import { sweep } from './sweeps.ts';

/** `server` takes webhooks and shows pages, `worker` takes turns and delivers, `all` does both. */
export type Role = 'all' | 'server' | 'worker';

/** A running server. `stop` refuses webhooks, finishes turns, stops workers and then the store. */
export interface Runtime {
  readonly app: FastifyInstance | undefined;
  readonly address: string | undefined;
  readonly stop: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly env: Env;
  readonly role: Role;
  readonly log: Log;
  /** Lines for the person who started it. */
  readonly say: (line: string) => void;
}

const REPLAY_MS = 5_000;
/** Tokens are renewed hours ahead, and Telegram is told again where to send. */
const CHANNELS_MS = 3_600_000;

/** Opens everything in order and joins it; whatever was opened is closed again when a later part fails. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const served = await openParts(options, (close) => closing.push(close));
    return { ...served, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type OnStop = (close: () => Promise<void>) => void;

async function openParts(
  { env, role, log, say }: RuntimeOptions,
  onStop: OnStop,
): Promise<Omit<Runtime, 'stop'>> {
  const now = (): Date => new Date();
  const secrets = await loadSecrets(env);
  const { store, embedded, stop: stopStore } = await openDatabase(env, log);
  onStop(stopStore);
  const records = openRecords(store.url);
  onStop(() => records.$disconnect());
  const context = {
    personal: createSeal(secrets.dataKeys, 'personal'),
    inspection: createSeal(secrets.inspectionKeys, 'inspection'),
  };
  const sessions = createSessionTokens(secrets.sessionSecret);
  const { accounts, keepUp } = await openChannels({
    env,
    pool: store.work,
    personal: context.personal,
    sessions,
    log,
    now,
  });
  await firstStart({ env, pool: store.work, personal: context.personal, embedded, say });
  const office = await openOffice();
  const knowledge = await openKnowledgeBase({
    pool: store.work,
    content: await readContent(),
    today: () => vietnamDay(now()),
    log,
  });
  const register = createDatabaseRegister({
    pool: store.work,
    personal: context.personal,
    calendar: office.calendar,
  });
  const needs: Needs = {
    office: env.OFFICE_NAME,
    knowledge: knowledge.knowledge,
    desk: office.desk,
    dossiers: register,
    hours: office.hours,
    contact: office.contact,
  };
  const streams = createOpenStreams();
  const clock = createAlarmClock(
    env.REDIS_URL ? { kind: 'redis', url: env.REDIS_URL } : { kind: 'postgres', url: store.url },
    (error) => log.warn({ error }, 'alarm clock'),
  );
  onStop(clock.close);
  const ring = (conversation: string): void =>
    void clock
      .ring(conversation)
      .catch((error: unknown) => log.warn({ error }, 'alarm clock did not take a call'));
  const announce = (conversationId: string, recipient = ''): void => {
    streams.announce(conversationId);
    streams.announce(`session/${recipient}`);
    store.work
      .query(`SELECT pg_notify('conversation', $1)`, [`${conversationId} ${recipient}`])
      .catch(() => undefined);
  };
  const listener = await listen(store.url, ['conversation', 'knowledge'], (channel, word) => {
    if (channel === 'knowledge')
      void knowledge
        .refresh()
        .catch((error: unknown) => log.error({ error }, 'knowledge not rebuilt'));
    else for (const name of word.split(' ')) heard(name);
  });
  const heard = (name: string): void => {
    streams.announce(name);
    streams.announce(`session/${name}`);
  };
  onStop(listener.close);
  const engine =
    role === 'server'
      ? undefined
      : startEngine({
          store,
          accounts,
          context,
          needs,
          clock,
          announce,
          workers: env.WORKERS,
          log,
          now,
          delivered: (id, recipient, { name }) =>
            name === 'web' || name === 'botpress' ? announce(id, recipient) : undefined,
        });
  if (engine) onStop(engine.stop);
  onStop(sweep('channels', CHANNELS_MS, keepUp, log).stop);
  void keepUp().catch((error: unknown) => log.warn({ error }, 'a channel could not be kept up'));
  const deliver = (conversation: string): void => engine?.deliver(conversation);
  if (role === 'worker') {
    say('Một Cửa: worker đang chạy.');
    return { app: undefined, address: undefined };
  }
  const spool = await openSpool(join(resolve(env.DATA_DIR), 'spool'));
  const keep = (account: Account, event: ChannelEvent): Promise<void> =>
    keepEvent(account, event, { pool: store.door, context, ring, deliver });
  const door = createDoor({ keep, spool, log, now });
  const replay = sweep(
    'spool',
    REPLAY_MS,
    async () => {
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
    },
    log,
  );
  onStop(replay.stop);
  const served = await serve({
    env,
    store,
    records,
    accounts,
    door,
    streams,
    sessions,
    knowledge,
    office,
    keep,
    deliver,
    announce,
    log,
    now,
  });
  onStop(served.stop);
  say(`Một Cửa đang chạy tại ${served.address}`);
  return served;
}

/** The day in Vietnam, ISO. */
function vietnamDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
