import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { importBatch } from '#knowledge/import/import-batch.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { ablate } from '#knowledge/search/ablation.ts';
import { type Tuned, type TuneRow, tune } from '#knowledge/search/tune.ts';
import { joinedWithContent, readContent } from '../knowledge/read-content.ts';
import { readEvaluationSet, readOwnSet } from './evaluation-set.ts';
import { readSources } from './read-sources.ts';
import { runCommand } from './run-command.ts';

const BESIDE = fileURLToPath(new URL('../../../shared/', import.meta.url));
const ABLATION = '--ablation';
const SEARCH = fileURLToPath(new URL('../../knowledge/search/', import.meta.url));

/**
 * `npm run tune -- [set] [corpus …]`: learns the weights of search and writes them where search reads them.
 * `npm run tune -- --ablation [set] [corpus …]` writes nothing and says what each stage is worth.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const [set = `${BESIDE}eval`, ...corpus] = words.filter((word) => word !== ABLATION);
  const { questions } = await readEvaluationSet(set);
  const third = await readOwnSet('third');
  const { sources } = await readSources(corpus.length > 0 ? corpus : [`${BESIDE}data/procedures`]);
  const procedures = joinedWithContent(importBatch(sources).procedures, await readContent());
  const rows = [...questions, ...third];
  if (words.includes(ABLATION)) return writeAblation(procedures, rows);
  const tuned = tune(procedures, rows);
  await writeFile(`${SEARCH}weights.ts`, weightsModule(tuned));
  await writeFile(`${SEARCH}curve.ts`, curveModule(tuned));
  process.stdout.write(`${summary(tuned)}\n`);
}

function writeAblation(procedures: readonly Procedure[], rows: readonly TuneRow[]): void {
  const line = (cells: readonly string[]): void =>
    void process.stdout.write(`| ${cells.join(' | ')} |\n`);
  line(['left out', 'first', 'first three', 'first, no marks', 'first three, no marks']);
  line(['---', '---:', '---:', '---:', '---:']);
  for (const [stage, { marked, stripped }] of ablate(procedures, rows)) {
    const shares = [marked.first, marked.firstThree, stripped.first, stripped.firstThree];
    line([stage, ...shares.map((share) => share.toFixed(3))]);
  }
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
