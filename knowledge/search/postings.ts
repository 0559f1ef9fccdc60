import { startsOf } from './holders.ts';

/** Lists of documents per term, in three flat arrays: small, and quick to walk. */
export interface Postings {
  readonly count: (term: number) => number;
  /** Adds `weight` × the term's worth to every document that holds the term. */
  readonly addTo: (scores: Float32Array, term: number, weight: number) => void;
  /** What a term gives to a text that holds it `count` times, in units of weight. */
  readonly worth: (term: number, count: number) => number;
}

/** So many documents can be told apart by two bytes; more take four. */
const SHORT = 2 ** 16;

/**
 * Turns weighted counts per document into postings with their BM25 worth. Rows are read once, one after the other,
 * so that they can be made on the way and none is kept.
 */
export function postingsOf(rows: Iterable<ReadonlyMap<number, number>>, k1: number): Postings {
  const { size, start, docs, worth } = sortByTerm(listRows(rows, k1));
  const terms = start.length - 1;
  const count = (term: number): number =>
    term < 0 || term >= terms ? 0 : (start[term + 1] ?? 0) - (start[term] ?? 0);
  // A table, not a call: the engine would move the logarithm into the loop and take it once for every document.
  const rare = Float64Array.from({ length: terms }, (_, term) => rarity(size, count(term)));
  return {
    count,
    worth: (term, times) => rarity(size, count(term)) * saturated(times, k1),
    addTo: (scores, term, weight) => {
      if (term < 0 || term >= terms) return;
      const gain = weight * (rare[term] ?? 0);
      const end = start[term + 1] ?? 0;
      for (let at = start[term] ?? 0; at < end; at++) {
        const doc = docs[at] ?? 0;
        scores[doc] = (scores[doc] ?? 0) + gain * (worth[at] ?? 0);
      }
    },
  };
}

/** A word said twice tells less than twice as much. */
function saturated(count: number, k1: number): number {
  return (count * (k1 + 1)) / (count + k1);
}

/** Inverse document frequency, never negative. */
export function rarity(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** All rows in one list: which term, what it is worth, and where each row ends. */
interface Listed {
  readonly terms: Int32Array;
  readonly worth: Float32Array;
  readonly ends: readonly number[];
}

const FIRST_ROOM = 2 ** 16;

function listRows(rows: Iterable<ReadonlyMap<number, number>>, k1: number): Listed {
  let terms = new Int32Array(FIRST_ROOM);
  let worth = new Float32Array(FIRST_ROOM);
  const ends: number[] = [];
  let at = 0;
  for (const row of rows) {
    if (at + row.size > terms.length) {
      const room = 2 * (at + row.size);
      terms = roomier(terms, new Int32Array(room));
      worth = roomier(worth, new Float32Array(room));
    }
    for (const [term, count] of row) {
      terms[at] = term;
      worth[at] = saturated(count, k1);
      at++;
    }
    ends.push(at);
  }
  return { terms: terms.subarray(0, at), worth: worth.subarray(0, at), ends };
}

function roomier<T extends Int32Array | Float32Array>(full: T, roomy: T): T {
  roomy.set(full);
  return roomy;
}

/** The same list by term; within a term the documents keep their order. */
function sortByTerm({ terms, worth, ends }: Listed): {
  readonly size: number;
  /** Where each term begins, and at the end where the last one ends. */
  readonly start: Int32Array;
  readonly docs: Uint16Array | Uint32Array;
  readonly worth: Float32Array;
} {
  const start = startsOf(terms);
  const next = start.slice();
  const docs = new (ends.length <= SHORT ? Uint16Array : Uint32Array)(terms.length);
  const sorted = new Float32Array(terms.length);
  let from = 0;
  ends.forEach((end, doc) => {
    for (; from < end; from++) {
      const term = terms[from] ?? 0;
      const at = next[term] ?? 0;
      docs[at] = doc;
      sorted[at] = worth[from] ?? 0;
      next[term] = at + 1;
    }
  });
  return { size: ends.length, start, docs, worth: sorted };
}
