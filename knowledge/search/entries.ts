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
  readonly entries: readonly Entry[];
  /** Rarity of all syllables (and all pairs) of an entry together. */
  readonly weight: Float32Array;
  readonly pairWeight: Float32Array;
  readonly rarity: (term: number) => number;
  readonly share: (question: readonly QueryTerm[]) => Shared;
  readonly has: (entry: number, term: number) => boolean;
}

const NOBODY = new Int32Array(0);
/** Words too common among titles to make one title special still count this much. */
const LEAST = 0.5;

/** Indexes short texts, so that what a question shares with each of them costs one walk over its terms. */
export function createEntries(
  entries: readonly Entry[],
  addPair: (first: number, second: number) => number,
): Entries {
  const lists = new Map<number, number[]>();
  const sets = entries.map(({ tokens }, at) => {
    const terms = termsOf(tokens, addPair);
    for (const term of terms.all) push(lists, term, at);
    return terms;
  });
  const holders = new Map([...lists].map(([term, list]) => [term, Int32Array.from(list)] as const));
  const rarityOf = (term: number): number =>
    Math.max(LEAST, rarity(entries.length, holders.get(term)?.length ?? 0));
  const weigh = (terms: ReadonlySet<number>): number => sumOf(terms, rarityOf);
  return {
    entries,
    weight: Float32Array.from(sets, (set) => weigh(set.syllables)),
    pairWeight: Float32Array.from(sets, (set) => weigh(set.pairs)),
    rarity: rarityOf,
    has: (entry, term) => sets[entry]?.all.has(term) ?? false,
    share: (question) => share(question, entries.length, holders, rarityOf),
  };
}

interface TermSets {
  readonly syllables: ReadonlySet<number>;
  readonly pairs: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

function termsOf({ folded, typed }: Tokens, addPair: (a: number, b: number) => number): TermSets {
  const pairs = new Set<number>();
  folded.forEach((term, at) => {
    const next = folded[at + 1];
    if (next !== undefined) pairs.add(addPair(term, next));
  });
  const syllables = new Set(folded);
  return { syllables, pairs, all: new Set([...syllables, ...pairs, ...typed]) };
}

function share(
  question: readonly QueryTerm[],
  size: number,
  holders: ReadonlyMap<number, Int32Array>,
  rarityOf: (term: number) => number,
): Shared {
  const make = (): Float32Array => new Float32Array(size);
  const shared = { syllables: make(), said: make(), saidPairs: make(), typed: make() };
  for (const { term, weight, kind } of question) {
    const list = holders.get(term) ?? NOBODY;
    const rare = rarityOf(term);
    const once = Math.min(1, weight * 1.1) * rare;
    if (kind === 'pair') addAll(shared.saidPairs, list, once);
    else if (kind === 'typed') addAll(shared.typed, list, weight * rare);
    else {
      addAll(shared.syllables, list, weight * rare);
      addAll(shared.said, list, once);
    }
  }
  return shared;
}

function addAll(to: Float32Array, places: Int32Array, gain: number): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    to[place] = (to[place] ?? 0) + gain;
  }
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sumOf(terms: ReadonlySet<number>, value: (term: number) => number): number {
  let sum = 0;
  for (const term of terms) sum += value(term);
  return sum;
}
