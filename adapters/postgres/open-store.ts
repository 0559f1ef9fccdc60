import pg from 'pg';
import { StoreUnusable } from './errors.ts';
import { type Migration, planMigrations, runMigrations } from './migrations/run-migrations.ts';

/** How many connections each part may hold: the budget of docs/architecture.md. */
export interface ConnectionBudget {
  /** Webhooks have their own, so that slow turns never keep a message out. */
  readonly door: number;
  readonly work: number;
}

/** Oldest PostgreSQL that is supported. */
const OLDEST_VERSION = 140_000;

/** The store's connections. */
export interface Store {
  readonly url: string;
  readonly door: pg.Pool;
  readonly work: pg.Pool;
  readonly close: () => Promise<void>;
}

/**
 * Opens the store and brings it to today's schema. `beforeMigrating` runs when a store with data is about to
 * be changed (the backup). Throws `StoreUnusable` with a sentence for the operator; then nothing was changed.
 */
export async function openStore(options: {
  readonly url: string;
  readonly budget: ConnectionBudget;
  readonly migrations: readonly Migration[];
  readonly beforeMigrating: (pending: readonly string[]) => Promise<void>;
  readonly onError: (error: Error) => void;
}): Promise<Store> {
  const { url, budget, migrations } = options;
  await migrate(url, migrations, options.beforeMigrating);
  const poolOf = (max: number): pg.Pool =>
    new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 30_000,
    })
      .on('error', options.onError)
      // A connection in use, or one just given back at the end, tells nobody else that it broke.
      .on('connect', (client) => void client.on('error', options.onError));
  const [door, work] = [poolOf(budget.door), poolOf(budget.work)];
  return {
    url,
    door,
    work,
    close: async () => {
      await Promise.all([door.end(), work.end()]);
    },
  };
}

async function migrate(
  url: string,
  migrations: readonly Migration[],
  beforeMigrating: (pending: readonly string[]) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect().catch((cause: unknown) => {
    throw new StoreUnusable(
      'unreachable',
      'The PostgreSQL of DATABASE_URL does not answer. Check that it runs and may be reached from here.',
      { cause },
    );
  });
  try {
    await refuseOldServer(client);
    const plan = await planMigrations(client, migrations);
    if (!plan.isNew && plan.pending.length > 0)
      await beforeMigrating(plan.pending.map(({ name }) => name));
    await runMigrations(client, migrations);
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  if (Number(rows[0]?.server_version_num) < OLDEST_VERSION)
    throw new StoreUnusable('unreachable', 'PostgreSQL 14 or newer is needed.');
}
