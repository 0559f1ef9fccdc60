import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from '#adapters/postgres/embedded/cluster.ts';
import { holdFolder } from '#adapters/postgres/embedded/folder-holder.ts';
import { readMigrations } from '#adapters/postgres/migrations/run-migrations.ts';
import { openStore, type Store } from '#adapters/postgres/open-store.ts';
import { backUp } from '../commands/back-up.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';

/** Connections of this process: the budget of docs/architecture.md, asserted there. */
export const BUDGET = { door: 6, work: 14 } as const;

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/** Every migration of the store, in order. */
export const officeMigrations = (): ReturnType<typeof readMigrations> => readMigrations(MIGRATIONS);

/** The store with everything that has to be stopped after it. */
export interface Database {
  readonly store: Store;
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

/** Opens the PostgreSQL of `DATABASE_URL`, or holds the data folder and starts our own in it. */
export async function openDatabase(env: Env, log: Log): Promise<Database> {
  const folder = resolve(env.DATA_DIR);
  if (env.DATABASE_URL) {
    const store = await open(env.DATABASE_URL, folder, log);
    return { store, embedded: false, stop: store.close };
  }
  const { url, stop } = await startHeld(folder);
  try {
    const store = await open(url, folder, log);
    return { store, embedded: true, stop: () => store.close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Our own PostgreSQL in a folder that nobody else holds. */
export async function startHeld(
  folder: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const hold = await holdFolder(folder);
  try {
    const cluster = await startCluster(folder);
    return { url: cluster.url, stop: () => cluster.stop().then(hold.release) };
  } catch (error) {
    await hold.release();
    throw error;
  }
}

async function open(url: string, folder: string, log: Log): Promise<Store> {
  return openStore({
    url,
    budget: BUDGET,
    migrations: await officeMigrations(),
    beforeMigrating: async (pending) => {
      const path = join(folder, 'backups', `before-${pending[0]}.jsonl.gz`);
      log.info({ pending: pending.length }, 'backing up before migrating');
      await backUp(url, path);
    },
    onError: (error) => log.warn({ error }, 'a connection to the store broke'),
  });
}
