import { telegramApi } from '#adapters/telegram/api.ts';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { isTokenRefused } from '#adapters/telegram/failure.ts';
import { createTelegramFiles } from '#adapters/telegram/files.ts';
import { pollUpdates } from '#adapters/telegram/poll-updates.ts';
import { registerWebhook, webhookState } from '#adapters/telegram/register-webhook.ts';
import type { ChannelParts, Opened } from './channel-parts.ts';
import { pollingSecret } from './polling-secret.ts';

/** Telegram, where a token is set. */
export function openTelegram({ env, alerts }: ChannelParts): readonly Opened[] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, PUBLIC_URL } = env;
  if (!token) return [];
  const polls = env.TELEGRAM_MODE === 'polling';
  const secretToken = polls ? pollingSecret(token) : env.TELEGRAM_WEBHOOK_SECRET;
  if (!secretToken) return [];
  const bot = { token, apiRoot, secretToken };
  const opened = { channel: createTelegramChannel(bot), fetchFile: createTelegramFiles(bot) };
  if (polls)
    return [
      {
        ...opened,
        poll: ({ failed, ...polling }) =>
          pollUpdates({
            ...bot,
            ...polling,
            failed: (error) => {
              if (isTokenRefused(error)) alerts.tokenLost('telegram');
              failed(error);
            },
          }),
      },
    ];
  if (!PUBLIC_URL) return [opened];
  const url = new URL('/webhooks/telegram', PUBLIC_URL).href;
  return [{ ...opened, keepUp: () => keepWebhook({ ...bot, url }, alerts) }];
}

/** Telegram is told where to send updates, again after every outage of ours; a webhook that failed is told of. */
async function keepWebhook(
  bot: {
    readonly token: string;
    readonly apiRoot: string;
    readonly secretToken: string;
    readonly url: string;
  },
  alerts: ChannelParts['alerts'],
): Promise<void> {
  const api = telegramApi(bot);
  try {
    const { url, pending, lastError } = await webhookState(api);
    await registerWebhook(api, bot);
    const wasMoved = url !== '' && url !== bot.url;
    if (wasMoved || (pending > 0 && lastError !== undefined)) alerts.webhookFailed('telegram');
  } catch (error) {
    if (isTokenRefused(error)) alerts.tokenLost('telegram');
    throw error;
  }
}
