import { setTimeout } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Polling, WebhookRequest } from '#bot/channel.ts';
import { type TelegramApiOptions, telegramApi } from './api.ts';
import { ALLOWED_UPDATES } from './update-schema.ts';

export interface PollOptions extends TelegramApiOptions, Polling {
  /** Put into every request, so that polled updates pass the same proof as webhooks. */
  readonly secretToken: string;
  /** How long Telegram holds an empty answer back. Default 30 s. */
  readonly waitSeconds?: number | undefined;
  /** How long to wait after a failure. Default 3 s. */
  readonly pauseMs?: number | undefined;
}

/**
 * Fetches updates for an office without a public address, until the signal ends it. An update is confirmed to
 * Telegram only after it was taken, so a crash loses none. A webhook that is still set is taken away first:
 * Telegram gives updates one way or the other.
 */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { signal, waitSeconds = 30, pauseMs = 3_000 } = options;
  const api = telegramApi({ ...options, timeoutMs: (waitSeconds + 15) * 1000 });
  let offset = 0;
  let webhookIsGone = false;
  while (!signal.aborted) {
    try {
      if (!webhookIsGone) await api.deleteWebhook();
      webhookIsGone = true;
      for (const update of await fetched(api, offset, waitSeconds, signal)) {
        await options.take(asRequest(update, options.secretToken));
        offset = update.update_id + 1;
      }
    } catch (error) {
      // Somebody may have set a webhook again meanwhile.
      webhookIsGone = false;
      if (!signal.aborted) options.failed(error);
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

type Update = Awaited<ReturnType<Api['getUpdates']>>[number];

async function fetched(
  api: Api,
  offset: number,
  timeout: number,
  signal: AbortSignal,
): Promise<readonly Update[]> {
  const asked = { offset, timeout, allowed_updates: [...ALLOWED_UPDATES] };
  // grammY names an older type of signal; Node's own does all that it asks of one.
  return api.getUpdates(asked, signal as unknown as Parameters<Api['getUpdates']>[1]);
}

function asRequest(update: Update, secretToken: string): WebhookRequest {
  return {
    headers: new Headers({ 'x-telegram-bot-api-secret-token': secretToken }),
    body: new TextEncoder().encode(JSON.stringify(update)),
  };
}
