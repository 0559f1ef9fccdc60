import { createHash, timingSafeEqual } from 'node:crypto';

/** What the platform accepts as `secret_token` of a webhook: 8–256 signs (Zalo Bot documentation, 2026-10). */
const ALLOWED = /^[\x21-\x7e]{8,256}$/;

/** Throws unless this can be set as a webhook's secret: an empty one would let every forged update in. */
export function refuseBadSecret(secretToken: string): void {
  if (!ALLOWED.test(secretToken))
    throw new Error('the Zalo Bot channel needs a secretToken of 8–256 printable signs');
}

/** Compares the header with the secret in constant time, whatever their lengths. */
export function isSecret(given: string | null, secretToken: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return given !== null && timingSafeEqual(digest(given), digest(secretToken));
}
