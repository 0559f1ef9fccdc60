import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';
import { type Ended, runToEnd, startServer } from './server-process.ts';

let old = '';
let fresh = '';

beforeAll(async () => {
  old = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
  fresh = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
});
afterAll(async () => {
  await rm(old, { recursive: true, force: true });
  await rm(fresh, { recursive: true, force: true });
});

function command(folder: string, name: 'backup' | 'restore', ...words: string[]): Promise<Ended> {
  const program = ['--import', 'tsx', `server/commands/${name}.ts`, ...words];
  return runToEnd({ folder, command: [process.execPath, ...program] });
}

/** The rows of a backup but for what says when: its first line, and when this folder's tables were made. */
async function rowsOf(path: string): Promise<readonly string[]> {
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n')
    .slice(1);
  return lines.filter((line) => !line.includes('"table":"_prisma_migrations"'));
}

/** Written down by `npm run backup`, brought into an empty folder, written down again. */
test('a backup taken while the server runs comes back row by row', async () => {
  const server = await startServer({ folder: old });
  const lan = await aWebCitizen(server.url);
  expect(await lan.says('giấy tờ đăng ký kết hôn')).toContain('Nguồn:');
  lan.leave();
  const first = join(old, 'first.gz');
  expect(await command(old, 'backup', first)).toMatchObject({ code: 0 });
  await server.stop();
  expect(await command(fresh, 'restore', first)).toMatchObject({ code: 0 });
  const second = join(fresh, 'second.gz');
  expect(await command(fresh, 'backup', second)).toMatchObject({ code: 0 });
  const rows = await rowsOf(first);
  expect(rows.length).toBeGreaterThan(20);
  expect(await rowsOf(second)).toEqual(rows);
});

test('without its keys the restored store is not served', async () => {
  const { code, said } = await runToEnd({ folder: fresh });
  expect(said).toContain('keys.json');
  expect(code).toBe(1);
});

test('with its keys it is served, and a dossier of it can be looked up', async () => {
  await cp(join(old, 'keys.json'), join(fresh, 'keys.json'));
  const server = await startServer({ folder: fresh });
  const lan = await aWebCitizen(server.url);
  await lan.says('hồ sơ H99.01-261118-0103 tới đâu rồi');
  expect(await lan.says('216138')).toContain('Đăng ký kết hôn');
  lan.leave();
  expect(await server.stop()).toBe(0);
});

test('a backup is not brought into a store that holds rows', async () => {
  const { code, said } = await command(fresh, 'restore', join(old, 'first.gz'));
  expect(said).toContain('already holds rows');
  expect(code).toBe(1);
});

test('a backup that was cut off is refused, and nothing of it is kept', async () => {
  const cut = join(old, 'cut.gz');
  const whole = await readFile(join(old, 'first.gz'));
  await writeFile(cut, whole);
  await truncate(cut, Math.floor(whole.length / 2));
  const empty = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
  expect(await command(empty, 'restore', cut)).toMatchObject({ code: 1 });
  const after = await command(empty, 'restore', join(old, 'first.gz'));
  expect(after).toMatchObject({ code: 0 });
  await rm(empty, { recursive: true });
});
