import type { Records } from './prisma-client.ts';

/** How a line is known: as a question that people ask, or as what they call a procedure. */
export type TaughtKind = 'exampleQuestions' | 'everydayNames';

/** A line to teach: `words` are written to the procedure, `question` must find it from now on. */
export interface NewTaughtLine {
  readonly code: string;
  readonly kind: TaughtKind;
  readonly words: string;
  readonly question: string;
  readonly folded: string;
  readonly taughtBy: string;
}

/** A line that was taught. */
export interface TaughtLine extends NewTaughtLine {
  readonly id: bigint;
  readonly createdAt: Date;
}

const LINE = {
  id: true,
  code: true,
  kind: true,
  words: true,
  question: true,
  folded: true,
  taughtBy: true,
  createdAt: true,
} as const;

/** Keeps a taught line, from now on it belongs to the regression set; returns the id by which it is undone. */
export async function keepTaughtLine(records: Records, line: NewTaughtLine): Promise<bigint> {
  return (await records.taughtLine.create({ data: line, select: { id: true } })).id;
}

/** The lines that stand, newest first. */
export async function taughtLines(records: Records, limit = 50): Promise<readonly TaughtLine[]> {
  const rows = await records.taughtLine.findMany({
    select: LINE,
    where: { undoneAt: null },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map(asLine);
}

/** The lines of one procedure that stand. */
export async function linesOf(records: Records, code: string): Promise<readonly TaughtLine[]> {
  const rows = await records.taughtLine.findMany({ select: LINE, where: { code, undoneAt: null } });
  return rows.map(asLine);
}

/** Takes a line back, once; `undefined` where it was taken back before, or never stood. */
export async function undoTaughtLine(
  records: Records,
  id: bigint,
  by: string,
): Promise<TaughtLine | undefined> {
  const { count } = await records.taughtLine.updateMany({
    where: { id, undoneAt: null },
    data: { undoneAt: new Date(), undoneBy: by },
  });
  if (count === 0) return undefined;
  return asLine(await records.taughtLine.findUniqueOrThrow({ select: LINE, where: { id } }));
}

/** Takes back every line that says these words of a procedure. */
export async function undoTaughtWords(
  records: Records,
  words: Pick<TaughtLine, 'code' | 'kind' | 'words'>,
  by: string,
): Promise<void> {
  const { code, kind } = words;
  await records.taughtLine.updateMany({
    where: { code, kind, words: words.words, undoneAt: null },
    data: { undoneAt: new Date(), undoneBy: by },
  });
}

/** True while another line says the same words of the same procedure. */
export async function stillTaught(
  records: Records,
  { code, kind, words }: TaughtLine,
): Promise<boolean> {
  const where = { code, kind, words, undoneAt: null };
  return (await records.taughtLine.count({ where })) > 0;
}

function asLine<Row extends { readonly kind: string }>(row: Row): Row & { kind: TaughtKind } {
  return { ...row, kind: row.kind === 'everydayNames' ? 'everydayNames' : 'exampleQuestions' };
}
