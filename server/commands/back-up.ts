import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';

/** Rows fetched and written at a time. */
const AT_A_TIME = 1_000;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

type Line =
  | {
      readonly kind: 'mot-cua-backup';
      readonly version: 1;
      readonly at: string;
      readonly tables: readonly string[];
    }
  | {
      readonly kind: 'row';
      readonly table: string;
      readonly row: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'end'; readonly rows: number };

/**
 * Writes every row of the store into one gzipped file of JSON lines, from one snapshot. The file appears
 * under its name only when it is whole. Returns how many rows it holds.
 */
export async function backUp(url: string, path: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let rows = 0;
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await tablesOf(client);
    const lines = async function* (): AsyncGenerator<string> {
      yield line({
        kind: 'mot-cua-backup',
        version: 1,
        at: new Date().toISOString(),
        tables: tables.map(({ name }) => name),
      });
      for (const table of tables)
        for await (const row of rowsOf(client, table)) {
          rows += 1;
          yield line({ kind: 'row', table: table.name, row });
        }
      yield line({ kind: 'end', rows });
    };
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(`${path}.half`, { mode: 0o600 }),
    );
    await rename(`${path}.half`, path);
  } finally {
    await client.end();
    await rm(`${path}.half`, { force: true });
  }
  return rows;
}

function line(content: Line): string {
  return `${JSON.stringify(content)}\n`;
}

/** Tables in an order in which a row comes after the rows it points to. */
async function tablesOf(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema = 'public' GROUP BY table_name`,
  );
  const { rows: links } = await client.query<{ child: string; parent: string }>(
    `SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  const left = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
  const done: Table[] = [];
  while (left.length > 0) {
    const waitsFor = (name: string): boolean =>
      links.some(
        ({ child, parent }) =>
          child === name && parent !== name && left.some((one) => one.name === parent),
      );
    const at = left.findIndex(({ name }) => !waitsFor(name));
    done.push(...left.splice(Math.max(0, at), 1));
  }
  return done;
}

/** Every column as PostgreSQL's own text: what it wrote it reads again, byte for byte. */
async function* rowsOf(
  client: pg.Client,
  { name, columns }: Table,
): AsyncGenerator<Record<string, unknown>> {
  const asText = columns.map((column) => `${pg.escapeIdentifier(column)}::text`).join(', ');
  await client.query(
    `DECLARE backup CURSOR FOR SELECT ${asText} FROM ${pg.escapeIdentifier(name)}`,
  );
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`FETCH ${AT_A_TIME} FROM backup`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query('CLOSE backup');
}

/** A backup that is not whole, or a store that is not empty: nothing was changed. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

/**
 * Brings a backup into a store that has today's tables and no row of ours, in one transaction. Throws
 * {@link RestoreRefused} and changes nothing when the file is cut off or the store holds something already.
 */
export async function restore(url: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await refuseFullStore(client);
    await client.query('DELETE FROM canned_reply');
    const rows = await insertAll(client, path);
    await moveSequences(client);
    await client.query('COMMIT');
    return rows;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** A new store has rows here already; those of the backup take the place of the canned replies it begins with. */
const FILLED_BY_MIGRATIONS: ReadonlySet<string> = new Set(['_prisma_migrations', 'canned_reply']);

async function refuseFullStore(client: pg.Client): Promise<void> {
  for (const { name } of await tablesOf(client)) {
    if (FILLED_BY_MIGRATIONS.has(name)) continue;
    const { rows } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(name)} LIMIT 1`);
    if (rows.length > 0)
      throw new RestoreRefused(
        `The store already holds rows (${name}). Restore into a new DATA_DIR or an empty database.`,
      );
  }
}

async function insertAll(client: pg.Client, path: string): Promise<number> {
  const lines = createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let rows = 0;
  let whole = false;
  for await (const text of lines) {
    const read = JSON.parse(text) as Line;
    if (read.kind === 'end') whole = read.rows === rows;
    if (read.kind !== 'row') continue;
    rows += 1;
    if (read.table !== '_prisma_migrations') await insert(client, read.table, read.row);
  }
  if (!whole) throw new RestoreRefused('The backup file is cut off; nothing was changed.');
  return rows;
}

async function insert(
  client: pg.Client,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(row);
  const columns = names.map((name) => pg.escapeIdentifier(name)).join(', ');
  const values = names.map((_name, at) => `$${at + 1}`).join(', ');
  await client.query({
    text: `INSERT INTO ${pg.escapeIdentifier(table)} (${columns}) VALUES (${values})`,
    values: Object.values(row),
  });
}

/** Numbers go on after the largest one that came back. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT c.table_name AS table, c.column_name AS column, pg_get_serial_sequence(quote_ident(c.table_name), c.column_name) AS sequence
       FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND pg_get_serial_sequence(quote_ident(c.table_name), c.column_name) IS NOT NULL`,
  );
  for (const { table, column, sequence } of rows)
    await client.query(
      `SELECT setval($1, COALESCE((SELECT max(${pg.escapeIdentifier(column)}) FROM ${pg.escapeIdentifier(table)}), 0) + 1, false)`,
      [sequence],
    );
}
