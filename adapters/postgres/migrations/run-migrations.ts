import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { StoreUnusable } from '../errors.ts';

/** One migration as it lies in `prisma/migrations/<name>/migration.sql`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma's own table keeps it. */
  readonly checksum: string;
}

/** What lies between the store and the files; read without changing anything. */
export interface MigrationPlan {
  readonly pending: readonly Migration[];
  readonly isNew: boolean;
}

/** Any number that other users of the same database are unlikely to lock. */
const LOCK = 7_316_204;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** Reads the migrations of a folder in order of name. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/**
 * Compares store and files. Throws `StoreUnusable` and changes nothing when the store was written by a
 * newer version, when an applied file was edited, or when an earlier migration broke off.
 */
export async function planMigrations(
  client: pg.ClientBase,
  files: readonly Migration[],
): Promise<MigrationPlan> {
  const applied = await appliedIn(client);
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const row of applied) refuseUnless(row, byName.get(row.migration_name));
  const done = new Set(applied.map((row) => row.migration_name));
  return { pending: files.filter((file) => !done.has(file.name)), isNew: applied.length === 0 };
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

async function appliedIn(client: pg.ClientBase): Promise<readonly Applied[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) return [];
  const found = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
  );
  return found.rows;
}

function refuseUnless(row: Applied, file: Migration | undefined): void {
  const name = row.migration_name;
  if (!file)
    throw new StoreUnusable(
      'newer',
      `The store was written by a newer version (it knows the migration ${name}). Start that version, or restore a backup; nothing was changed.`,
    );
  if (!row.finished_at)
    throw new StoreUnusable(
      'damaged',
      `The migration ${name} broke off in this store. Restore the backup made before it; nothing was changed.`,
    );
  if (file.checksum !== row.checksum)
    throw new StoreUnusable(
      'edited',
      `The file of the migration ${name} differs from the one this store was made with. Bring the file back as it was; nothing was changed.`,
    );
}

/** Applies what is pending, one transaction a file, under a lock that a second start waits for. */
export async function runMigrations(
  client: pg.ClientBase,
  files: readonly Migration[],
): Promise<readonly string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const { pending } = await planMigrations(client, files);
    if (pending.length > 0) await client.query(TABLE);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

async function apply(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, now(), 1)`,
      [checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new StoreUnusable('damaged', `The migration ${name} failed and was taken back whole.`, {
      cause,
    });
  }
}
