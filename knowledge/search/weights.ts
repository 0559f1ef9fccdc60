import type { Feature } from './features.ts';

/** Learned by `npm run tune`; a feature without a weight counts nothing. */
export const WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {
  words: 3.064,
  wordsRaw: 0.663,
  plainWords: 3.345,
  questionInTitle: 0.818,
  titleInQuestion: 1.994,
  titlePairs: 1.425,
  titleMarks: 0.684,
  officialInTitle: 1.643,
  example: 3,
  aliasInQuestion: 1,
  sameAction: 0.698,
  otherAction: -0.698,
  variantShared: 0.667,
  variantUnasked: -0.955,
  variantMissing: -0.667,
  commune: 1.15,
  ministryOnly: -0.418,
  citizens: 0.478,
  titleLength: -0.358,
  titleOnly: -1,
};
