import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportText } from '#knowledge/evaluate/report.ts';
import { stripMarks } from '#language/fold.ts';
import { loadConfig } from '../config.ts';
import { openBatchNeeds } from './batch-needs.ts';
import { readEvaluationSet } from './evaluation-set.ts';
import { runCommand } from './run-command.ts';
import { runEvaluation } from './run-evaluation.ts';
import { runRegressions } from './run-regressions.ts';

const BESIDE = fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * `npm run evaluate -- [set] [corpus …]`: runs the labelled messages through the bot and prints the figures, then
 * asks again what the office taught. Without a set beside the project only the latter.
 */
async function main(): Promise<void> {
  const [given, ...corpus] = process.argv.slice(2);
  const set = given ?? `${BESIDE}eval`;
  const figures = given === undefined && !existsSync(set) ? '' : await labelled(set, corpus);
  const taught = await runRegressions(loadConfig(process.env));
  process.stdout.write(`${figures}\n${taught}\n`);
}

async function labelled(set: string, corpus: readonly string[]): Promise<string> {
  const rows = await readEvaluationSet(set);
  const { needs } = await openBatchNeeds(corpus.length > 0 ? corpus : [`${BESIDE}data/procedures`]);
  const marked = await runEvaluation(rows, needs, (text) => text);
  const stripped = await runEvaluation(rows, needs, stripMarks);
  return reportText(marked, stripped);
}

if (process.argv[1]?.endsWith('evaluate.ts')) runCommand(main);
