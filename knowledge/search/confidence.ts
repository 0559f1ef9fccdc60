import { FEATURES, type Feature } from './features.ts';
import type { Found, Hit } from './create-search.ts';

/** What tells "we have this and know which" from "we do not". All in 0..1. */
export interface Signals {
  /** The best candidate's share of the belief; small between siblings. */
  readonly share: number;
  /** The first three together. */
  readonly share3: number;
  /** How much of the best candidate's name, everyday name or example the question says. */
  readonly explained: number;
  /** How much of the question the title or an everyday name covers. */
  readonly covered: number;
}

/** Reads the signals off a result list. */
export function signalsOf({ hits }: Found): Signals {
  const best = hits[0];
  const value = (name: Feature): number => best?.features[FEATURES.indexOf(name)] ?? 0;
  const alias = value('aliasInQuestion') * 0.8;
  return {
    share: best?.share ?? 0,
    share3: hits.slice(0, 3).reduce((sum, hit) => sum + hit.share, 0),
    explained: Math.max(
      value('titleInQuestion'),
      alias,
      value('example'),
      value('officialInTitle') * 0.6,
    ),
    covered: Math.max(value('questionInTitle'), value('questionInAlias')),
  };
}

/** Weights of a logistic curve fitted on the development rows against messages that name no procedure. */
const CURVE = { bias: -3.2, share3: 1.5, explained: 6, covered: 1.2 };

/** How sure it is that the citizen wants something we have, 0 to 1. */
export function confidenceOf(signals: Signals): number {
  const at =
    CURVE.bias +
    CURVE.share3 * signals.share3 +
    CURVE.explained * signals.explained +
    CURVE.covered * signals.covered;
  return 1 / (1 + Math.exp(-at));
}

/** A candidate's chance of being the one wanted: that we have it at all, times its share. */
export function scoreOf(hit: Hit, confidence: number): number {
  return Math.round(hit.share * confidence * 1000) / 1000;
}
