import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ensureAccount } from '#adapters/postgres/accounts.ts';
import { startCluster } from '#adapters/postgres/embedded/cluster.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import type { FinishedTurn } from '#adapters/postgres/message-path/finish.ts';
import type { Lease } from '#adapters/postgres/message-path/lease.ts';
import {
  type NewMessage,
  type StoredMessage,
  storeMessage,
} from '#adapters/postgres/message-path/store-message.ts';
import { readMigrations, runMigrations } from '#adapters/postgres/migrations/run-migrations.ts';
import { createSeal } from '#adapters/postgres/seal.ts';
import { createEmptying } from './empty-tables.ts';

/** A real store for tests, with the few things that every test of it does. */
export interface StoreInTest {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly context: EffectContext;
  readonly accountId: () => string;
  /** As it was after the migrations, with one account. */
  readonly empty: () => Promise<void>;
  /** A citizen's text, kept as the door keeps it; `undefined` when the event was known. */
  readonly citizenSays: (
    recipient: string,
    eventId: string,
    more?: Partial<NewMessage>,
  ) => Promise<StoredMessage | undefined>;
  /** Every lease and every delivery under way runs out now, as if their holders had died long ago. */
  readonly timePasses: () => Promise<void>;
  /**
   * Runs `work` inside one transaction that stays open until `meanwhile` has begun to wait for its locks,
   * then commits; gives what `meanwhile` came to.
   */
  readonly whileUncommitted: <T>(
    work: (inside: pg.Pool) => Promise<unknown>,
    meanwhile: () => Promise<T>,
  ) => Promise<T>;
  readonly count: (table: string, where?: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));
const KEY = 'khoa-chi-dung-trong-kiem-thu-0123456789';

/** Starts an embedded PostgreSQL in a temporary folder and brings it to today's schema. */
export async function startStoreInTest(): Promise<StoreInTest> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-store-'));
  const cluster = await startCluster(folder).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const pool = new pg.Pool({ connectionString: cluster.url, max: 30 });
  // The pool says that it ended a moment before its last connections are gone.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const store = createStoreInTest(cluster.url, pool);
  const close = async (): Promise<void> => {
    await pool.end();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    // Killed processes lose nothing without it; a power cut is not tried here.
    await pool.query('ALTER SYSTEM SET fsync = off');
    await pool.query('SELECT pg_reload_conf()');
    await migrate(pool);
    await store.empty();
  } catch (error) {
    await close();
    throw error;
  }
  return { ...store, close };
}

/** Every migration, in order. */
export const migrationsOfTheStore = (): ReturnType<typeof readMigrations> =>
  readMigrations(MIGRATIONS);

async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, await migrationsOfTheStore());
  } finally {
    client.release();
  }
}

/** What a test may fill, with all that hangs on it; procedures, staff and settings stay. */
const EMPTIED = [
  ...['channel_account', 'conversation', 'citizen', 'call_back', 'send_limit', 'feedback_case'],
  ...['unanswered', 'answer_rating', 'stored_file', 'notice_wish', 'notice_wish_change'],
  ...['notice_batch', 'message_template', 'dossier', 'dossier_follow', 'dossier_push'],
  ...['data_request', 'open311_key'],
];

function createStoreInTest(url: string, pool: pg.Pool): Omit<StoreInTest, 'close'> {
  let accountId = '';
  let emptyTables: (() => Promise<void>) | undefined;
  return {
    url,
    pool,
    context: {
      personal: createSeal([KEY], 'personal'),
      inspection: createSeal([KEY], 'inspection'),
      now: () => new Date(),
    },
    accountId: () => accountId,
    empty: async () => {
      emptyTables ??= await createEmptying(pool, EMPTIED);
      await emptyTables();
      accountId = await ensureAccount(pool, { kind: 'zalo', name: 'zalo' });
    },
    citizenSays: (recipient, eventId, more = {}) =>
      storeMessage(pool, {
        accountId,
        eventId,
        recipient,
        kind: 'message',
        content: { kind: 'text', text: `lời ${eventId}` },
        sentAt: new Date(),
        status: 'waiting',
        ...more,
      }),
    timePasses: async () => {
      await pool.query(
        `UPDATE conversation SET lease_until = lease_until - interval '1 hour', deliver_until = deliver_until - interval '1 hour'`,
      );
    },
    whileUncommitted: (work, meanwhile) => whileUncommitted(url, pool, work, meanwhile),
    count: async (table, where = 'true') => {
      const { rows } = await pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
      );
      return rows[0]?.n ?? 0;
    },
  };
}

async function whileUncommitted<T>(
  url: string,
  pool: pg.Pool,
  work: (inside: pg.Pool) => Promise<unknown>,
  meanwhile: () => Promise<T>,
): Promise<T> {
  // One connection only, so that everything asked of this pool happens in one transaction.
  const inside = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  inside.on('error', () => undefined);
  inside.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await inside.query('BEGIN');
    await work(inside);
    const outcome = meanwhile();
    outcome.catch(() => undefined);
    await untilSomebodyWaits(pool);
    await inside.query('COMMIT');
    return await outcome;
  } finally {
    await inside.end();
  }
}

async function untilSomebodyWaits(pool: pg.Pool): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const { rows } = await pool.query(`SELECT 1 FROM pg_locks WHERE NOT granted LIMIT 1`);
    if (rows.length > 0) return;
  }
  throw new Error('nothing waited for the open transaction');
}

/** A turn that says one bubble per text and does nothing else, for all that the lease found waiting. */
export function aTurn(
  lease: Lease,
  turnId: string,
  more: Partial<FinishedTurn> & { readonly says?: readonly string[] } = {},
): FinishedTurn {
  const { says = ['Dạ, em nghe.'], ...rest } = more;
  return {
    turnId,
    outcome: 'answered',
    evidence: undefined,
    ms: 1,
    state: { version: 1, disclosed: true },
    bubbles: says.map((text, at) => ({
      key: `${turnId}/${at}`,
      bubble: { text, buttons: [], unkept: false },
    })),
    effects: [],
    handled: lease.waiting.map(({ id, number }) => ({ id, number })),
    ...rest,
  };
}
