import { readOfficial } from '#language/read-typed.ts';
import { createPairNumbers } from './pair-numbers.ts';

/** No syllable of the corpus has this number. */
export const UNKNOWN = -1;

/**
 * Numbers for the three kinds of terms: a folded syllable ("sinh"), a syllable with its marks ("sinh"
 * against "sính") and two folded neighbours ("khai sinh"). Every term has one number of its own.
 */
export interface Terms {
  readonly folded: (word: string) => number;
  readonly typed: (word: string) => number;
  readonly pair: (first: number, second: number) => number;
  readonly foldedWords: () => readonly string[];
}

/** Numbers of a text: its syllables, in order, folded and typed. */
export interface Tokens {
  readonly folded: Int32Array;
  readonly typed: Int32Array;
}

/** Of a text without a word. */
export const NO_TOKENS: Tokens = { folded: new Int32Array(0), typed: new Int32Array(0) };

export interface TermBuilder {
  readonly terms: Terms;
  /** Reads an official text and gives every new term a number. */
  readonly read: (text: string) => Tokens;
  /** The number of a pair, given one when it is new. */
  readonly addPair: (first: number, second: number) => number;
}

/** The numbers of one written word, of which a short form has several. */
interface Numbers {
  readonly folded: readonly number[];
  readonly typed: readonly number[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Starts an empty table of terms. */
export function createTerms(): TermBuilder {
  const folded = new Map<string, number>();
  const typed = new Map<string, number>();
  const pairs = createPairNumbers();
  const seen = new Map<string, Numbers>();
  let next = 0;
  const add = (map: Map<string, number>, key: string): number => {
    const number = map.get(key);
    if (number !== undefined) return number;
    map.set(key, next);
    return next++;
  };
  /** Reads each different word once: pages repeat a few thousand words a million times. */
  const numbersOf = (word: string): Numbers => {
    const known = seen.get(word);
    if (known) return known;
    const syllables = readOfficial(word);
    const numbers = {
      folded: syllables.map((syllable) => add(folded, syllable.folded)),
      typed: syllables.map((syllable) => add(typed, syllable.typed)),
    };
    seen.set(word, numbers);
    return numbers;
  };
  return {
    terms: {
      folded: (word) => folded.get(word) ?? UNKNOWN,
      typed: (word) => typed.get(word) ?? UNKNOWN,
      pair: (a, b) => (a < 0 || b < 0 ? UNKNOWN : (pairs.get(a, b) ?? UNKNOWN)),
      foldedWords: () => [...folded.keys()],
    },
    addPair: (a, b) => {
      const known = pairs.get(a, b);
      if (known !== undefined) return known;
      pairs.set(a, b, next);
      return next++;
    },
    read: (text) => {
      if (text === '') return NO_TOKENS;
      const all: { folded: number[]; typed: number[] } = { folded: [], typed: [] };
      for (const word of text.normalize('NFC').match(WORD) ?? []) {
        const known = numbersOf(word);
        all.folded.push(...known.folded);
        all.typed.push(...known.typed);
      }
      return { folded: new Int32Array(all.folded), typed: new Int32Array(all.typed) };
    },
  };
}
