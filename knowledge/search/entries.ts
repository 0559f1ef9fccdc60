import { type Holders, holdersOf } from './holders.ts';
import { rarity } from './postings.ts';
import type { Tokens } from './terms.ts';

/** A short text of a procedure: its title, one everyday name or one example question. */
export interface Entry {
  readonly doc: number;
  readonly tokens: Tokens;
}

/** A term of a question: its number, how much it counts, and its kind. */
export interface QueryTerm {
  readonly term: number;
  readonly weight: number;
  readonly kind: 'syllable' | 'pair' | 'typed';
}

/** How much a question and each entry share, by kind of term, weighted by rarity among the entries. */
export interface Shared {
  /** What the question says of the entry: rarity × the question's weight. */
  readonly syllables: Float32Array;
  /** What of the entry is said: rarity, at most once. */
  readonly said: Float32Array;
  readonly saidPairs: Float32Array;
  readonly typed: Float32Array;
}

export interface Entries {
  /** The procedure of each entry. */
  readonly docs: Int32Array;
  /** Rarity of all syllables (and all pairs) of an entry together. */
  readonly weight: Float32Array;
  readonly pairWeight: Float32Array;
  readonly rarity: (term: number) => number;
  readonly share: (question: readonly QueryTerm[]) => Shared;
  readonly has: (entry: number, term: number) => boolean;
}

/** Words too common among titles to make one title special still count this much. */
const LEAST = 0.5;

/** Indexes short texts, so that what a question shares with each of them costs one walk over its terms. */
export function createEntries(
  entries: readonly Entry[],
  addPair: (first: number, second: number) => number,
): Entries {
  const held = listTerms(entries, addPair);
  const holders = holdersOf(held.terms, held.ends);
  const rarityOf = (term: number): number =>
    Math.max(LEAST, rarity(entries.length, holders.count(term)));
  return {
    docs: Int32Array.from(entries, ({ doc }) => doc),
    weight: sums(held, rarityOf, (entry) => [entryStart(held, entry), held.pairs[entry] ?? 0]),
    pairWeight: sums(held, rarityOf, (entry) => [held.pairs[entry] ?? 0, held.typed[entry] ?? 0]),
    rarity: rarityOf,
    has: (entry, term) => {
      const end = held.ends[entry] ?? 0;
      for (let at = entryStart(held, entry); at < end; at++)
        if (held.terms[at] === term) return true;
      return false;
    },
    share: (question) => share(question, entries.length, holders, rarityOf),
  };
}

/** The terms of all entries in one list, each once an entry: its syllables, its pairs, its syllables with marks. */
interface Listed {
  readonly terms: Int32Array;
  /** Where the pairs of each entry begin, where its syllables with marks, and where it ends. */
  readonly pairs: Int32Array;
  readonly typed: Int32Array;
  readonly ends: Int32Array;
}

function listTerms(
  entries: readonly Entry[],
  addPair: (first: number, second: number) => number,
): Listed {
  const list: number[] = [];
  const newest: number[] = [];
  const pairs = new Int32Array(entries.length);
  const typed = new Int32Array(entries.length);
  const ends = new Int32Array(entries.length);
  entries.forEach(({ tokens }, entry) => {
    const add = (term: number): void => {
      if (newest[term] !== entry) list.push(term);
      newest[term] = entry;
    };
    tokens.folded.forEach(add);
    pairs[entry] = list.length;
    for (let at = 1; at < tokens.folded.length; at++)
      add(addPair(tokens.folded[at - 1] ?? 0, tokens.folded[at] ?? 0));
    typed[entry] = list.length;
    tokens.typed.forEach(add);
    ends[entry] = list.length;
  });
  return { terms: new Int32Array(list), pairs, typed, ends };
}

function entryStart({ ends }: Listed, entry: number): number {
  return entry === 0 ? 0 : (ends[entry - 1] ?? 0);
}

/** The rarity of the terms between two places of each entry, together. */
function sums(
  { terms, ends }: Listed,
  rarityOf: (term: number) => number,
  between: (entry: number) => readonly [from: number, to: number],
): Float32Array {
  return Float32Array.from(ends, (_, entry) => {
    const [from, to] = between(entry);
    let sum = 0;
    for (let at = from; at < to; at++) sum += rarityOf(terms[at] ?? 0);
    return sum;
  });
}

function share(
  question: readonly QueryTerm[],
  size: number,
  holders: Holders,
  rarityOf: (term: number) => number,
): Shared {
  const make = (): Float32Array => new Float32Array(size);
  const shared = { syllables: make(), said: make(), saidPairs: make(), typed: make() };
  for (const { term, weight, kind } of question) {
    const rare = rarityOf(term);
    const once = Math.min(1, weight * 1.1) * rare;
    if (kind === 'pair') holders.addTo(shared.saidPairs, term, once);
    else if (kind === 'typed') holders.addTo(shared.typed, term, weight * rare);
    else {
      holders.addTo(shared.syllables, term, weight * rare);
      holders.addTo(shared.said, term, once);
    }
  }
  return shared;
}
