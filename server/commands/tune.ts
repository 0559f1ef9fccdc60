import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { importBatch } from '#knowledge/import/import-batch.ts';
import { type Tuned, tune } from '#knowledge/search/tune.ts';
import { joinedWithContent, readContent } from '../knowledge/read-content.ts';
import { readEvaluationSet } from './evaluation-set.ts';
import { readSources } from './read-sources.ts';
import { runCommand } from './run-command.ts';

const BESIDE = fileURLToPath(new URL('../../../shared/', import.meta.url));
const SEARCH = fileURLToPath(new URL('../../knowledge/search/', import.meta.url));

/** `npm run tune -- [set] [corpus …]`: learns the weights of search and writes them where search reads them. */
async function main(): Promise<void> {
  const [set = `${BESIDE}eval`, ...corpus] = process.argv.slice(2);
  const { questions } = await readEvaluationSet(set);
  const { sources } = await readSources(corpus.length > 0 ? corpus : [`${BESIDE}data/procedures`]);
  const procedures = joinedWithContent(importBatch(sources).procedures, await readContent());
  const tuned = tune(procedures, questions);
  await writeFile(`${SEARCH}weights.ts`, weightsModule(tuned));
  await writeFile(`${SEARCH}curve.ts`, curveModule(tuned));
  process.stdout.write(`${summary(tuned)}\n`);
}

function weightsModule({ weights }: Tuned): string {
  const lines = Object.entries(weights).map(([feature, weight]) => `  ${feature}: ${weight},`);
  return [
    "import type { Feature } from './features.ts';",
    '',
    '/** Learned by `npm run tune`; a feature without a weight counts nothing. */',
    'export const WEIGHTS: Readonly<Partial<Record<Feature, number>>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

function curveModule({ curve: { bias, weights } }: Tuned): string {
  return [
    '/** Learned by `npm run tune`: the logistic curve over `SIGNALS`, in their order. */',
    'export const CURVE: { readonly bias: number; readonly weights: readonly number[] } = {',
    `  bias: ${bias},`,
    `  weights: [${weights.join(', ')}],`,
    '};',
    '',
  ].join('\n');
}

function summary({ marked, stripped }: Tuned): string {
  const line = (name: string, { n, first, firstThree }: Tuned['marked']): string =>
    `${name}: ${n} questions, first ${first.toFixed(3)}, first three ${firstThree.toFixed(3)}`;
  return [
    'Judged by procedures that the weights had not seen:',
    line('with marks', marked),
    line('without marks', stripped),
  ].join('\n');
}

if (process.argv[1]?.endsWith('tune.ts')) runCommand(main);
