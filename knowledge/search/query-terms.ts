import type { QueryTerm } from './entries.ts';
import type { Question, WeightedSyllable } from './read-question.ts';
import { type Terms, UNKNOWN } from './terms.ts';

/** How much agreement of marks counts beside the bare syllable. */
const TYPED = 0.5;

/** Turns a read question into weighted terms; a term said twice counts once, at its best weight. */
export function queryTerms(question: Question, terms: Terms): QueryTerm[] {
  return collect([question.topic, ...question.official], question.marks, terms);
}

/** The citizen's own words only, at full weight: a second opinion when an everyday phrase was misread. */
export function ownTerms(question: Question, terms: Terms): QueryTerm[] {
  return collect([question.topic.map((s) => ({ ...s, weight: 1 }))], question.marks, terms);
}

/** The citizen's own words with the official ones for a situation told. */
export function toldTerms(question: Question, terms: Terms): QueryTerm[] {
  const own = question.topic.map((s) => ({ ...s, weight: 1 }));
  return collect([own, ...question.situations], question.marks, terms);
}

function collect(
  sequences: readonly (readonly WeightedSyllable[])[],
  marks: boolean,
  terms: Terms,
): QueryTerm[] {
  const best = new Map<number, QueryTerm>();
  const add = (term: number, weight: number, kind: QueryTerm['kind']): void => {
    if (term === UNKNOWN || weight <= (best.get(term)?.weight ?? 0)) return;
    best.set(term, { term, weight, kind });
  };
  for (const sequence of sequences) {
    sequence.forEach(({ folded, typed, weight }, at) => {
      const term = terms.folded(folded);
      add(term, weight, 'syllable');
      if (marks) add(terms.typed(typed), weight * TYPED, 'typed');
      const next = sequence[at + 1];
      if (!next) return;
      add(terms.pair(term, terms.folded(next.folded)), Math.min(weight, next.weight), 'pair');
    });
  }
  return [...best.values()];
}
