/** What an engine is given of a procedure, and all that it is given. */
export interface SearchText {
  readonly code: string;
  readonly title: string;
  readonly field: string;
  readonly body: string;
  /** Our everyday names and example questions; empty in the rows without them. */
  readonly words: string;
}

/** The parts that an engine indexes, the most telling first. */
export const TEXT_PARTS = ['title', 'field', 'body', 'words'] as const;

/**
 * How an engine reads: as its README shows; with a reader of ours that folds tone marks away ("khai sinh" and
 * "khái sính" are the same); or with one that also reads two neighbours as a word, since a Vietnamese word is mostly
 * two syllables. The last two also weigh the title where the engine can.
 */
export type Reading = 'own' | 'folded' | 'pairs';

/** An index that is built; the codes it finds come best first, at most ten. */
export interface Engine {
  readonly find: (question: string) => Promise<readonly string[]> | readonly string[];
}

/** Builds an engine over texts. */
export type BuildEngine = (
  texts: readonly SearchText[],
  reading: Reading,
) => Promise<Engine> | Engine;

/** How many an engine is asked for. */
export const DEPTH = 10;
