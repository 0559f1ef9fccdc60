import { readOfficial } from '#language/read-typed.ts';

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

/** Pairs are kept under one number made of two. */
const PAIR_BASE = 2 ** 21;

/** Starts an empty table of terms. */
export function createTerms(): TermBuilder {
  const folded = new Map<string, number>();
  const typed = new Map<string, number>();
  const pairs = new Map<number, number>();
  const seen = new Map<string, Numbers>();
  let next = 0;
  const add = <K>(map: Map<K, number>, key: K): number => {
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
      pair: (a, b) => (a < 0 || b < 0 ? UNKNOWN : (pairs.get(a * PAIR_BASE + b) ?? UNKNOWN)),
      foldedWords: () => [...folded.keys()],
    },
    addPair: (a, b) => add(pairs, a * PAIR_BASE + b),
    read: (text) => {
      const all: { folded: number[]; typed: number[] } = { folded: [], typed: [] };
      for (const word of text.normalize('NFC').match(WORD) ?? []) {
        const known = numbersOf(word);
        all.folded.push(...known.folded);
        all.typed.push(...known.typed);
      }
      return { folded: Int32Array.from(all.folded), typed: Int32Array.from(all.typed) };
    },
  };
}
