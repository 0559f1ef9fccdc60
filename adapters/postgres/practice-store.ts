import pg from 'pg';
import { type Migration, runMigrations } from './migrations/run-migrations.ts';
import { openRecords, type Records } from './prisma-client.ts';

/** Connections of one process to the practice store: made while somebody practises, ended soon after. */
export const PRACTICE_CONNECTIONS = 3;
/** Prisma's own of them. */
const RECORDS = 1;
const IDLE_MS = 10_000;

/** One of several makings at a time, whichever process asks. */
const LOCK = 7_316_211;

/** Nothing was made: the store's user may make no database, or one of this name is not ours. */
export class PracticeRefused extends Error {
  override readonly name = 'PracticeRefused';
  readonly reason: 'no-right' | 'occupied';

  constructor(reason: PracticeRefused['reason'], options?: ErrorOptions) {
    super(`no practice store could be made: ${reason}`, options);
    this.reason = reason;
  }
}

/** A database of its own beside the office's: no statement on the one can see a row of the other. */
export interface PracticeStore {
  readonly pool: pg.Pool;
  readonly records: Records;
  /** Makes it anew with today's tables and fills it; what was there is gone. @throws PracticeRefused */
  readonly make: (fill: (pool: pg.Pool) => Promise<void>) => Promise<void>;
  readonly drop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The same server, user and settings; another database. */
export function practiceUrl(url: string): { readonly url: string; readonly database: string } {
  const own = new URL(url);
  const database = `${decodeURIComponent(own.pathname.slice(1)) || 'mot_cua'}_tap_huan`;
  own.pathname = `/${encodeURIComponent(database)}`;
  return { url: own.href, database };
}

/** Connects to nothing until something is asked. */
export function openPracticeStore(
  officeUrl: string,
  migrations: () => Promise<readonly Migration[]>,
): PracticeStore {
  const { url, database } = practiceUrl(officeUrl);
  const pool = new pg.Pool({
    connectionString: url,
    max: PRACTICE_CONNECTIONS - RECORDS,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 30_000,
  });
  // Whoever removes the practice store cuts its connections; the next question says so.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const records = openRecords(url, RECORDS);
  const name = pg.escapeIdentifier(database);
  const clear = async (office: pg.Client): Promise<void> => {
    await refuseStrange(office, database);
    await office.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return {
    pool,
    records,
    make: (fill) =>
      alone(officeUrl, async (office) => {
        await clear(office);
        await office.query(`CREATE DATABASE ${name}`).catch(refused);
        await office.query(`COMMENT ON DATABASE ${name} IS '${OURS}'`);
        await migrate(url, await migrations());
        await fill(pool);
      }),
    drop: () => alone(officeUrl, clear),
    close: async () => {
      await Promise.all([pool.end(), records.$disconnect()]);
    },
  };
}

/** Neither making nor dropping a database can stand in a transaction: a lock of the session keeps others out. */
async function alone(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}

async function migrate(url: string, migrations: readonly Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await runMigrations(client, migrations);
  } finally {
    await client.end();
  }
}

/** Stands as the comment of the database, so that none but our own is ever dropped. */
const OURS = 'mot-cua: practice';

async function refuseStrange(office: pg.Client, database: string): Promise<void> {
  const { rows } = await office.query<{ said: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS said FROM pg_database WHERE datname = $1`,
    [database],
  );
  if (rows[0] && rows[0].said !== OURS) throw new PracticeRefused('occupied');
}

/** PostgreSQL's insufficient_privilege. */
const NO_RIGHT = '42501';

function refused(error: unknown): never {
  if ((error as { code?: unknown }).code === NO_RIGHT)
    throw new PracticeRefused('no-right', { cause: error });
  throw error;
}
