import { createHash } from 'node:crypto';

/** A PKCE pair as Zalo wants it: a verifier of exactly 43 characters and its challenge. */
export interface PkcePair {
  readonly verifier: string;
  readonly challenge: string;
}

/** Makes a pair from 32 random bytes, given by the caller so that chance stays outside. */
export function pkcePair(randomBytes: Uint8Array): PkcePair {
  if (randomBytes.length !== 32) throw new Error('a PKCE verifier is made of 32 random bytes');
  const verifier = Buffer.from(randomBytes).toString('base64url');
  return { verifier, challenge: pkceChallenge(verifier) };
}

/** base64url without padding of the SHA-256 of the verifier's ASCII bytes (RFC 7636, method S256). */
export function pkceChallenge(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
