import type { Api } from 'grammy';
import { refuseBadSecret } from './secret-token.ts';
import { ALLOWED_UPDATES } from './update-schema.ts';

/** What Telegram says of a bot's webhook. */
export interface WebhookState {
  /** Where updates go; empty where none is set. */
  readonly url: string;
  /** Updates that wait to be taken. */
  readonly pending: number;
  /** Telegram's words about the last failure, such as "Wrong response from the webhook: 401". */
  readonly lastError?: string | undefined;
}

/** Tells Telegram where to send the updates that are read, and the secret to send along. */
export async function registerWebhook(
  api: Api,
  { url, secretToken }: { readonly url: string; readonly secretToken: string },
): Promise<void> {
  refuseBadSecret(secretToken);
  await api.setWebhook(url, {
    secret_token: secretToken,
    allowed_updates: [...ALLOWED_UPDATES],
    max_connections: 40,
  });
}

/** Asks whether the webhook still stands: after an outage it may have to be registered again. */
export async function webhookState(api: Api): Promise<WebhookState> {
  const { url = '', pending_update_count, last_error_message } = await api.getWebhookInfo();
  return { url, pending: pending_update_count, lastError: last_error_message };
}
