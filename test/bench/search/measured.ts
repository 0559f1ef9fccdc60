import type { Row } from './rows.ts';

/** A question and the codes of which each is right. */
export interface Labelled {
  readonly q: string;
  readonly gold: readonly string[];
}

/** What one process of its own is to measure. */
export interface Job extends Row {
  /** A file with the procedures as JSON. */
  readonly corpus: string;
  readonly questions: readonly Labelled[];
  readonly unseen: readonly Labelled[];
  /** Of asking for speed. */
  readonly seconds: number;
}

/** Where the right procedure stood for each question, 1 the best and 0 absent. */
export interface Ranks {
  readonly marked: readonly number[];
  readonly stripped: readonly number[];
  readonly unseen: readonly number[];
}

/** What that process hands back. */
export interface Measured {
  readonly buildMs: number;
  readonly buildCpuMs: number;
  /** Of the whole process, texts and Node itself included, once everything was asked. */
  readonly rssMb: number;
  /** One for each question that was asked. */
  readonly wallMs: readonly number[];
  /** The same in time of the processor, which does not grow when the machine is busy with other things. */
  readonly cpuMs: readonly number[];
  readonly ranks?: Ranks;
}
