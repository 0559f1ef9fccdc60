import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '#test/fakes/platforms/telegram.ts';
import { telegramApi } from './api.ts';
import { createTelegramFiles } from './files.ts';
import { pollUpdates } from './poll-updates.ts';
import { registerWebhook, webhookState } from './register-webhook.ts';
import { readTelegramWebhook } from './webhook.ts';

const bot = { token: '123:abc', secretToken: 'mot-bi-mat' };
let telegram: FakeTelegram;
beforeEach(async () => {
  telegram = await startFakeTelegram(bot);
});
afterEach(() => telegram.stop());

test('the webhook is registered with its secret and can be looked at', async () => {
  const api = telegramApi({ ...bot, apiRoot: telegram.url });
  expect(await webhookState(api)).toEqual({ url: '', pending: 0 });
  await registerWebhook(api, { url: 'https://office.example/t', secretToken: bot.secretToken });
  expect(telegram.webhook()).toEqual({
    url: 'https://office.example/t',
    secretToken: bot.secretToken,
  });
  expect(await webhookState(api)).toMatchObject({ url: 'https://office.example/t' });
});

test('a webhook without a secret is not registered', async () => {
  const api = telegramApi({ ...bot, apiRoot: telegram.url });
  const registering = registerWebhook(api, { url: 'https://office.example/t', secretToken: '' });
  await expect(registering).rejects.toThrow('secretToken');
  expect(telegram.webhook().url).toBe('');
});

test('polled updates pass the same proof, and one that was not taken comes again', async () => {
  const ended = new AbortController();
  const taken: unknown[] = [];
  const failures: unknown[] = [];
  let refusals = 1;
  await telegram.emit(undefined, messageOf('một'));
  await telegram.emit(undefined, messageOf('hai'));
  // Left from another start: Telegram would refuse to be asked.
  await registerWebhook(telegramApi({ ...bot, apiRoot: telegram.url }), {
    url: 'https://office.example/t',
    secretToken: bot.secretToken,
  });
  await pollUpdates({
    ...bot,
    apiRoot: telegram.url,
    waitSeconds: 1,
    pauseMs: 1,
    signal: ended.signal,
    failed: (error) => void failures.push(error),
    take: async (request) => {
      refusals -= 1;
      if (refusals === 0) throw new Error('the store is away');
      const { events } = readTelegramWebhook(request, { ...bot, now: () => new Date(0) });
      taken.push(...events);
      if (taken.length === 2) await telegram.emit(undefined, messageOf('ba'));
      if (taken.length === 3) ended.abort();
    },
  });
  expect(taken).toMatchObject([
    { eventId: '1', content: { text: 'một' } },
    { eventId: '2', content: { text: 'hai' } },
    { eventId: '3', content: { text: 'ba' } },
  ]);
  expect(failures).toEqual([new Error('the store is away')]);
});

function messageOf(text: string): Readonly<Record<string, unknown>> {
  return {
    message: {
      message_id: 1,
      date: 1_763_000_000,
      chat: { id: 42, type: 'private' },
      from: { id: 42, is_bot: false },
      text,
    },
  };
}

test('a file is fetched by its id, within the limit', async () => {
  const id = telegram.keepFile(new Uint8Array([1, 2, 3]));
  const options = { ...bot, apiRoot: telegram.url };
  const file = await createTelegramFiles(options)(id);
  expect(file.kind === 'fetched' && [...file.bytes]).toEqual([1, 2, 3]);
  expect(await createTelegramFiles({ ...options, maxBytes: 2 })(id)).toEqual({
    kind: 'not-fetched',
    why: 'too-large',
  });
  expect(await createTelegramFiles(options)('unknown')).toMatchObject({ why: 'gone' });
});

test('a file that cannot be reached now is worth another try', async () => {
  await telegram.stop();
  const files = createTelegramFiles({ ...bot, apiRoot: telegram.url });
  expect(await files('file-1')).toEqual({ kind: 'not-fetched', why: 'no-answer' });
});
