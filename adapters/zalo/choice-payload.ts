import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Choice } from '#bot/message.ts';

/** Zalo's longest payload of a button. */
const LONGEST = 1_000;
const PREFIX = '#mc:';
const Packed = z.tuple([z.string(), z.string()]);

/**
 * What stands behind a button. Zalo has no event for a pressed one: the payload comes back as if it had been
 * typed, so it is signed, and nobody can type a choice that was never offered. `undefined` where it is too long.
 */
export function choicePayload({ value, label }: Choice, secret: string): string | undefined {
  const packed = Buffer.from(JSON.stringify([value, label])).toString('base64url');
  const payload = `${PREFIX}${packed}.${tag(packed, secret)}`;
  return payload.length > LONGEST ? undefined : payload;
}

/** The choice behind a payload of ours; `undefined` for any other text. */
export function choiceIn(text: string, secret: string): Choice | undefined {
  const [, packed, given] = /^#mc:([\w-]+)\.([\w-]{11})$/u.exec(text.trim()) ?? [];
  if (packed === undefined || given === undefined || secret === '') return undefined;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(tag(packed, secret)))) return undefined;
  const read = Packed.safeParse(JSON.parse(Buffer.from(packed, 'base64url').toString('utf8')));
  return read.success ? { value: read.data[0], label: read.data[1] } : undefined;
}

/** 64 bits: far more than can be guessed through a chat. */
function tag(packed: string, secret: string): string {
  const hmac = createHmac('sha256', secret).update(`choice/${packed}`).digest();
  return hmac.subarray(0, 8).toString('base64url');
}
