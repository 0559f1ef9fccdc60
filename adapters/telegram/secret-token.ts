import { createHash, timingSafeEqual } from 'node:crypto';

/** What Telegram accepts as `secret_token` of a webhook (Bot API, setWebhook). */
const ALLOWED = /^[\w-]{1,256}$/;

/** Throws unless this can be set as a webhook's secret: an empty one would let every forged update in. */
export function refuseBadSecret(secretToken: string): void {
  if (!ALLOWED.test(secretToken))
    throw new Error('the Telegram channel needs a secretToken of 1–256 letters, digits, _ or -');
}

/** Compares the header with the secret in constant time, whatever their lengths. */
export function isSecret(given: string | null, secretToken: string): boolean {
  return given !== null && timingSafeEqual(digest(given), digest(secretToken));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
