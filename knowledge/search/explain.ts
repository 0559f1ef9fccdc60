import { confidenceOf, scoreOf, signalsOf } from './confidence.ts';
import type { Hit, Search } from './create-search.ts';
import { LINES } from './decide.ts';
import { FEATURES, type Feature } from './features.ts';
import { WEIGHTS } from './weights.ts';

/** What speaks for a procedure, or against it, as people name it. */
export type Reason =
  | 'words'
  | 'title'
  | 'names'
  | 'examples'
  | 'action'
  | 'form'
  | 'field'
  | 'people'
  | 'kind';

/** A procedure with what moved it up (above 0) and down, strongest first. */
export interface ExplainedHit {
  readonly code: string;
  readonly name: string;
  /** 0 to 1: the chance that it is meant. */
  readonly score: number;
  readonly reasons: readonly { readonly reason: Reason; readonly amount: number }[];
}

/** Why a question finds what it finds. */
export interface Explained {
  /** 0 to 1: how sure it is that we have what is asked for. */
  readonly confidence: number;
  /** Under this the nearest are offered instead of an answer. */
  readonly line: number;
  readonly hits: readonly ExplainedHit[];
}

/** Which of the ranker's features belong to a reason; each feature to one. */
const BELONGS: Readonly<Record<Feature, Reason>> = {
  words: 'words',
  wordsRaw: 'words',
  plainWords: 'words',
  questionInTitle: 'title',
  titleInQuestion: 'title',
  titlePairs: 'title',
  titleMarks: 'title',
  officialInTitle: 'title',
  aliasInQuestion: 'names',
  questionInAlias: 'names',
  aliasLead: 'names',
  example: 'examples',
  exampleLead: 'examples',
  voice: 'examples',
  voiceRaw: 'examples',
  noExamples: 'examples',
  sameAction: 'action',
  otherAction: 'action',
  siblingAction: 'action',
  foreignShared: 'form',
  foreignUnasked: 'form',
  foreignMissing: 'form',
  againShared: 'form',
  againUnasked: 'form',
  againMissing: 'form',
  levelShared: 'form',
  levelUnasked: 'form',
  levelMissing: 'form',
  variantShared: 'form',
  variantUnasked: 'form',
  variantMissing: 'form',
  siblingForm: 'form',
  fieldByWords: 'field',
  concernedShared: 'people',
  concernedMissing: 'people',
  citizens: 'people',
  commune: 'kind',
  titleLength: 'kind',
  titleOnly: 'kind',
};

/** Smaller ones decide nothing and would only be read. */
const WORTH_TELLING = 0.1;

/** The ranking of a question and the reasons behind it, best first; the order is the search's own. */
export function explain(search: Search, text: string, limit = 5): Explained {
  const found = search.search(text, limit);
  const confidence = confidenceOf(signalsOf(found));
  return {
    confidence,
    line: LINES.unsure,
    hits: found.hits.map((hit) => ({
      code: hit.procedure.code,
      name: hit.procedure.name,
      score: scoreOf(hit, confidence),
      reasons: reasonsOf(hit),
    })),
  };
}

function reasonsOf({ features }: Hit): ExplainedHit['reasons'] {
  const amounts = new Map<Reason, number>();
  FEATURES.forEach((feature, at) => {
    const amount = (features[at] ?? 0) * (WEIGHTS[feature] ?? 0);
    amounts.set(BELONGS[feature], (amounts.get(BELONGS[feature]) ?? 0) + amount);
  });
  return [...amounts]
    .map(([reason, amount]) => ({ reason, amount: Math.round(amount * 100) / 100 }))
    .filter(({ amount }) => Math.abs(amount) >= WORTH_TELLING)
    .toSorted((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
}
