import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the sender's clock may be from ours: an old request is a replayed one. */
const WINDOW_MS = 5 * 60_000;

/** What a push brings to show whose it is. */
export interface PushProof {
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  readonly key: string;
  readonly signature: string;
  readonly body: Buffer;
}

/** `v1=` and the hexadecimal HMAC-SHA256 of `<timestamp>.<key>.<body>` under the register's secret. */
export function signPush(
  secret: string,
  { timestamp, key, body }: Pick<PushProof, 'timestamp' | 'key' | 'body'>,
): string {
  const mac = createHmac('sha256', secret).update(`${timestamp}.${key}.`).update(body);
  return `v1=${mac.digest('hex')}`;
}

/**
 * Whether a push was signed with this secret, lately. An unknown register is compared with a secret of nobody's, so
 * that the time does not tell which registers there are.
 */
export function isGenuinePush(secret: string | undefined, push: PushProof, now: Date): boolean {
  const expected = Buffer.from(signPush(secret ?? 'nobody', push));
  const given = Buffer.from(push.signature);
  const equal = given.length === expected.length && timingSafeEqual(given, expected);
  const sentAt = sentAtOf(push.timestamp);
  const lately = Math.abs(now.getTime() - (sentAt?.getTime() ?? Number.NaN)) <= WINDOW_MS;
  return equal && lately && secret !== undefined;
}

/** When a push says it was sent. */
export function sentAtOf(timestamp: string): Date | undefined {
  return /^\d{10}$/u.test(timestamp) ? new Date(Number(timestamp) * 1000) : undefined;
}
