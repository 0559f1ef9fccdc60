import type { PaperGroup, Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { isRemark, paperText } from './paper-text.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

/** Room for the list: two bubbles of the narrowest channel. Nine in ten procedures fit whole. */
const ROOM = 1900;
/** A paper's name is cut only where the whole list would not fit: a cut may lose a condition. */
const CUT = 260;
const UNCUT = 1200;
const CASE_TITLE = 200;

/** The papers, grouped by case, as a set: the page's table has lost its order, so nothing is numbered. */
export function documentsAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('papers'))
    return { text: say.broken(say.field.documents), whole: false };
  const groups = byCase(procedure.papers);
  if (groups.length === 0) return { text: say.papersNotStated(name), whole: false };
  const lines = linesOf(groups);
  const kept = fit(lines);
  const rest = lines.slice(kept.length);
  return {
    text: [head(name, groups), ...kept, ...left(rest)].join('\n'),
    whole: true,
  };
}

/** Tables of one case as one group; those without a case are one group too. */
function byCase(papers: readonly PaperGroup[]): readonly PaperGroup[] {
  const groups = new Map<string, PaperGroup>();
  for (const group of papers) {
    const title = caseTitle(group.case);
    const known = groups.get(title)?.papers ?? [];
    groups.set(title, { case: title, papers: [...known, ...group.papers] });
  }
  return [...groups.values()].filter((group) => group.papers.length > 0);
}

function caseTitle(title: string): string {
  return cutAtWord(title.replace(/^[-+*•\s]+/u, '').replace(/[\s:;.]+$/u, ''), CASE_TITLE);
}

/** A count is told only where every row is surely a paper of its own. */
function head(name: string, groups: readonly PaperGroup[]): string {
  const papers = groups.flatMap((group) => group.papers);
  if (groups.length > 1) return say.papersByCase(name, groups.length);
  const sure = papers.every((paper) => paper.parsed);
  return sure ? say.papersCounted(name, papers.length) : say.papers(name);
}

function linesOf(groups: readonly PaperGroup[]): readonly string[] {
  const lines = (longest: number): readonly string[] =>
    groups.flatMap((group) => groupLines(group, groups.length > 1, longest));
  const whole = lines(UNCUT);
  return whole.join('\n').length <= ROOM ? whole : lines(CUT);
}

/** Remarks of the page stand behind the papers of their table, not among them. */
function groupLines(group: PaperGroup, several: boolean, longest: number): readonly string[] {
  const title = group.case || (several ? say.papersAlways : '');
  const remarks = group.papers.filter(isRemark).map((one) => cutAtWord(one.name, longest));
  const papers = group.papers.filter((one) => !isRemark(one));
  return [
    ...(title ? [`${title}:`] : []),
    ...papers.map((paper) => `- ${paperText(paper, longest)}`),
    ...remarks.map((words) => words.replace(/^[-+*\s]+/u, '')),
  ];
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
  return papers > 0 ? [names ? say.papersMoreCases(papers, names) : say.papersMore(papers)] : [];
}
