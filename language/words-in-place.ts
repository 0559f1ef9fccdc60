import { type Syllable, toSyllable } from './fold.ts';

/** A syllable that still knows where it stood: found names are cut out of the text as written. */
export interface PlacedWord extends Syllable {
  readonly raw: string;
  /** Offsets into the NFC form of the text: first unit, one past the last. */
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
}

/** "p3", "kp4", "q1" are two words to a reader: the short form and its number. */
const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** The words of a text with their places. Offsets are those of `text.normalize('NFC')`. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.normalize('NFC').matchAll(WORD)].map((match) => {
    const raw = match[0];
    const capital = raw !== raw.toLowerCase();
    return { ...toSyllable(raw), raw, from: match.index, to: match.index + raw.length, capital };
  });
}

/**
 * True when the typed word may stand for the wanted one: the same marks, or none at all.
 * Where the tone stands ("hoà", "hòa") does not matter.
 */
export function mayStandFor(got: Syllable, wanted: Syllable): boolean {
  if (got.folded !== wanted.folded) return false;
  return got.typed === wanted.typed || got.typed === got.folded;
}
