import { createZaloFiles } from '#adapters/zalo/files.ts';
import { type ZaloBotApi, ZaloBotRefused, zaloBotApi } from '#adapters/zalo-bot/api.ts';
import { createZaloBotChannel } from '#adapters/zalo-bot/channel.ts';
import { pollZaloBot } from '#adapters/zalo-bot/poll-updates.ts';
import type { ChannelParts, Opened } from './channel-parts.ts';
import { pollingSecret } from './polling-secret.ts';

/** The Zalo Bot, where a token is set: for pilots, and as a way of alerts. */
export function openZaloBot({ env, alerts }: ChannelParts): readonly Opened[] {
  const { ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: apiRoot, PUBLIC_URL } = env;
  if (!token) return [];
  const polls = env.ZALO_BOT_MODE === 'polling';
  const secretToken = polls ? pollingSecret(token) : env.ZALO_BOT_WEBHOOK_SECRET;
  if (!secretToken) return [];
  const bot = { token, apiRoot, secretToken };
  // Media lie with Zalo's own hosts, as those of the Official Account do.
  const opened = { channel: createZaloBotChannel(bot), fetchFile: createZaloFiles() };
  if (polls)
    return [
      {
        ...opened,
        poll: ({ failed, ...polling }) =>
          pollZaloBot({
            ...bot,
            ...polling,
            failed: (error) => {
              if (isTokenRefused(error)) alerts.tokenLost('zalo-bot');
              failed(error);
            },
          }),
      },
    ];
  if (!PUBLIC_URL) return [opened];
  const url = new URL('/webhooks/zalo-bot', PUBLIC_URL).href;
  const keepUp = (): Promise<void> => keepWebhook(zaloBotApi(bot), url, secretToken, alerts);
  return [{ ...opened, keepUp }];
}

/** The platform does not say whether it still calls: the address is looked at, and set again where it is another. */
async function keepWebhook(
  api: ZaloBotApi,
  url: string,
  secretToken: string,
  alerts: ChannelParts['alerts'],
): Promise<void> {
  try {
    const before = await api.getWebhookInfo();
    await api.setWebhook(url, secretToken);
    if (before.url !== '' && before.url !== url) alerts.webhookFailed('zalo-bot');
  } catch (error) {
    if (isTokenRefused(error)) alerts.tokenLost('zalo-bot');
    throw error;
  }
}

function isTokenRefused(error: unknown): boolean {
  return error instanceof ZaloBotRefused && (error.code === 401 || error.code === 404);
}
