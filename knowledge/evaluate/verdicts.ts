import { hasAnswered, hasAskedBack, type Prediction } from './prediction.ts';

/** How one question ended for the citizen. */
export type Verdict = 'right' | 'asked-right' | 'wrong' | 'refused';

export interface VerdictFigures {
  readonly n: number;
  readonly shares: Readonly<Record<Verdict, number>>;
  /** Share of rows on which a question was asked back. */
  readonly asked: number;
  /** right + asked-right, after asking back on more than the allowed share was counted as wrong. */
  readonly headline: number;
}

/** Asking back on more rows than this counts as wrong, row by row. */
const MOST_ASKED = 0.12;
const MOST_OFFERED = 3;

/** The verdict on one question; a choice counts when it is among the first three offered. */
export function verdictOn(prediction: Prediction, gold: readonly string[]): Verdict {
  const isGold = (code: string): boolean => gold.includes(code);
  if (hasAnswered(prediction)) return isGold(prediction.codes[0] ?? '') ? 'right' : 'wrong';
  if (!hasAskedBack(prediction)) return 'refused';
  return prediction.offered.slice(0, MOST_OFFERED).some(isGold) ? 'asked-right' : 'wrong';
}

/** Shares of the verdicts; `asked` tells on how many rows a question was asked back. */
export function verdictFigures(verdicts: readonly Verdict[], asked: number): VerdictFigures {
  const size = verdicts.length || 1;
  const share = (verdict: Verdict): number =>
    verdicts.filter((one) => one === verdict).length / size;
  const shares = {
    right: share('right'),
    'asked-right': share('asked-right'),
    wrong: share('wrong'),
    refused: share('refused'),
  };
  const excess = Math.max(0, asked / size - MOST_ASKED);
  const counted = Math.max(0, shares['asked-right'] - excess);
  return { n: verdicts.length, shares, asked: asked / size, headline: shares.right + counted };
}
