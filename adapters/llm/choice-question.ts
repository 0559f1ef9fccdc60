/** A procedure that may be meant. */
export interface ChoosableProcedure {
  readonly code: string;
  readonly name: string;
}

/** What the model is given: all of it is data to it, and none of it an order. */
export interface ChoiceQuestion {
  /** The citizen's words, personal data already masked. */
  readonly question: string;
  /** The official name of what was talked about before. */
  readonly topic?: string | undefined;
  readonly candidates: readonly ChoosableProcedure[];
}
