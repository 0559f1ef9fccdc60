import { type RankedRow, retrievalFigures } from './retrieval.ts';
import { percent, table } from './table.ts';
import { type Verdict, verdictFigures } from './verdicts.ts';

/** One question of a set with how it ended and where the right procedure stood. */
export interface JudgedRow extends RankedRow {
  readonly verdict: Verdict;
  readonly askedBack: boolean;
}

/** How questions of each source ended, with marks and without; the whole set first. */
export function bySourceTable(
  marked: readonly JudgedRow[],
  stripped: readonly JudgedRow[],
): string {
  const sources = [...new Set(marked.map(({ source }) => source))].toSorted();
  const groups = [
    row('all', marked, stripped),
    ...sources.map((source) => {
      const of = (rows: readonly JudgedRow[]): JudgedRow[] =>
        rows.filter((one) => one.source === source);
      return row(source, of(marked), of(stripped));
    }),
  ];
  return table(['', 'rows', ...HEAD, ...HEAD.map((name) => `${name}, no marks`)], groups);
}

const HEAD = ['right or asked-right', 'asked back', 'recall@1', 'recall@3'];

function row(
  name: string,
  marked: readonly JudgedRow[],
  stripped: readonly JudgedRow[],
): readonly string[] {
  return [name, String(marked.length), ...figures(marked), ...figures(stripped)];
}

function figures(rows: readonly JudgedRow[]): string[] {
  const verdicts = rows.map(({ verdict }) => verdict);
  const { headline, asked } = verdictFigures(verdicts, rows.filter((one) => one.askedBack).length);
  const { first, firstThree } = retrievalFigures(rows);
  return [percent(headline), percent(asked), first.toFixed(3), firstThree.toFixed(3)];
}
