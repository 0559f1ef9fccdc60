import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's password storage cheat sheet: Argon2id with 19 MiB, two passes, one lane. */
const COST = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 } as const;

const derive = promisify<
  string,
  Buffer,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);
/** How passwords were kept before Argon2id; they are still known until their owners set new ones. */
const SCRYPT_COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const KEY_BYTES = 32;

/** A password as it may be kept: nothing from which it can be read. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return argon2id({ ...COST, password: password.normalize('NFC'), salt, outputType: 'encoded' });
}

/** True when `password` is the one that was hashed; takes the same time either way. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const given = password.normalize('NFC');
  if (hash.startsWith('$argon2id$')) return argon2Verify({ password: given, hash });
  const [kind, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !salt || !key) return false;
  const derived = await derive(given, Buffer.from(salt, 'base64url'), KEY_BYTES, SCRYPT_COST);
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}
