import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '#adapters/postgres/embedded/cluster.ts';
import {
  type Migration,
  readMigrations,
  runMigrations,
} from '#adapters/postgres/migrations/run-migrations.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = join(ROOT, 'prisma/migrations');
const SCHEMA = join(ROOT, 'prisma/schema.prisma');
const ENGINE = new URL('../scripts/migration/schema-engine.mjs', import.meta.url).href;

/** The SQL that leads from migrations to a schema file; empty when they agree. */
type DifferenceOf = (asked: {
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly schemaFile: string;
  readonly scratchUrl: string;
}) => Promise<string>;

let folder = '';
let cluster: Cluster;
let migrations: readonly Migration[];
let difference: (schemaFile: string, database: string) => Promise<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-schema-'));
  cluster = await startCluster(folder);
  migrations = await readMigrations(FOLDER);
  const { differenceOf } = (await import(ENGINE)) as { differenceOf: DifferenceOf };
  difference = async (schemaFile, database) => {
    const scratchUrl = await newDatabase(database);
    return differenceOf({ folder: FOLDER, migrations, schemaFile, scratchUrl });
  };
}, 60_000);
afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

async function newDatabase(name: string): Promise<string> {
  const client = await connected(cluster.url);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return cluster.url.replace(/\/postgres$/u, `/${name}`);
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

test('the migrations lead to the schema, and to nothing else', async () => {
  expect(await difference(SCHEMA, 'agreed')).toBe('');
}, 60_000);

test('a schema that moved on without a migration is seen', async () => {
  const moved = join(folder, 'moved.prisma');
  const schema = await readFile(SCHEMA, 'utf8');
  await writeFile(moved, schema.replace('model Setting {', 'model Setting {\n  extra String?'));
  expect(await difference(moved, 'moved_on')).toContain('ALTER TABLE "setting" ADD COLUMN');
}, 60_000);

test('the store that the migrations make has the tables and columns of the schema', async () => {
  const client = await connected(await newDatabase('migrated'));
  await runMigrations(client, migrations);
  const { rows } = await client.query<{ line: string }>(
    `SELECT table_name || '.' || column_name || ' ' || data_type
            || CASE is_nullable WHEN 'YES' THEN ' or null' ELSE '' END AS line
       FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  await client.end();
  const wanted = columnsOf(await readFile(SCHEMA, 'utf8'));
  expect(wanted.length).toBeGreaterThan(100);
  expect(rows.map(({ line }) => line).sort()).toEqual([...wanted].sort());
}, 60_000);

const TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double precision',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
  Uuid: 'uuid',
  Date: 'date',
  Timestamptz: 'timestamp with time zone',
};

/** "table.column type", read from the schema's own text, without Prisma. */
function columnsOf(schema: string): readonly string[] {
  return [...schema.matchAll(/^model \w+ \{\n(.*?)^\}/gmsu)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/u.exec(body)?.[1] ?? 'unmapped';
    return body.split('\n').flatMap((line) => columnOf(table, line) ?? []);
  });
}

function columnOf(table: string, line: string): string | undefined {
  const [, field, type, optional] = /^ {2}(\w+)\s+(\w+)(\?)?(?!\[)/u.exec(line) ?? [];
  const native = /@db\.(\w+)/u.exec(line)?.[1];
  const stored = TYPES[native ?? type ?? ''];
  if (!field || !stored) return undefined;
  const column = /@map\("(\w+)"\)/u.exec(line)?.[1] ?? field;
  return `${table}.${column} ${stored}${optional ? ' or null' : ''}`;
}
