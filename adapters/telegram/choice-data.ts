import type { Choice } from '#bot/message.ts';

/** Telegram allows 64 bytes of callback data; the rest is left for a later prefix. */
const LONGEST_VALUE_BYTES = 60;

/** A press on the nth button, for a value that does not fit. */
const NTH = /^#\d+$/;

/**
 * What a button carries: its value, or `#n` (counted from 1) where the value is too long. The bot reads `#n`
 * as "the nth choice offered", so nothing has to be remembered here and a restart forgets nothing. A press
 * on an older list then means the nth of the newest: keep values short.
 */
export function choiceData({ value }: Choice, index: number): string {
  const fits = value !== '' && Buffer.byteLength(value, 'utf8') <= LONGEST_VALUE_BYTES;
  return fits && !NTH.test(value) ? value : `#${index + 1}`;
}
