/** One line of figures; what is compared has the same fields, and leaves out what it has no figure for. */
export type Figures = Readonly<Record<string, string | number>>;

/** A measurement. It says what it is doing and gives one line of figures for each load. */
export type Bench = (options: {
  readonly say: (line: string) => void;
  /** Seconds of measuring for each load. */
  readonly seconds: number;
  /** Messages or cases put into the store before the last loads. */
  readonly stored: number;
}) => Promise<readonly Figures[]>;
