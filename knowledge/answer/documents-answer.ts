import type { Paper, PaperGroup, Procedure } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import type { Part } from './field-answer.ts';
import { say } from './phrases.ts';
import { spokenName } from './spoken-name.ts';

/** Room for the list: two bubbles of the narrowest channel. Nine in ten procedures fit whole. */
const ROOM = 1900;
const LONGEST_PAPER = 260;

/** The papers, grouped by case, as a set: the page's table has lost its order, so nothing is numbered. */
export function documentsAnswer(procedure: Procedure): Part {
  const name = spokenName(procedure.name);
  if (procedure.brokenFields.includes('papers'))
    return { text: say.broken(say.field.documents), whole: false };
  const groups = procedure.papers.filter((group) => group.papers.length > 0);
  if (groups.length === 0) return { text: say.papersNotStated(name), whole: false };
  const lines = groups.flatMap((group) => groupLines(group, groups.length > 1));
  const kept = fit(lines);
  const left = lines.slice(kept.length).filter((line) => line.startsWith('- ')).length;
  const more = left > 0 ? [say.papersMore(left)] : [];
  return { text: [head(name, groups), ...kept, ...more].join('\n'), whole: left === 0 };
}

/** A count is told only where every row is surely a paper of its own. */
function head(name: string, groups: readonly PaperGroup[]): string {
  const papers = groups.flatMap((group) => group.papers);
  if (groups.length > 1) return say.papersByCase(name, groups.length);
  return papers.every((paper) => paper.parsed)
    ? say.papersCounted(name, papers.length)
    : say.papers(name);
}

function groupLines(group: PaperGroup, several: boolean): readonly string[] {
  const title = caseTitle(group.case);
  const line = title || (several ? say.papersAlways : '');
  return [...(line ? [`${line}:`] : []), ...group.papers.map((paper) => `- ${paperText(paper)}`)];
}

function caseTitle(title: string): string {
  return cutAtWord(title.replace(/^[-+*•\s]+/u, '').replace(/[\s:;.]+$/u, ''), LONGEST_PAPER);
}

/** The paper's name in the page's words, then how many and which form. */
export function paperText(paper: Paper): string {
  const name = paper.name
    .replace(/^(?:[-–+*•]|\(?\d{1,2}[.)]|\(?[a-zđ]\))\s*/u, '')
    .replace(/[\s;.:]+$/u, '');
  const counts = [
    paper.originals ? say.originals(paper.originals) : '',
    paper.copies ? say.copies(paper.copies) : '',
    paper.kind === 'show' ? say.toShow : '',
    ...paper.forms.map(say.formFile),
  ].filter(Boolean);
  return `${cutAtWord(name, LONGEST_PAPER)}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`;
}

function fit(lines: readonly string[]): readonly string[] {
  let room = ROOM;
  const over = lines.findIndex((line) => (room -= line.length + 1) < 0);
  const kept = over < 0 ? lines : lines.slice(0, Math.max(1, over));
  return kept.at(-1)?.startsWith('- ') ? kept : kept.slice(0, -1);
}
