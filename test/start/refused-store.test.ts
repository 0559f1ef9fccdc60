import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp } from '#server/commands/back-up.ts';
import { startHeld } from '#server/runtime/open-database.ts';
import { type Ended, runToEnd, startServer } from './server-process.ts';

/** A store that was served once; every test breaks it in one way and mends it again. */
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
  const server = await startServer({ folder });
  await server.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Gives the store to `work` while nobody serves it. */
async function inStore<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { url, stop } = await startHeld(folder);
  return work(url).finally(stop);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** All rows of the store, as a backup holds them, without the moment it was made. */
async function everything(url: string): Promise<string> {
  const path = join(folder, 'everything.jsonl.gz');
  expect(await backUp(url, path)).toBeGreaterThan(0);
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n')
    .slice(1);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Breaks the store, starts the server, mends it; what the start said. Nothing else may have changed. */
async function refusal(broken: string, mended: string): Promise<Ended> {
  const before = await inStore(async (url) => {
    await run(url, broken);
    return everything(url);
  });
  const ended = await runToEnd({ folder });
  await inStore(async (url) => {
    expect(await everything(url)).toBe(before);
    await run(url, mended);
  });
  return ended;
}

describe('a start refuses and changes nothing', () => {
  test('where the store was written by a newer version', async () => {
    const { code, said } = await refusal(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('tomorrow', 'x', '20991231000000_of_tomorrow', now(), 1)`,
      `DELETE FROM _prisma_migrations WHERE id = 'tomorrow'`,
    );
    expect(said).toContain('newer version');
    expect(said).toContain('20991231000000_of_tomorrow');
    expect(code).toBe(1);
  });

  test('where the file of an applied migration was edited', async () => {
    const { code, said } = await refusal(
      `UPDATE _prisma_migrations SET checksum = reverse(checksum)`,
      `UPDATE _prisma_migrations SET checksum = reverse(checksum)`,
    );
    expect(said).toMatch(/file of the migration \S+ differs/u);
    expect(code).toBe(1);
  });

  test('where a migration broke off', async () => {
    const { code, said } = await refusal(
      'UPDATE _prisma_migrations SET logs = finished_at::text, finished_at = NULL',
      'UPDATE _prisma_migrations SET finished_at = logs::timestamptz, logs = NULL',
    );
    expect(said).toMatch(/migration \S+ broke off/u);
    expect(code).toBe(1);
  });

  test.each([
    ['PG_VERSION', '9.6\n', 'does not start'],
    ['global/pg_control', 'x'.repeat(8192), 'does not start'],
  ])('where %s is damaged, naming what PostgreSQL says', async (file, content, words) => {
    await aside(join('postgres', file), content, async () => {
      const { code, said } = await runToEnd({ folder });
      expect(said).toContain(words);
      expect(said).toMatch(/FATAL|PANIC|PG_VERSION|pg_control/u);
      expect(code).toBe(1);
    });
  });

  test.each([
    ['postgres/PG_VERSION', 'PG_VERSION is missing'],
    ['embedded.json', 'embedded.json is missing or unreadable'],
    ['keys.json', 'keys.json'],
  ])('where %s is gone, and makes no new one', async (file, words) => {
    await aside(file, undefined, async () => {
      const { code, said } = await runToEnd({ folder });
      expect(said).toContain(words);
      expect(code).toBe(1);
      await expect(readFile(join(folder, file))).rejects.toThrow();
    });
  });

  test('where other keys are given than the store was closed with', async () => {
    const { code, said } = await runToEnd({
      folder,
      env: { DATA_KEYS: 'another-key-of-thirty-two-characters' },
    });
    expect(said).toContain('DATA_KEYS');
    expect(said).not.toContain('another-key');
    expect(code).toBe(1);
  });

  test('where another process serves from the folder, which goes on', async () => {
    const first = await startServer({ folder });
    const { code, said } = await runToEnd({ folder });
    expect(said).toContain(`in use by process ${first.pid}`);
    expect(code).toBe(1);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
  });
});

/** Puts a file away (and another content in its place) while `work` runs, then back. */
async function aside(
  file: string,
  content: string | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const path = join(folder, file);
  const kept = `${path}.aside`;
  await cp(path, kept, { preserveTimestamps: true });
  if (content === undefined) await rm(path);
  else await writeFile(path, content);
  await work().finally(async () => {
    await cp(kept, path, { preserveTimestamps: true });
    await rm(kept);
  });
}

test('after all of that the store is served as before', async () => {
  const server = await startServer({ folder });
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(await server.stop()).toBe(0);
});
