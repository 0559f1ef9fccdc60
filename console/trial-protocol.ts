/** What a change would do to answers, before it is saved, as JSON. Plain types, no code. */

/** `GET …/procedures/:code/trial` of a draft, `…/imports/:id/trial`, `…/lexicon/trial`. */
export interface TrialShown {
  /** Questions asked of the knowledge as it is and as it would be. */
  readonly asked: number;
  /** What would be answered otherwise, the worse first. */
  readonly changed: readonly TriedQuestion[];
  /** Some are worse: the change is kept with a reason only, as `accepted`. */
  readonly red: boolean;
}

export interface TriedQuestion {
  readonly question: string;
  /** What it was taught to find. */
  readonly wants: { readonly code: string; readonly name: string };
  readonly verdict: 'worse' | 'better' | 'other-words';
  readonly before: TriedAnswer;
  readonly after: TriedAnswer;
}

export interface TriedAnswer {
  /** In words: which procedure it answers from, or that it only offers it. */
  readonly found: string;
  readonly text: string;
}
