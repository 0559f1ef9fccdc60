import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nearCopies } from '../../test/near-copies.ts';
import { sharedPath } from '../../test/shared-data.ts';
import { readEvaluationSet, readOwnSet } from '../commands/evaluation-set.ts';
import { readContent } from './read-content.ts';

const folder = sharedPath('eval');

const Faq = z.object({ items: z.array(z.object({ question: z.string() })) });

/** Every sentence that somebody may judge us by. */
async function judging(evaluation: string): Promise<string[]> {
  const set = await readEvaluationSet(evaluation);
  const own = [...(await readOwnSet('third')), ...(await readOwnSet('unseen'))];
  const police = await readFile(join(evaluation, 'police-faq-silver.json'), 'utf8');
  const { items } = Faq.parse(JSON.parse(police));
  return [
    ...[...set.questions, ...set.outOfScope, ...own].map(({ q }) => q),
    ...set.conversations.flatMap(({ turns }) => turns.map(({ user }) => user)),
    ...[...set.intents, ...set.feedback].map(({ text }) => text),
    ...items.map(({ question }) => question),
  ];
}

describe.skipIf(!folder)('example questions are our own', () => {
  it('none is a near-copy of a sentence that judges us', async () => {
    const { questions, procedures } = await readContent();
    const ours = [...questions, ...procedures].flatMap((row) => row.exampleQuestions);
    expect(ours.length).toBeGreaterThan(400 * 5);
    expect(nearCopies(ours, await judging(folder ?? ''))).toEqual([]);
  }, 60_000);
});
