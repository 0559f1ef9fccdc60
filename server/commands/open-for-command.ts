import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { StoreUnusable } from '#adapters/postgres/errors.ts';
import { readMigrations, runMigrations } from '#adapters/postgres/migrations/run-migrations.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import { startHeld } from '../runtime/open-database.ts';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/** The store as a command uses it, beside a running server or alone. */
export interface CommandStore {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/**
 * Opens the store for a command. With the embedded one: while the server runs, its PostgreSQL is used;
 * otherwise it is started for the command and stopped after it.
 */
export async function openForCommand(
  env: Env,
  log: Log,
  { migrate = true } = {},
): Promise<CommandStore> {
  const { url, stop } = env.DATABASE_URL
    ? { url: env.DATABASE_URL, stop: async () => undefined }
    : await embedded(resolve(env.DATA_DIR));
  const pool = new pg.Pool({ connectionString: url, max: 4 }).on('error', (error) =>
    log.warn({ error }, 'a connection to the store broke'),
  );
  try {
    if (migrate) await bringUpToDate(pool);
  } catch (error) {
    await pool.end();
    await stop();
    throw error;
  }
  return { url, pool, close: () => pool.end().then(stop) };
}

async function bringUpToDate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, await readMigrations(MIGRATIONS));
  } finally {
    client.release();
  }
}

async function embedded(
  folder: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  try {
    return await startHeld(folder);
  } catch (error) {
    if (!(error instanceof StoreUnusable) || error.reason !== 'held') throw error;
    return { url: await runningUrl(folder), stop: async () => undefined };
  }
}

/** The address of the PostgreSQL that the running server keeps in this folder. */
async function runningUrl(folder: string): Promise<string> {
  const { port, password } = JSON.parse(await readFile(join(folder, 'embedded.json'), 'utf8')) as {
    port: number;
    password: string;
  };
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
}
