import { findCodes } from '#language/dossier-codes.ts';
import { civilDateOf } from '#language/vietnam-time.ts';

/**
 * 17 signs: no look-alikes among them or with what is left out (0 O 1 I L U 2/Z 5/S 8/B 6/G), no two
 * that sound alike when spelled in Vietnamese (M/N, B/P/D/T, C/X), no vowels. 17 is prime, which is
 * what makes the check sign catch every single slip and every swap.
 */
const SIGNS = '23456789FHJKMRTWX';
/** A byte of 255 would favour the first signs: 255 = 15 × 17. */
const USABLE = 255;
const DRAWN = 5;

/** What someone typing from memory may mean by a sign that is not in the alphabet. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Z: '2', S: '5', B: '8', G: '6' };

/** What a receipt code in a message turned out to be. */
export type ReadReceipt =
  | { readonly kind: 'receipt'; readonly code: string }
  /** It looks like one, but the check sign does not fit: ask to look again, search for nothing. */
  | { readonly kind: 'mistyped'; readonly written: string };

/**
 * A new code `PA-YYMMDD-XXXXXC` for the Vietnamese day of `now`: five drawn signs and a check sign.
 * Give 16 random bytes; fewer than five usable ones throw. Uniqueness is the store's to check.
 */
export function drawReceipt(now: Date, randomBytes: Uint8Array): string {
  const drawn = [...randomBytes].filter((byte) => byte < USABLE).slice(0, DRAWN);
  if (drawn.length < DRAWN) throw new RangeError('a receipt code needs five usable random bytes');
  const day = civilDateOf(now).replaceAll('-', '').slice(2);
  const signs = drawn.map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
  return `PA-${day}-${signs}${checkSign(day, signs)}`;
}

/** The first receipt code in a text, however it is spaced and cased; a slip is told apart from no code. */
export function readReceipt(text: string): ReadReceipt | undefined {
  const found = findCodes(text.normalize('NFC')).find(({ kind }) => kind === 'receipt');
  if (!found) return undefined;
  const [, day = '', written = ''] = found.code.split('-');
  const signs = [...written].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');
  return holds(day, signs)
    ? { kind: 'receipt', code: `PA-${day}-${signs}` }
    : { kind: 'mistyped', written: found.code };
}

function holds(day: string, signs: string): boolean {
  if (signs.length !== DRAWN + 1 || [...signs].some((sign) => !SIGNS.includes(sign))) return false;
  return checkSign(day, signs.slice(0, DRAWN)) === signs.at(-1);
}

/**
 * Weighted sum modulo 17 over the date and the drawn signs, weights 2, 3, 4 …, the check sign weighing 1.
 * All weights differ, so changing one sign or swapping two always changes the sum.
 */
function checkSign(day: string, signs: string): string {
  const values = [...[...day].map(Number), ...[...signs].map((sign) => SIGNS.indexOf(sign))];
  const sum = values.reduce((total, value, at) => total + value * (at + 2), 0);
  return SIGNS.charAt((SIGNS.length - (sum % SIGNS.length)) % SIGNS.length);
}
