import type { Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { fittingCases, isCase } from './fitting-case.ts';
import { CHECK_BOX, paperText } from './paper-text.ts';
import { type CaseOfPapers, papersByCase } from './papers-by-case.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

/** Room for the list: two bubbles of the narrowest channel. Nine in ten procedures fit whole. */
const ROOM = 1900;
/** A list of several cases up to this is read at a glance; a longer one begins with what surely concerns the citizen. */
const AT_A_GLANCE = 1300;
/** A longer name is cut where the list is long; “xem thêm” then has it whole. */
const LONG_NAME = 300;
const WHOLE_NAME = 1200;

/**
 * The papers, grouped by case, as a set: the page's table has lost its order, so nothing is numbered.
 * Where the question tells the case, its papers come first; the other cases wait behind “xem thêm”.
 */
export function documentsAnswer(procedure: Procedure, question = ''): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('papers'))
    return { text: say.broken(say.field.documents), whole: false };
  const groups = papersByCase(procedure.papers);
  if (groups.length === 0) return { text: say.papersNotStated(name), whole: false };
  const cases = groups.filter((one) => one.papers.length > 0);
  const { first, later, fits } = inOrder(cases, question, procedure.name);
  const told = tell(first, later, cases.length > 1);
  const notes = noteLines(groups, ROOM - told.lines.join('\n').length);
  const lines = [
    fits ? say.papersOfCase(name) : head(name, cases),
    ...told.lines,
    ...notes.told,
    ...left(told.rest, told.lines),
  ];
  return {
    text: lines.join('\n'),
    whole: true,
    rest: [...told.again, ...told.rest, ...notes.rest],
  };
}

interface Order {
  readonly first: readonly CaseOfPapers[];
  readonly later: readonly CaseOfPapers[];
  /** The question named the case. */
  readonly fits: boolean;
}

function inOrder(cases: readonly CaseOfPapers[], question: string, name: string): Order {
  const own = cases.filter((one) => isCase(one.case));
  const fitting = fittingCases(
    own.map((one) => one.case),
    question,
    name,
  );
  const fits = fitting.size > 0 && fitting.size < own.length;
  const short = caseLines(cases, WHOLE_NAME, true).join('\n').length <= AT_A_GLANCE;
  if (!fits && (short || own.length === 0)) return { first: cases, later: [], fits };
  const [start] = cases;
  const isFirst = (one: CaseOfPapers): boolean =>
    fits
      ? !own.includes(one) || fitting.has(one.case)
      : own.length < cases.length
        ? !own.includes(one)
        : one === start;
  return {
    first: cases.filter(isFirst),
    later: cases.filter((one) => !isFirst(one)),
    fits,
  };
}

/** A count is told only where every row is surely a paper of its own. */
function head(name: string, cases: readonly CaseOfPapers[]): string {
  if (cases.length > 1) return say.papersByCase(name, cases.length);
  const papers = cases.flatMap((one) => one.papers);
  const sure = papers.every((paper) => paper.parsed);
  return sure ? say.papersCounted(name, papers.length) : say.papers(name);
}

function caseLines(
  cases: readonly CaseOfPapers[],
  longest: number,
  several: boolean,
): readonly string[] {
  return cases.flatMap((one) => {
    const title = one.case || (several ? say.papersAlways : '');
    const papers = one.papers.map((paper) => `${CHECK_BOX}${paperText(paper, longest)}`);
    return [...(title ? [`${title}:`] : []), ...papers];
  });
}

interface Told {
  readonly lines: readonly string[];
  /** Papers that were told with their names cut, whole. */
  readonly again: readonly string[];
  readonly rest: readonly string[];
}

function tell(
  first: readonly CaseOfPapers[],
  later: readonly CaseOfPapers[],
  several: boolean,
): Told {
  const whole = caseLines(first, WHOLE_NAME, several);
  const short = whole.join('\n').length <= ROOM ? whole : caseLines(first, LONG_NAME, several);
  const lines = fit(short);
  const behind = underTitle(lines, whole.slice(lines.length));
  return {
    lines,
    again: whole.filter((line, at) => at < lines.length && line !== lines[at]),
    rest: [...behind, ...caseLines(later, WHOLE_NAME, true)],
  };
}

/** As many lines as there is room for, never ending in a case without papers. */
function fit(lines: readonly string[]): readonly string[] {
  let room = ROOM;
  const over = lines.findIndex((line) => (room -= line.length + 1) < 0);
  if (over < 0) return lines;
  const kept = lines.slice(0, Math.max(1, over));
  return kept.at(-1)?.endsWith(':') ? kept.slice(0, -1) : kept;
}

/** Papers that were parted from their case say again which one it is. */
function underTitle(kept: readonly string[], behind: readonly string[]): readonly string[] {
  const title = kept.findLast((line) => !line.startsWith(CHECK_BOX));
  const goesOn = behind[0]?.startsWith(CHECK_BOX) && title !== undefined;
  return goesOn ? [title, ...behind] : behind;
}

/** What waits: how much, and for which cases. */
function left(rest: readonly string[], kept: readonly string[]): readonly string[] {
  const papers = rest.filter((line) => line.startsWith(CHECK_BOX)).length;
  const cases = rest.filter((line) => !line.startsWith(CHECK_BOX) && !kept.includes(line));
  const names = cases
    .slice(0, 3)
    .map((line) => `“${cutAtWord(line.slice(0, -1), 110)}”`)
    .join('; ');
  if (papers === 0) return [];
  return [names ? say.papersMoreCases(papers, names) : say.papersMore(papers)];
}

/** The remarks where they fit whole, else how many the page has. */
function noteLines(
  groups: readonly CaseOfPapers[],
  room: number,
): { readonly told: readonly string[]; readonly rest: readonly string[] } {
  const notes = groups.flatMap((one) => one.notes).map((one) => one.name.replace(/^[-+*\s]+/u, ''));
  if (notes.length === 0 || notes.join('\n').length <= room) return { told: notes, rest: [] };
  return { told: [say.papersNotes(notes.length)], rest: notes };
}
