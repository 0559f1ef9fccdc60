import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts what is personal and answers for what can be looked up. Made once, at start, from the office's key. */
export interface Seal {
  /** AES-256-GCM; the first byte tells which key. */
  readonly close: (text: string) => Buffer;
  /** Throws when the bytes were changed or the key is gone. */
  readonly open: (sealed: Uint8Array) => string;
  /** Keyed hash by which a phone number or an identity is found without being stored in the clear. */
  readonly mark: (text: string) => Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * `keys` are secrets of at least 32 characters, the newest last: it closes, all of them open (rotation).
 * `purpose` parts the keys of two uses, so that the inspection role's seal opens nothing else.
 */
export function createSeal(keys: readonly string[], purpose: string): Seal {
  const derived = keys.map((key) => derive(key, `${purpose}/cipher`));
  const first = keys[0];
  if (first === undefined) throw new Error('a seal needs a key');
  const marking = derive(first, `${purpose}/mark`);
  return {
    close: (text) => close(text, derived),
    open: (sealed) => open(Buffer.from(sealed), derived),
    mark: (text) => createHmac('sha256', marking).update(text).digest(),
  };
}

function derive(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'mot-cua', purpose, 32));
}

function close(text: string, keys: readonly Buffer[]): Buffer {
  const at = keys.length - 1;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyAt(keys, at), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(at), nonce, cipher.getAuthTag(), body]);
}

function open(sealed: Buffer, keys: readonly Buffer[]): string {
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyAt(keys, sealed[0] ?? 0), nonce);
  decipher.setAuthTag(tag);
  const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

function keyAt(keys: readonly Buffer[], at: number): Buffer {
  const key = keys[at];
  if (!key) throw new Error('the key that closed this is not configured any more');
  return key;
}
