// `npm run migration -- <name>`: writes the SQL that brings the store to prisma/schema.prisma.
// Works in a throw-away PostgreSQL, never in the office's own store.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from '../../adapters/postgres/embedded/cluster.ts';
import { readMigrations } from '../../adapters/postgres/migrations/run-migrations.ts';
import { differenceOf } from './schema-engine.mjs';

const name = process.argv[2];
if (!/^[a-z0-9_]+$/u.test(name ?? '')) {
  process.stderr.write('Name the migration in small letters: npm run migration -- add_case_tags\n');
  process.exit(1);
}
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'prisma/migrations');
const scratch = await mkdtemp(join(tmpdir(), 'mot-cua-migration-'));
const cluster = await startCluster(scratch);
try {
  const migrations = await readMigrations(folder);
  const sql = await differenceOf({
    folder,
    migrations,
    schemaFile: join(root, 'prisma/schema.prisma'),
    scratchUrl: cluster.url,
  });
  if (sql === '') process.stdout.write('Schema and migrations agree: nothing to write.\n');
  else {
    const stamp = new Date().toISOString().replace(/\D/gu, '').slice(0, 14);
    await mkdir(join(folder, `${stamp}_${name}`), { recursive: true });
    await writeFile(join(folder, `${stamp}_${name}`, 'migration.sql'), `${sql}\n`);
    process.stdout.write(
      `Wrote prisma/migrations/${stamp}_${name}/migration.sql: read it before you commit it.\n`,
    );
  }
} finally {
  await cluster.stop();
  await rm(scratch, { recursive: true, force: true });
}
