import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConditions } from './conditions.ts';
import { readLegalBasis } from './legal-basis.ts';
import { readList } from './lists.ts';
import { readPapers } from './papers.ts';
import type { Read } from './read.ts';
import { readResults } from './results.ts';
import { readSteps } from './steps.ts';
import { readWays } from './ways.ts';

interface Case {
  readonly field: keyof typeof READERS;
  readonly code: string;
  readonly why: string;
  readonly raw: string;
  readonly right: unknown;
}

const READERS = {
  ways: readWays,
  papers: readPapers,
  legalBasis: readLegalBasis,
  steps: readSteps,
  results: readResults,
  conditions: readConditions,
  list: readList,
} as const;

const file = new URL('./fixtures/instructive-values.json', import.meta.url);
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly Case[];

/** The fixture names the kinds of doubt only, not the words that show them. */
function plain({ status, value, suspicions }: Read<unknown>): unknown {
  const kinds = [...new Set(suspicions.map((one) => one.what))].toSorted();
  return JSON.parse(JSON.stringify({ status, value, suspicions: kinds }));
}

describe('values of real pages are read as a person reads them', () => {
  test.each(cases)('$field $code: $why', ({ field, raw, right }) => {
    expect(plain(READERS[field](raw))).toEqual(right);
  });
});
