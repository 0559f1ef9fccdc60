import type { Paper, PaperGroup, Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { hasQuantity, isRemark, paperText } from './paper-text.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

/** Room for the list: two bubbles of the narrowest channel. Nine in ten procedures fit whole. */
const ROOM = 1900;
/** How long a paper's name may be: a cut may lose a condition, so the longest that lets the list fit is taken. */
const LENGTHS = [1200, 300, 200, 140] as const;
const SHORTEST = 140;
const CASE_TITLE = 200;

/** The papers, grouped by case, as a set: the page's table has lost its order, so nothing is numbered. */
export function documentsAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('papers'))
    return { text: say.broken(say.field.documents), whole: false };
  const groups = byCase(procedure.papers);
  if (groups.length === 0) return { text: say.papersNotStated(name), whole: false };
  const lines = paperLines(groups);
  const kept = fit(lines);
  const papers = [...kept, ...left(lines.slice(kept.length))];
  const notes = noteLines(groups, ROOM - papers.join('\n').length);
  return { text: [head(name, groups), ...papers, ...notes].join('\n'), whole: true };
}

interface CaseOfPapers {
  readonly case: string;
  readonly papers: readonly Paper[];
  /** Rows that the page puts into the table though they are remarks: no quantity, beside rows that have one. */
  readonly notes: readonly Paper[];
}

/** Tables of one case as one; those without a case first, since they are needed always. */
function byCase(tables: readonly PaperGroup[]): readonly CaseOfPapers[] {
  const groups = new Map<string, readonly Paper[]>();
  for (const table of tables) {
    const title = caseTitle(table.case);
    groups.set(title, [...(groups.get(title) ?? []), ...table.papers]);
  }
  const all = [...groups].map(([title, papers]) => parted(title, papers));
  const counted = all.some((one) => one.papers.some(hasQuantity));
  return all
    .map((one) =>
      counted || one.papers.length > 0 ? one : { ...one, papers: one.notes, notes: [] },
    )
    .toSorted((a, b) => Number(a.case !== '') - Number(b.case !== ''));
}

function caseTitle(title: string): string {
  return cutAtWord(title.replace(/^[-+*•\s]+/u, '').replace(/[\s:;.]+$/u, ''), CASE_TITLE);
}

function parted(title: string, rows: readonly Paper[]): CaseOfPapers {
  const remarks = /^(?:lưu ý|ghi chú|chú ý)/iu.test(title);
  const counted = rows.some(hasQuantity);
  const isPaper = (row: Paper): boolean =>
    !remarks && !isRemark(row) && (hasQuantity(row) || !counted);
  const papers = rows.filter(isPaper).toSorted((a, b) => rank(a) - rank(b));
  return { case: title, papers, notes: rows.filter((row) => !isPaper(row)) };
}

/** The table has lost its order, so what everybody fills in may come first and special cases last. */
function rank({ name }: Paper): number {
  if (/^[-+*\s\d.)]*(?:tờ khai|đơn|giấy đề nghị|phiếu|bản khai)/iu.test(name)) return 0;
  return /^[-+*\s]*(?:\([ivx]+\) )?(?:trường hợp|đối với)/iu.test(name) ? 2 : 1;
}

/** A count is told only where every row is surely a paper of its own. */
function head(name: string, groups: readonly CaseOfPapers[]): string {
  const cases = groups.filter((one) => one.papers.length > 0);
  if (cases.length > 1) return say.papersByCase(name, cases.length);
  const papers = cases.flatMap((one) => one.papers);
  const sure = papers.every((paper) => paper.parsed);
  return sure ? say.papersCounted(name, papers.length) : say.papers(name);
}

function paperLines(groups: readonly CaseOfPapers[]): readonly string[] {
  const cases = groups.filter((one) => one.papers.length > 0);
  const lines = (longest: number): readonly string[] =>
    cases.flatMap((one) => caseLines(one, cases.length > 1, longest));
  return LENGTHS.map(lines).find((one) => one.join('\n').length <= ROOM) ?? lines(SHORTEST);
}

function caseLines(group: CaseOfPapers, several: boolean, longest: number): readonly string[] {
  const title = group.case || (several ? say.papersAlways : '');
  const papers = group.papers.map((paper) => `- ${paperText(paper, longest)}`);
  return [...(title ? [`${title}:`] : []), ...papers];
}

/** As many lines as there is room for, never ending in a case without papers. */
function fit(lines: readonly string[]): readonly string[] {
  let room = ROOM;
  const over = lines.findIndex((line) => (room -= line.length + 1) < 0);
  if (over < 0) return lines;
  const kept = lines.slice(0, Math.max(1, over));
  return kept.at(-1)?.endsWith(':') ? kept.slice(0, -1) : kept;
}

/** What did not fit: how much, and the cases that were not reached. */
function left(rest: readonly string[]): readonly string[] {
  const papers = rest.filter((line) => line.startsWith('- ')).length;
  const cases = rest.filter((line) => !line.startsWith('- ') && line.endsWith(':')).slice(0, 3);
  const names = cases.map((line) => `“${cutAtWord(line.slice(0, -1), 110)}”`).join('; ');
  if (papers === 0) return [];
  return [names ? say.papersMoreCases(papers, names) : say.papersMore(papers)];
}

/** The remarks where they fit whole, else how many the page has. */
function noteLines(groups: readonly CaseOfPapers[], room: number): readonly string[] {
  const notes = groups.flatMap((one) => one.notes).map((one) => one.name.replace(/^[-+*\s]+/u, ''));
  if (notes.length === 0) return [];
  return notes.join('\n').length <= room ? notes : [say.papersNotes(notes.length)];
}
