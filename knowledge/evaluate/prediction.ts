/** What the system did with one message, as the scorers need it. */
export interface Prediction {
  readonly id: string;
  readonly outcome: string;
  /** Procedures, best first. */
  readonly codes: readonly string[];
  /** Procedures offered in a question back. */
  readonly offered: readonly string[];
  readonly field: string | undefined;
  readonly text: string;
  readonly cites: boolean;
}

/** True when facts of a procedure were told. */
export function hasAnswered({ outcome }: Prediction): boolean {
  return outcome.startsWith('answered');
}

/** True when one question was asked back that names procedures. */
export function hasAskedBack({ outcome, offered }: Prediction): boolean {
  return (outcome === 'asked-variant' || outcome === 'asked-nearest') && offered.length > 0;
}
