import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runToEnd } from './server-process.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LONG = 'a-value-that-nobody-may-read-in-a-log-file';

/** A wrong environment, the variables that the start must name, and values it must not show. */
const WRONG: readonly (readonly [
  env: Readonly<Record<string, string>>,
  named: readonly string[],
])[] = [
  [{ PORT: LONG }, ['PORT']],
  [{ PUBLIC_URL: LONG }, ['PUBLIC_URL']],
  [{ LOG_LEVEL: LONG }, ['LOG_LEVEL']],
  [{ TRUST_PROXY: LONG }, ['TRUST_PROXY']],
  [{ SESSION_SECRET: LONG.slice(0, 20) }, ['SESSION_SECRET']],
  [{ DATA_KEYS: LONG.slice(0, 20) }, ['DATA_KEYS']],
  [{ INSPECTION_KEYS: `${LONG},${LONG.slice(0, 20)}` }, ['INSPECTION_KEYS']],
  [{ API_KEY: LONG.slice(0, 20) }, ['API_KEY']],
  [{ TELEGRAM_TOKEN: LONG }, ['TELEGRAM_WEBHOOK_SECRET']],
  [
    { ZALO_APP_ID: LONG, ZALO_ACCESS_TOKEN: LONG },
    ['ZALO_OA_ID', 'ZALO_APP_SECRET', 'ZALO_OA_SECRET_KEY', 'ZALO_REFRESH_TOKEN'],
  ],
  [{ DATABASE_URL: LONG }, ['DATABASE_URL']],
];

test.each(WRONG)('with %j the start names what is wrong or missing', async (env, named) => {
  const { code, said } = await runToEnd({ folder, env });
  for (const name of named) expect(said).toContain(name);
  expect(said).not.toContain(LONG.slice(0, 20));
  expect(code).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('a store that does not answer is named by its variable, without its password', async () => {
  const env = { DATABASE_URL: `postgresql://office:${LONG}@127.0.0.1:9/office` };
  const { code, said } = await runToEnd({ folder, env });
  expect(said).toContain('DATABASE_URL');
  expect(said).not.toContain(LONG);
  expect(code).toBe(1);
});
