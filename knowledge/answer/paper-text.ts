import type { Paper } from '#knowledge/schema/procedure.ts';
import { cutAtWord } from './excerpt.ts';
import { say } from './phrases.ts';

/** Begins the line of a paper: a list to take along, with a box to tick. */
export const CHECK_BOX = '☐ ';

const REMARK = /^[-+*\s]*(?:lưu ý|ghi chú|chú ý|số lượng hồ sơ|số bộ hồ sơ)/iu;
const MARKER = /^(?:[-–+*•]|\(?\d{1,2}[.)]|\(?[a-zđ]\))\s*/u;
/** A file's name that the page glued to the end: "…53/2025/TT-BCA);1.MauCT01 (3).doc". */
export const FILE_TAIL = /(?<=[\p{L}\p{N})])[;.] ?[^\s;]+(?: \(\d+\))?\.(?:docx?|pdf|xlsx?|rtf)$/iu;
const SAYS_HOW_MANY = /\d+ ?(?:\([^)]{1,12}\) ?)?(?:bản (?:chính|sao|gốc)|bộ)/iu;

/** True for rows that the page puts into the table though they are remarks. */
export function isRemark(paper: Paper): boolean {
  return REMARK.test(paper.name);
}

/** False for rows that say neither how many originals nor how many copies. */
export function hasQuantity({ originals = 0, copies = 0 }: Paper): boolean {
  return originals + copies > 0;
}

/** The paper's name in the page's words, then how many (unless the name says so) and which form. */
export function paperText(paper: Paper, longest: number): string {
  const name = paper.name
    .replace(MARKER, '')
    .replace(FILE_TAIL, '')
    .replace(/[\s;.:]+$/u, '');
  const counts = SAYS_HOW_MANY.test(name) ? [] : [countOf(paper)];
  const more = [
    ...counts,
    paper.kind === 'show' ? say.toShow : '',
    ...paper.forms.map(say.formFile),
  ];
  const said = more.filter(Boolean).join(', ');
  return `${cutAtWord(name, longest)}${said && ` (${said})`}`;
}

function countOf({ originals = 0, copies = 0 }: Paper): string {
  return [originals > 0 ? say.originals(originals) : '', copies > 0 ? say.copies(copies) : '']
    .filter(Boolean)
    .join(', ');
}
