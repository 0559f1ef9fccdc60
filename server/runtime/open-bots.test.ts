import { afterEach, expect, test } from 'vitest';
import { startFakeTelegram } from '#test/fakes/platforms/telegram.ts';
import { startFakeZaloBot } from '#test/fakes/platforms/zalo-bot.ts';
import type { ChannelAlerts } from '../alerts/channel-alerts.ts';
import { loadConfig } from '../config.ts';
import type { ChannelParts } from './channel-parts.ts';
import { openTelegram } from './open-telegram.ts';
import { openZaloBot } from './open-zalo-bot.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const SECRET = 'fake-webhook-secret';

/** The parts as the server gives them, as far as a bot looks at them; `raised` is what was told. */
function parts(env: Record<string, string>): ChannelParts & { readonly raised: string[] } {
  const raised: string[] = [];
  const alerts: ChannelAlerts = {
    tokenLost: (channel) => void raised.push(`token-lost ${channel}`),
    webhookFailed: (channel) => void raised.push(`webhook-failed ${channel}`),
  };
  const PUBLIC_URL = 'https://office.example';
  return {
    env: loadConfig({ PUBLIC_URL, ...env }),
    alerts,
    raised,
    now: () => new Date(),
  } as unknown as ChannelParts & {
    readonly raised: string[];
  };
}

async function bots() {
  const telegram = await startFakeTelegram({ token: '1:t', secretToken: SECRET });
  const zaloBot = await startFakeZaloBot({ token: '1:z', secretToken: SECRET });
  stops.push(telegram.stop, zaloBot.stop);
  return { telegram, zaloBot };
}

test('both bots are told where to call, and a webhook that was moved is told of', async () => {
  const { telegram, zaloBot } = await bots();
  const given = parts({
    TELEGRAM_TOKEN: '1:t',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_API_ROOT: telegram.url,
    ZALO_BOT_TOKEN: '1:z',
    ZALO_BOT_WEBHOOK_SECRET: SECRET,
    ZALO_BOT_API_ROOT: zaloBot.url,
  });
  const opened = [...openTelegram(given), ...openZaloBot(given)];
  const keepUp = async (): Promise<void> => {
    for (const one of opened) await one.keepUp?.();
  };
  await keepUp();
  await keepUp();
  expect([telegram.webhook().url, zaloBot.webhook().url]).toEqual([
    'https://office.example/webhooks/telegram',
    'https://office.example/webhooks/zalo-bot',
  ]);
  expect(given.raised).toEqual([]);
  const move = (root: string, token: string): Promise<unknown> =>
    fetch(`${root}/bot${token}/setWebhook`, {
      method: 'POST',
      body: JSON.stringify({ url: 'https://elsewhere.example/x', secret_token: SECRET }),
    });
  await Promise.all([move(telegram.url, '1:t'), move(zaloBot.url, '1:z')]);
  await keepUp();
  expect(given.raised).toEqual(['webhook-failed telegram', 'webhook-failed zalo-bot']);
  expect(telegram.webhook().url).toBe('https://office.example/webhooks/telegram');
});

test('a token that is not taken any more is told of', async () => {
  const { telegram, zaloBot } = await bots();
  const given = parts({
    TELEGRAM_TOKEN: '1:withdrawn',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_API_ROOT: telegram.url,
    ZALO_BOT_TOKEN: '1:withdrawn',
    ZALO_BOT_MODE: 'polling',
    ZALO_BOT_API_ROOT: zaloBot.url,
  });
  const [onTelegram] = openTelegram(given);
  await expect(onTelegram?.keepUp?.()).rejects.toThrow();
  const [fetched] = openZaloBot(given);
  const ended = new AbortController();
  const take = async (): Promise<void> => undefined;
  await fetched?.poll?.({ take, signal: ended.signal, failed: () => ended.abort() });
  expect(given.raised).toEqual(['token-lost telegram', 'token-lost zalo-bot']);
});

test('without a token there is no bot', () => {
  expect([...openTelegram(parts({})), ...openZaloBot(parts({}))]).toEqual([]);
});

test('a webhook that Telegram calls in vain is told of while that is new', async () => {
  const { telegram } = await bots();
  const given = parts({
    TELEGRAM_TOKEN: '1:t',
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_API_ROOT: telegram.url,
  });
  const [opened] = openTelegram(given);
  telegram.webhookFails(new Date(Date.now() - 2 * 3_600_000));
  await opened?.keepUp?.();
  expect(given.raised).toEqual([]);
  telegram.webhookFails(new Date(Date.now() - 60_000));
  await opened?.keepUp?.();
  expect(given.raised).toEqual(['webhook-failed telegram']);
});
