import type { Entries, QueryTerm } from './entries.ts';

/** How well the best everyday name of each procedure fits a question, 0 to 1. */
export interface NameScores {
  /** How much of the name the question says, and how much of the question the name covers. */
  readonly said: Float32Array;
  readonly question: Float32Array;
  readonly best: number;
}

/** How near the nearest example question of each procedure is, 0 to 1. */
export interface ExampleScores {
  readonly likeness: Float32Array;
  readonly best: number;
}

/** Weight × rarity of all syllables of a question, never 0. */
export function totalOf(terms: readonly QueryTerm[], rarity: (term: number) => number): number {
  let total = 0;
  for (const { term, weight, kind } of terms) {
    if (kind === 'syllable') total += weight * rarity(term);
  }
  return total || 1;
}

/** Scores everyday names by terms without marks and keeps the best of each of `docs` procedures. */
export function scoreNames(names: Entries, terms: readonly QueryTerm[], docs: number): NameScores {
  const shared = names.share(terms);
  const total = totalOf(terms, names.rarity);
  const [said, question] = [new Float32Array(docs), new Float32Array(docs)];
  for (let at = 0; at < names.docs.length; at++) {
    if (!shared.said[at]) continue;
    const doc = names.docs[at] ?? 0;
    keepMost(said, doc, ratio(shared.said[at], names.weight[at]));
    keepMost(question, doc, ratio(shared.syllables[at], total));
  }
  return { said, question, best: mostOf(said) };
}

/** Likeness to example questions by rare syllables and pairs; those `leftOut`, if any, do not count. */
export function scoreExamples(
  examples: Entries,
  terms: readonly QueryTerm[],
  docs: number,
  leftOut?: (entry: number) => boolean,
): ExampleScores {
  const shared = examples.share(terms);
  const likeness = new Float32Array(docs);
  const length = lengthOf(terms, examples.rarity);
  for (let at = 0; at < examples.docs.length; at++) {
    const common = (shared.said[at] ?? 0) + (shared.saidPairs[at] ?? 0);
    if (common === 0 || leftOut?.(at)) continue;
    const own = (examples.weight[at] ?? 0) + (examples.pairWeight[at] ?? 0);
    keepMost(likeness, examples.docs[at] ?? 0, common / Math.sqrt(length * own || 1));
  }
  return { likeness, best: mostOf(likeness) };
}

function lengthOf(terms: readonly QueryTerm[], rarity: (term: number) => number): number {
  let length = 0;
  for (const { term, weight, kind } of terms) {
    if (kind !== 'typed') length += weight * rarity(term);
  }
  return length;
}

/** A share that is 0 where there is nothing to share. */
export function ratio(part: number | undefined, whole: number | undefined): number {
  return (part ?? 0) / (whole || 1);
}

/** The largest value of a list, at least 0. */
export function mostOf(scores: Float32Array): number {
  let best = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score > best) best = score;
  }
  return best;
}

function keepMost(list: Float32Array, at: number, value: number): void {
  if (value > (list[at] ?? 0)) list[at] = value;
}
