import { syllablesOf } from '#language/fold.ts';
import { CATEGORY_IDS, type CategoryId } from './categories.ts';
import { HELD_BACK_REPORTS } from './held-back-reports.ts';
import { INVENTED_REPORTS } from './invented-reports.ts';
import { WIDER_REPORTS } from './wider-reports.ts';

/**
 * What words and pairs of words, read without marks, say of each category: learned from the invented reports, as log-odds
 * of a report of that category holding them against one of any other (naive Bayes). It knows every little word
 * that nobody would put into a table; the table knows what 300 reports do not hold.
 */
export function learnedFrom(folded: readonly string[]): ReadonlyMap<CategoryId, number> {
  const seen = featuresOf(folded).flatMap((feature) => WEIGHTS.get(feature) ?? []);
  const totals = new Map<CategoryId, number>();
  for (const weights of seen)
    for (const [category, weight] of weights)
      totals.set(category, (totals.get(category) ?? 0) + weight);
  return totals;
}

/** Unseen words count as seen a tenth of a time. */
const SMOOTH = 0.1;
/** That a word was not seen with a category among so few reports says little. */
const LEAST = -1;
/** Pairs hold their two words again. */
const WORD_SHARE = 0.7;

const WEIGHTS = weightsOf([...INVENTED_REPORTS, ...HELD_BACK_REPORTS, ...WIDER_REPORTS]);

type Weights = ReadonlyMap<CategoryId, number>;

function weightsOf(
  reports: readonly (readonly [CategoryId, boolean, string])[],
): ReadonlyMap<string, Weights> {
  const of = new Map<CategoryId, number>();
  const seen = new Map<string, Map<CategoryId, number>>();
  for (const [category, , text] of reports) {
    of.set(category, (of.get(category) ?? 0) + 1);
    for (const feature of featuresOf(syllablesOf(text).map(({ folded }) => folded))) {
      const counts = seen.get(feature) ?? new Map<CategoryId, number>();
      seen.set(feature, counts.set(category, (counts.get(category) ?? 0) + 1));
    }
  }
  return new Map(
    [...seen].map(([feature, counts]) => [feature, oddsOf(feature, counts, of, reports.length)]),
  );
}

function oddsOf(feature: string, counts: Weights, of: Weights, reports: number): Weights {
  const everywhere = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const share = feature.includes(' ') ? 1 : WORD_SHARE;
  return new Map(
    CATEGORY_IDS.map((category) => {
      const [here, own] = [counts.get(category) ?? 0, of.get(category) ?? 0];
      const within = (here + SMOOTH) / (own + 2 * SMOOTH);
      const without = (everywhere - here + SMOOTH) / (reports - own + 2 * SMOOTH);
      return [category, share * Math.max(LEAST, Math.log(within / without))];
    }),
  );
}

/** Each word and each pair of neighbours, once. */
function featuresOf(folded: readonly string[]): readonly string[] {
  const pairs = folded.slice(1).map((word, at) => `${folded[at]} ${word}`);
  return [...new Set([...folded, ...pairs])];
}
