import { telegramApi } from '#adapters/telegram/api.ts';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { isTokenRefused } from '#adapters/telegram/failure.ts';
import { createTelegramFiles } from '#adapters/telegram/files.ts';
import { pollUpdates } from '#adapters/telegram/poll-updates.ts';
import { registerWebhook, webhookState } from '#adapters/telegram/register-webhook.ts';
import type { ChannelParts, Opened } from './channel-parts.ts';
import { pollingSecret } from './polling-secret.ts';

/** The upkeep looks every hour; an older failure was seen then, or is over. */
const SINCE_LAST_LOOK_MS = 3_600_000;

/** Telegram, where a token is set. */
export function openTelegram({ env, alerts, now }: ChannelParts): readonly Opened[] {
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
  return [{ ...opened, keepUp: () => keepWebhook({ ...bot, url }, alerts, now) }];
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
  now: () => Date,
): Promise<void> {
  const api = telegramApi(bot);
  try {
    const { url, pending, lastErrorAt } = await webhookState(api);
    await registerWebhook(api, bot);
    const wasMoved = url !== '' && url !== bot.url;
    const failsNow = now().getTime() - (lastErrorAt?.getTime() ?? 0) < SINCE_LAST_LOOK_MS;
    if (wasMoved || (pending > 0 && failsNow)) alerts.webhookFailed('telegram');
  } catch (error) {
    if (isTokenRefused(error)) alerts.tokenLost('telegram');
    throw error;
  }
}
