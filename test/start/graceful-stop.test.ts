import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';
import { startServer, startWorker } from './server-process.ts';

const KEY = 'khoa-chi-dung-trong-kiem-thu-0123456789';
let folder = '';
let store: StoreInTest;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
  store = await startStoreInTest();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Holds back every turn of the store, as a slow disk would, until it is let go. */
async function holdTurns(): Promise<{ readonly letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: store.url });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE turn IN EXCLUSIVE MODE');
  return {
    letGo: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

test('server and worker apart end in order: webhooks are refused, the turn under way ends and is said', async () => {
  const env = {
    DATABASE_URL: store.url,
    DATA_KEYS: KEY,
    INSPECTION_KEYS: KEY,
    SESSION_SECRET: KEY,
  };
  const command = (role: string) =>
    [process.execPath, '--import', 'tsx', 'server/main.ts', role] as const;
  const server = await startServer({ folder, env, command: command('server') });
  const worker = await startWorker({ folder, env, command: command('worker') });
  const lan = await aWebCitizen(server.url);
  expect(await lan.says('xin chào')).not.toBe('');
  const turns = await holdTurns();
  await lan.writes('giấy tờ đăng ký kết hôn');
  await expect
    .poll(() => store.count('conversation', 'lease_until > now() AND lease_holder IS NOT NULL'))
    .toBe(1);
  const ended = worker.stop('SIGTERM');
  await expect.poll(() => worker.said()).toContain('stopping');
  await turns.letGo();
  expect(await ended).toBe(0);
  expect(await store.count('inbox', `status = 'waiting'`)).toBe(0);
  expect(await store.count('outbox', `status <> 'sent'`)).toBe(0);
  expect(
    await store.count('conversation', 'lease_holder IS NOT NULL OR deliver_by IS NOT NULL'),
  ).toBe(0);
  expect(await lan.hears('Nguồn:')).toContain('kết hôn');

  // Without a worker the server goes on taking messages, and stops with them kept.
  await lan.writes('lệ phí đăng ký kết hôn');
  lan.leave();
  expect(await server.stop('SIGTERM')).toBe(0);
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  expect(await store.count('inbox', `status = 'waiting'`)).toBe(1);
});
