import { outsideColumn, readOutsideAnswers, type UnreadLine } from '#cases/outside-answers.ts';
import { recordsIn } from '../commands/read-records.ts';
import { type Bringing, importAnswer, type LineEnd } from './import-answers.ts';

/** More are brought in by several files: each line is a transaction of its own. */
export const MOST_LINES = 2_000;

/** What a file came to, line by line, in the order of the file. */
export type BroughtLine =
  | { readonly line: number; readonly code: string; readonly end: LineEnd }
  | UnreadLine;

/** Brings a file of answers in. `undefined` where it is neither CSV nor XLSX, or longer than `MOST_LINES`. */
export async function importAnswersFile(
  bytes: Uint8Array,
  bringing: Bringing,
): Promise<readonly BroughtLine[] | undefined> {
  const column = (heading: string): string => outsideColumn(heading, bringing.system);
  const records = await recordsIn(bytes, column, MOST_LINES + 2).catch(() => undefined);
  if (!records || records.length > MOST_LINES) return undefined;
  const { answers, unread } = readOutsideAnswers(records);
  const lines: BroughtLine[] = [...unread];
  for (const answer of answers)
    lines.push({
      line: answer.line,
      code: answer.receipt ?? answer.code,
      end: await importAnswer(answer, bringing),
    });
  return lines.toSorted((a, b) => a.line - b.line);
}
