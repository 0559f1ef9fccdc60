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

/** `npm run evaluate -- [set] [corpus …]`: runs the labelled messages through the bot and prints the figures. */
async function main(): Promise<void> {
  const [set = `${BESIDE}eval`, ...corpus] = process.argv.slice(2);
  const rows = await readEvaluationSet(set);
  const { needs } = await openBatchNeeds(corpus.length > 0 ? corpus : [`${BESIDE}data/procedures`]);
  const marked = await runEvaluation(rows, needs, (text) => text);
  const stripped = await runEvaluation(rows, needs, stripMarks);
  const taught = await runRegressions(loadConfig(process.env));
  process.stdout.write(`${reportText(marked, stripped)}\n${taught}\n`);
}

if (process.argv[1]?.endsWith('evaluate.ts')) runCommand(main);
