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

/** Turns weighted counts per document into postings with their BM25 worth. */
export function postingsOf(
  rows: readonly ReadonlyMap<number, number>[],
  terms: number,
  k1: number,
): Postings {
  const start = startsOf(rows, terms);
  const total = start[terms] ?? 0;
  const docs = rows.length <= SHORT ? new Uint16Array(total) : new Uint32Array(total);
  const worth = new Float32Array(total);
  const next = start.slice();
  rows.forEach((row, doc) => {
    for (const [term, count] of row) {
      const at = next[term] ?? 0;
      docs[at] = doc;
      worth[at] = saturated(count, k1);
      next[term] = at + 1;
    }
  });
  const count = (term: number): number =>
    term < 0 || term >= terms ? 0 : (start[term + 1] ?? 0) - (start[term] ?? 0);
  return {
    count,
    worth: (term, times) => rarity(rows.length, count(term)) * saturated(times, k1),
    addTo: (scores, term, weight) => {
      if (term < 0 || term >= terms) return;
      const gain = weight * rarity(rows.length, count(term));
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

function startsOf(rows: readonly ReadonlyMap<number, number>[], terms: number): Int32Array {
  const start = new Int32Array(terms + 1);
  for (const row of rows)
    for (const term of row.keys()) start[term + 1] = (start[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++)
    start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
  return start;
}
