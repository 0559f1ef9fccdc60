import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Needs } from '#bot/needs.ts';
import { UNSEEN_REPORTS } from '#cases/unseen-reports.ts';
import { bySourceTable } from '#knowledge/evaluate/by-source.ts';
import { reportFigures } from '#knowledge/evaluate/feedback.ts';
import { reliabilityTable } from '#knowledge/evaluate/reliability.ts';
import { reportText, sortedReportsTable } from '#knowledge/evaluate/report.ts';
import { stripMarks } from '#language/fold.ts';
import { loadConfig } from '../config.ts';
import { openBatchNeeds } from './batch-needs.ts';
import { readEvaluationSet, readOwnSet } from './evaluation-set.ts';
import { oldNamesTable } from './judge-old-names.ts';
import { inOrder, judgeQuestions } from './judge-questions.ts';
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
  const others = await otherProcedures(needs);
  const oldNames = await oldNamesTable(
    `${BESIDE}data/administrative-units.json`,
    needs.desk.readPlace,
  );
  return [
    reportText(marked, stripped),
    ...['## Communes by their old names', oldNames],
    ...['## Reports that nobody tuned on', reportsTable(needs)],
    ...others,
  ].join('\n\n');
}

function reportsTable({ desk }: Needs): string {
  const read = (spell: (text: string) => string): ReturnType<typeof reportFigures> =>
    reportFigures(
      UNSEEN_REPORTS.map(([category, urgent, text]) => ({
        gold: { category, urgent },
        got: desk.read(spell(text)),
      })),
    );
  return sortedReportsTable(
    UNSEEN_REPORTS.length,
    read((text) => text),
    read(stripMarks),
  );
}

const OWN_SETS = [
  ['third', '## Other procedures, tuned against by those who did not write them'],
  ['unseen', '## Other procedures, never looked at'],
] as const;

async function otherProcedures(needs: Needs): Promise<string[]> {
  return inOrder(OWN_SETS, async ([name, title]) => {
    const questions = await readOwnSet(name);
    const marked = await judgeQuestions(questions, needs, (text) => text);
    const stripped = await judgeQuestions(questions, needs, stripMarks);
    const sure = reliabilityTable([...marked, ...stripped]);
    return [title, bySourceTable(marked, stripped), sure].join('\n\n');
  });
}

if (process.argv[1]?.endsWith('evaluate.ts')) runCommand(main);
