import { beforeAll, describe, expect, it } from 'vitest';
import type { Needs } from '#bot/needs.ts';
import { retrievalFigures } from '#knowledge/evaluate/retrieval.ts';
import { stripMarks } from '#language/fold.ts';
import { askingTheCrawl, crawl } from '#test/crawl.ts';
import { sharedPath } from '#test/shared-data.ts';
import { type EvaluationSet, readEvaluationSet } from './evaluation-set.ts';
import { runEvaluation } from './run-evaluation.ts';

const set = sharedPath('eval');

/** Thousands of turns take seconds; this only ends what hangs. */
const LONGEST_MS = 180_000;

/** Floors, not aims: what was measured stands in docs/quality.md; under these something broke. */
describe.skipIf(!set || !crawl)('the development set through the whole bot', () => {
  let rows: EvaluationSet;
  let needs: Needs;
  beforeAll(async () => {
    rows = await readEvaluationSet(set ?? '');
    ({ needs } = await askingTheCrawl());
  }, LONGEST_MS);

  for (const [name, spell] of [
    ['with marks', (text: string) => text],
    ['without marks', stripMarks],
  ] as const) {
    it(
      `holds its floors ${name}`,
      async () => {
        const figures = await runEvaluation(rows, needs, spell);
        expect(figures.verdicts.headline).toBeGreaterThanOrEqual(0.88);
        expect(figures.verdicts.asked).toBeLessThanOrEqual(0.14);
        expect(figures.verdicts.shares.refused).toBeLessThanOrEqual(0.05);
        expect(retrievalFigures(figures.ranked).firstThree).toBeGreaterThanOrEqual(0.95);
        expect(figures.conversations.laterFirst).toBeGreaterThanOrEqual(0.8);
        expect(figures.outOfScope.falseAnswers).toBeLessThanOrEqual(0.05);
        expect(figures.outOfScope.emergencies.routed).toBe(figures.outOfScope.emergencies.n);
        expect(figures.intents.macroF1).toBeGreaterThanOrEqual(0.93);
      },
      LONGEST_MS,
    );
  }
});
