import { recordSpoken } from '#test/run-record.ts';
import type { Faults } from './faults.ts';
import { type WebhookPoster, waited } from './webhook-post.ts';

/** What can go wrong with an update on its way to the office. */
export type SecretWebhookFault = 'duplicate' | 'reorder' | 'delay' | 'wrong-secret';

/** Posts one update with its secret; resolves to the last HTTP status, 0 where nobody answered. */
export type SecretEmitter = (to: {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
}) => Promise<number>;

/** The webhooks of Telegram and of Zalo Bot: a secret in a header, tries until a 2xx, and what goes wrong. */
export function createSecretEmitter({
  header,
  poster,
  faults,
  delayMs = 300,
  stopped,
}: {
  readonly header: string;
  readonly poster: WebhookPoster;
  readonly faults: Pick<Faults<SecretWebhookFault>, 'take'>;
  readonly delayMs?: number | undefined;
  readonly stopped: AbortSignal;
}): SecretEmitter {
  const held: (() => void)[] = [];
  return async ({ url, secret, body }) => {
    recordSpoken(JSON.parse(body));
    const fault = faults.take('duplicate', 'reorder', 'delay', 'wrong-secret');
    // Held back until a later one was posted.
    if (fault === 'reorder') await new Promise<void>((resolve) => held.push(resolve));
    if (fault === 'delay') await waited(delayMs, stopped);
    if (fault === 'wrong-secret') return poster.post(url, body, { [header]: `${secret}x` });
    const post = (): Promise<number> => poster.postUntilTaken(url, body, { [header]: secret });
    const status = await post();
    for (const release of held.splice(0)) release();
    return fault === 'duplicate' ? post() : status;
  };
}
