import type { TrialShown, TriedAnswer } from './trial-protocol.ts';

/** What the desk's page of everyday words and the server say to each other, as JSON. Plain types, no code. */

/** `GET /api/desk/knowledge/lexicon`: the office's own words, the newest first. */
export interface LexiconPage {
  readonly rows: readonly LexiconRow[];
  readonly mayEdit: boolean;
}

/** `POST …/lexicon` with `{everyday, official, accepted?}`, `POST …/lexicon/drop` with `{everyday, accepted?}`. */
export interface LexiconRow {
  readonly everyday: string;
  readonly official: string;
  readonly by: string;
  readonly at: string;
  /** What the lexicon that comes with the software takes the words for, which no longer holds here. */
  readonly replaces: string | null;
}

/** `GET …/lexicon/trial?everyday=…&official=…`; without `official`, of taking the words away. */
export interface LexiconTrial extends TrialShown {
  /** What the same words stand for until now, by whoever wrote that down. */
  readonly conflict: { readonly official: string; readonly by: string } | null;
  /** What the words alone find now and would find. */
  readonly words: { readonly before: TriedAnswer; readonly after: TriedAnswer };
}
