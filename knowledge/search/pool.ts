import type { Procedure } from '../schema/procedure.ts';
import type { Looked, Scored } from './features.ts';

/** Candidates that are looked at closely, by what found them. */
const SIZES = { words: 50, plain: 15, examples: 15, names: 10, voices: 15 };

/** The documents worth a closer look. */
export function poolOf(seen: Looked & Scored): number[] {
  return [
    ...new Set([
      ...top(seen.scores, SIZES.words),
      ...top(seen.plain, SIZES.plain),
      ...top(seen.examples.likeness, SIZES.examples),
      ...top(seen.names.said, SIZES.names),
      ...top(seen.voices, SIZES.voices),
    ]),
  ];
}

/** Documents whose vote counts, and how much more the better ones do. */
const VOTERS = 20;
const SHARPNESS = 4;

/** Share of the best matches that lie in a procedure's own field of government, itself left out. */
export function fieldVotes(
  procedures: readonly Procedure[],
  scores: Float32Array,
): (doc: number) => number {
  const voters = top(scores, VOTERS);
  const most = scores[voters[0] ?? -1] || 1;
  const weight = (doc: number): number => ((scores[doc] ?? 0) / most) ** SHARPNESS;
  const votes = new Map<string, number>();
  let total = 0;
  for (const doc of voters) {
    const field = procedures[doc]?.field ?? '';
    votes.set(field, (votes.get(field) ?? 0) + weight(doc));
    total += weight(doc);
  }
  const isVoter = new Set(voters);
  return (doc) => {
    const own = isVoter.has(doc) ? weight(doc) : 0;
    return ((votes.get(procedures[doc]?.field ?? '') ?? 0) - own) / (total - own || 1);
  };
}

/** The documents with the highest scores above zero, best first. */
export function top(scores: Float32Array, size: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let doc = 0; doc < scores.length; doc++) {
    const score = scores[doc] ?? 0;
    if (score <= least) continue;
    best.splice(placeFor(best, scores, score), 0, doc);
    if (best.length > size) best.pop();
    if (best.length === size) least = scores[best[size - 1] ?? -1] ?? 0;
  }
  return best;
}

/** Where a score belongs in a list kept best first. */
function placeFor(best: readonly number[], scores: Float32Array, score: number): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scores[best[middle] ?? -1] ?? 0) >= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
