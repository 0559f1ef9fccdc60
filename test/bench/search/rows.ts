import type { Reading } from './engine.ts';

export type System = 'mot-cua' | 'minisearch' | 'flexsearch' | 'orama' | 'langchain-bm25';

/** One line of the table: a system, how it reads, and what it is given. */
export interface Row {
  readonly system: System;
  readonly reading: Reading;
  /** Whether texts hold our everyday names and example questions. */
  readonly words: boolean;
  /** So many passages instead of whole procedures; asked for speed alone, since no passage is the right one. */
  readonly passages?: number;
}

const OTHERS: readonly System[] = ['minisearch', 'flexsearch', 'orama', 'langchain-bm25'];
const MANY = 100_000;

/** Everybody over whole procedures, then over passages; those we are held against without our words first. */
export const ROWS: readonly Row[] = [
  { system: 'mot-cua', reading: 'own', words: true },
  { system: 'mot-cua', reading: 'own', words: false },
  ...OTHERS.flatMap((system): Row[] => [
    { system, reading: 'own', words: false },
    { system, reading: 'folded', words: false },
    { system, reading: 'pairs', words: false },
    { system, reading: 'pairs', words: true },
  ]),
  { system: 'mot-cua', reading: 'own', words: true, passages: MANY },
  ...OTHERS.flatMap((system): Row[] => [
    { system, reading: 'own', words: false, passages: MANY },
    { system, reading: 'pairs', words: false, passages: MANY },
  ]),
];
