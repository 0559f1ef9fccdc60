import { setTimeout } from 'node:timers/promises';
import type { Polling, WebhookRequest } from '#bot/channel.ts';
import { type ZaloBotApiOptions, zaloBotApi } from './api.ts';

export interface ZaloBotPollOptions extends ZaloBotApiOptions, Polling {
  /** Put into every request, so that polled updates pass the same proof as webhooks. */
  readonly secretToken: string;
  /** How long the platform holds an empty answer back. Default 30 s. */
  readonly waitSeconds?: number | undefined;
  /** How long to wait after a failure. Default 3 s. */
  readonly pauseMs?: number | undefined;
}

/**
 * Fetches updates one by one until the signal ends it, for development only: the platform gives each update
 * once and knows no confirmation, so one that was fetched and not yet taken is lost with the process. A webhook
 * that is still set is taken away first.
 */
export async function pollZaloBot(options: ZaloBotPollOptions): Promise<void> {
  const { signal, waitSeconds = 30, pauseMs = 3_000 } = options;
  const api = zaloBotApi(options);
  let webhookIsGone = false;
  let held: unknown;
  while (!signal.aborted) {
    try {
      if (!webhookIsGone) await api.deleteWebhook();
      webhookIsGone = true;
      held ??= await api.getUpdates(waitSeconds, signal);
      if (held !== undefined) await options.take(asRequest(held, options.secretToken));
      held = undefined;
    } catch (error) {
      webhookIsGone = false;
      if (!signal.aborted) options.failed(error);
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

function asRequest(update: unknown, secretToken: string): WebhookRequest {
  return {
    headers: new Headers({ 'x-bot-api-secret-token': secretToken }),
    body: new TextEncoder().encode(JSON.stringify(update)),
  };
}
