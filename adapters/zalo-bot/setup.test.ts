import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeZaloBot, startFakeZaloBot } from '#test/fakes/platforms/zalo-bot.ts';
import { zaloBotApi } from './api.ts';
import { pollZaloBot } from './poll-updates.ts';
import { readZaloBotWebhook } from './webhook.ts';

const bot = { token: '123:abc', secretToken: 'mot-bi-mat' };
let platform: FakeZaloBot;
beforeEach(async () => {
  platform = await startFakeZaloBot(bot);
});
afterEach(() => platform.stop());

test('the webhook is set with its secret and can be looked at', async () => {
  const api = zaloBotApi({ ...bot, apiRoot: platform.url });
  expect(await api.getWebhookInfo()).toEqual({ url: '' });
  await api.setWebhook('https://office.example/b', bot.secretToken);
  expect(platform.webhook()).toEqual({
    url: 'https://office.example/b',
    secretToken: bot.secretToken,
  });
  expect(await api.getWebhookInfo()).toEqual({ url: 'https://office.example/b' });
});

test('a wrong token is refused by name', async () => {
  const api = zaloBotApi({ token: 'another', apiRoot: platform.url });
  await expect(api.getMe()).rejects.toMatchObject({ name: 'ZaloBotRefused', code: 401 });
});

test('polled updates come one by one, and one that was not taken is offered again', async () => {
  const ended = new AbortController();
  const taken: unknown[] = [];
  const failures: unknown[] = [];
  let refusals = 1;
  const api = zaloBotApi({ ...bot, apiRoot: platform.url });
  await platform.citizenSays(undefined, { user: 'lan', text: 'một' });
  await platform.citizenSays(undefined, { user: 'lan', text: 'hai' });
  await api.setWebhook('https://office.example/old', bot.secretToken);
  await pollZaloBot({
    ...bot,
    apiRoot: platform.url,
    waitSeconds: 0.01,
    pauseMs: 1,
    signal: ended.signal,
    failed: (error) => void failures.push(error),
    take: async (request) => {
      refusals -= 1;
      if (refusals === 0) throw new Error('the store is away');
      taken.push(...readZaloBotWebhook(request, { ...bot, now: () => new Date(0) }));
      // The third comes after the platform said 408 for a while.
      if (taken.length === 2)
        setTimeout(() => void platform.citizenSays(undefined, { user: 'lan', text: 'ba' }), 50);
      if (taken.length === 3) ended.abort();
    },
  });
  expect(taken).toMatchObject([
    { content: { text: 'một' } },
    { content: { text: 'hai' } },
    { content: { text: 'ba' } },
  ]);
  expect(failures).toEqual([new Error('the store is away')]);
  expect(platform.webhook().url).toBe('');
});
