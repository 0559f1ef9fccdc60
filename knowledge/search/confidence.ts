import type { Found, Hit } from './create-search.ts';
import { CURVE } from './curve.ts';
import { FEATURES, type Feature } from './features.ts';

/** What tells "we have this" from "we do not", in the order of the curve. */
export const SIGNALS = [
  'score', // the ranker's own number for the best, a tenth of it
  'share', // share of the belief that the best takes; small between siblings
  'share3', // share of the belief that the first three take together
  'explained', // how much of the best one's title, everyday name or example the question says
  'covered', // how much of the question the title or an everyday name covers
  'alias', // how much of the best one's everyday name the question says
  'known', // how many neighbouring words of the question some page holds
] as const;
export type Signal = (typeof SIGNALS)[number];

/** The signals of one result list. */
export interface Signals {
  readonly values: readonly number[];
  /** The best one's share of what the first two take together: about a half between siblings. */
  readonly lead: number;
}

/** Reads the signals off a result list. */
export function signalsOf({ hits, known }: Found): Signals {
  const best = hits[0];
  const value = (name: Feature): number => best?.features[FEATURES.indexOf(name)] ?? 0;
  const alias = value('aliasInQuestion');
  const values: Record<Signal, number> = {
    score: (best?.score ?? 0) / 10,
    share: best?.share ?? 0,
    share3: hits.slice(0, 3).reduce((sum, hit) => sum + hit.share, 0),
    explained: Math.max(
      value('titleInQuestion'),
      alias * 0.8,
      value('example'),
      value('officialInTitle') * 0.6,
    ),
    covered: Math.max(value('questionInTitle'), value('questionInAlias')),
    alias,
    known,
  };
  return { values: SIGNALS.map((signal) => values[signal]), lead: leadOf(hits) };
}

/** How sure it is that the citizen wants something we have, 0 to 1. */
export function confidenceOf({ values }: Signals): number {
  const at = values.reduce((sum, value, i) => sum + value * (CURVE.weights[i] ?? 0), CURVE.bias);
  return 1 / (1 + Math.exp(-at));
}

/** A candidate's chance of being the one wanted: that we have it at all, times its share. */
export function scoreOf(hit: Hit, confidence: number): number {
  return Math.round(hit.share * confidence * 1000) / 1000;
}

function leadOf([best, second]: readonly Hit[]): number {
  if (!best) return 0;
  return best.share / (best.share + (second?.share ?? 0));
}
