import { createHash, timingSafeEqual } from 'node:crypto';

/** The parts a webhook mac is made of. `body` is the request exactly as received, before any parsing. */
export interface SignedParts {
  readonly appId: string;
  readonly body: Uint8Array;
  /** The body's own top-level `timestamp`, as text. */
  readonly timestamp: string;
  /** The key of the app's webhook page; not the app secret. */
  readonly oaSecretKey: string;
}

/**
 * The mac Zalo puts into `X-ZEvent-Signature`: a plain SHA-256 over the parts one after the other, in
 * lower-case hex. It is not an HMAC, and has nothing in common with `appsecret_proof`.
 */
export function webhookMac({ appId, body, timestamp, oaSecretKey }: SignedParts): string {
  return digest(appId, body, timestamp, oaSecretKey).toString('hex');
}

/** Compares the header's value (`mac=…`) with the mac of these parts, in constant time. */
export function hasGenuineMac(header: string | null, parts: SignedParts): boolean {
  const given = Buffer.from(/^mac=([0-9a-f]{64})$/i.exec(header ?? '')?.[1] ?? '', 'hex');
  const expected = digest(parts.appId, parts.body, parts.timestamp, parts.oaSecretKey);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digest(appId: string, body: Uint8Array, timestamp: string, oaSecretKey: string): Buffer {
  const hash = createHash('sha256').update(appId).update(body).update(timestamp);
  return hash.update(oaSecretKey).digest();
}
