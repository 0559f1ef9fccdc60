import type { Api } from 'grammy';
import { refuseBadSecret } from './secret-token.ts';
import { ALLOWED_UPDATES } from './update-schema.ts';

/** What Telegram says of a bot's webhook. */
export interface WebhookState {
  /** Where updates go; empty where none is set. */
  readonly url: string;
  /** Updates that wait to be taken. */
  readonly pending: number;
  /** Telegram's words about the last failure, such as "Wrong response from the webhook: 401"; it keeps old ones. */
  readonly lastError?: string | undefined;
  readonly lastErrorAt?: Date | undefined;
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
  const { url = '', ...info } = await api.getWebhookInfo();
  const { last_error_date: seconds } = info;
  return {
    url,
    pending: info.pending_update_count,
    lastError: info.last_error_message,
    lastErrorAt: seconds === undefined ? undefined : new Date(seconds * 1000),
  };
}
