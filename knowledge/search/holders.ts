/** Which texts hold a term, in flat arrays. */
export interface Holders {
  readonly count: (term: number) => number;
  /** Adds `gain` to every text that holds the term. */
  readonly addTo: (scores: Float32Array, term: number, gain: number) => void;
}

/** `terms` are those of all texts one after the other, each at most once a text; `ends[i]` is where text i ends. */
export function holdersOf(terms: Int32Array, ends: Int32Array): Holders {
  const start = startsOf(terms);
  const texts = textsByTerm(terms, ends, start);
  const count = (term: number): number =>
    term < 0 || term + 1 >= start.length ? 0 : (start[term + 1] ?? 0) - (start[term] ?? 0);
  return {
    count,
    addTo: (scores, term, gain) => {
      if (count(term) === 0) return;
      const end = start[term + 1] ?? 0;
      for (let at = start[term] ?? 0; at < end; at++) {
        const text = texts[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + gain;
      }
    },
  };
}

/** Where each term begins in a list by term, and at the end where the last one ends. */
export function startsOf(terms: Int32Array): Int32Array {
  let most = -1;
  for (const term of terms) if (term > most) most = term;
  const start = new Int32Array(most + 2);
  for (const term of terms) start[term + 1] = (start[term + 1] ?? 0) + 1;
  for (let term = 0; term <= most; term++)
    start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
  return start;
}

function textsByTerm(terms: Int32Array, ends: Int32Array, start: Int32Array): Int32Array {
  const next = start.slice();
  const texts = new Int32Array(terms.length);
  let from = 0;
  ends.forEach((end, text) => {
    for (; from < end; from++) {
      const term = terms[from] ?? 0;
      const at = next[term] ?? 0;
      texts[at] = text;
      next[term] = at + 1;
    }
  });
  return texts;
}
