import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { aWebCitizen } from '#test/fakes/office-citizens.ts';
import { startServer, startWorker } from './server-process.ts';

const KEY = 'khoa-chi-dung-trong-kiem-thu-0123456789';
const SECRET = 'bi-mat-cua-webhook';
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

/** Holds back every turn or message of the store, as a slow disk would, until it is let go. */
async function hold(table: 'turn' | 'inbox'): Promise<{ readonly letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: store.url });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  return {
    letGo: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

/** The status of a webhook with a citizen's message. */
async function telegramCalls(url: string): Promise<number> {
  const from = { id: 7, is_bot: false, first_name: 'Lan' };
  const chat = { id: 7, type: 'private' };
  const message = { message_id: 1, date: 1_800_000_000, chat, from, text: 'làm khai sinh' };
  const response = await fetch(`${url}/webhooks/telegram`, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': SECRET },
    body: JSON.stringify({ update_id: 1, message }),
  });
  return response.status;
}

test('server and worker apart end in order: webhooks are refused, those under way are kept and acknowledged, the turn under way ends and is said', async () => {
  const env = {
    DATABASE_URL: store.url,
    DATA_KEYS: KEY,
    INSPECTION_KEYS: KEY,
    SESSION_SECRET: KEY,
    TELEGRAM_TOKEN: '123:fake',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    // Nobody listens there: the bot is only called, and says nothing.
    TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
  };
  const command = (role: string) =>
    [process.execPath, '--import', 'tsx', 'server/main.ts', role] as const;
  const server = await startServer({ folder, env, command: command('server') });
  const worker = await startWorker({ folder, env, command: command('worker') });
  const lan = await aWebCitizen(server.url);
  expect(await lan.says('xin chào')).not.toBe('');
  const turns = await hold('turn');
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

  // Without a worker the server goes on taking messages, and stops with them kept and acknowledged.
  await lan.writes('lệ phí đăng ký kết hôn');
  const inbox = await hold('inbox');
  const acknowledged = telegramCalls(server.url);
  await expect.poll(() => store.count('pg_locks', 'NOT granted')).toBeGreaterThan(0);
  const stopped = server.stop('SIGTERM');
  await expect.poll(() => fetch(`${server.url}/health`).catch(() => 'refused')).toBe('refused');
  await inbox.letGo();
  expect(await acknowledged).toBe(200);
  expect(await stopped).toBe(0);
  lan.leave();
  expect(await store.count('inbox', `status = 'waiting'`)).toBe(2);
});
