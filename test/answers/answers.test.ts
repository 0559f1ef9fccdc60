import { expect, test } from 'vitest';
import { askingTheCrawl, crawl } from '#test/crawl.ts';
import { generateQuestions } from './generate-questions.ts';
import { judgeAnswers } from './judge-answers.ts';

/** The rest of the 5,000 is asked by `npm run prove -- answers`. */
const SHARE = 330;

/** Building the index takes seconds; this only ends what hangs. */
const LONGEST_MS = 120_000;

test.skipIf(crawl === undefined)(
  'no answer to a share of the generated questions says what its cited field does not',
  async () => {
    const batch = await askingTheCrawl();
    const made = generateQuestions(batch.procedures, SHARE, 11);
    const asked = made.map(({ text, about }, at) => ({ id: `${at}`, turns: [text], about }));
    const { answers, breaches } = await judgeAnswers(asked, batch);
    expect(answers).toBeGreaterThan(SHARE / 3);
    expect(breaches.map(({ id, kind, code, said }) => ({ id, kind, code, said }))).toEqual([]);
  },
  LONGEST_MS,
);
