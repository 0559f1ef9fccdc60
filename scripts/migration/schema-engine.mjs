// Prisma's schema engine as WebAssembly, the one that needs no download. Its protocol is internal to
// Prisma: the versions in package.json are exact on purpose (docs/decisions/0004-migrations.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const require = createRequire(import.meta.url);
/** PostgreSQL's internal "char", which the adapter cannot read but the engine selects. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

let loaded;

/** Once a process: a second instance would share the first one's glue and break both. */
function load() {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate() {
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

async function adapterFor(connectionString) {
  const adapter = await new PrismaPg({ connectionString }).connect();
  const perform = adapter.performIO.bind(adapter);
  const query = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (request) => {
    const characters = [];
    adapter.performIO = async (asked) => {
      const result = await perform(asked);
      result.fields?.forEach((field, at) => {
        if (field.dataTypeID !== INTERNAL_CHAR) return;
        characters.push(at);
        field.dataTypeID = TEXT;
      });
      return result;
    };
    try {
      const result = await query(request);
      for (const at of characters) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    } finally {
      adapter.performIO = perform;
    }
  };
  return adapter;
}

/**
 * The SQL that leads from the migrations in `folder` to the schema in `schemaFile`; empty when they agree.
 * `scratchUrl` is an empty database that may be written to.
 */
export async function differenceOf({ folder, migrations, schemaFile, scratchUrl }) {
  const { SchemaEngine } = await load();
  const schema = readFileSync(schemaFile, 'utf8');
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'migration',
    connect: () => adapterFor(scratchUrl),
    connectToShadowDb: () => adapterFor(scratchUrl),
  });
  const engine = await SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, () => {}, factory);
  const from =
    migrations.length === 0
      ? { tag: 'empty' }
      : {
          tag: 'migrations',
          baseDir: folder,
          lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
          shadowDbInitScript: '',
          migrationDirectories: migrations.map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
          })),
        };
  const result = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return (result.stdout ?? '').replace(/^-- This is an empty migration\.\s*$/mu, '').trim();
}
