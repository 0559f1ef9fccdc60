import type { Block } from '#knowledge/import/document/block.ts';
import { openingOf } from '#knowledge/import/document/labels.ts';
import { lineText, type PdfLine } from './pdf-lines.ts';
import { pdfTableAt } from './pdf-table.ts';

/** Lines that begin so start a paragraph of their own. */
const STARTS = /^(?:[-+*•–]|\(?[a-zđ]\)|\d{1,2}[.)]|bước \d)/iu;
/** Share of the type size: paragraphs stand further apart than this. */
const PARAGRAPH_GAP = 1.8;

/** Tables where they are certain, and paragraphs put together again from the lines of the page. */
export function pdfBlocks(lines: readonly PdfLine[]): readonly Block[] {
  const blocks: Block[] = [];
  const right = Math.max(0, ...lines.flatMap((line) => line.pieces.map((piece) => piece.right)));
  let before: PdfLine | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const table = pdfTableAt(lines.slice(at));
    if (table) {
      blocks.push({ kind: 'table', rows: table.rows });
      at += table.lines - 1;
      before = undefined;
      continue;
    }
    const last = blocks.at(-1);
    if (before && last?.kind === 'line' && goesOn(before, line, right))
      blocks[blocks.length - 1] = { kind: 'line', text: `${last.text} ${lineText(line)}` };
    else blocks.push({ kind: 'line', text: lineText(line) });
    before = line;
  }
  return blocks;
}

/** The line above was full: its next word had no room, so that it goes on here. */
function goesOn(above: PdfLine, line: PdfLine, right: number): boolean {
  const text = lineText(line);
  if (STARTS.test(text) || openingOf(text) || openingOf(lineText(above))?.rest === '') return false;
  if (above.page === line.page && above.y - line.y > PARAGRAPH_GAP * above.size) return false;
  const [first] = line.pieces;
  const word = text.split(' ')[0] ?? '';
  const width = first
    ? ((first.right - first.x) * word.length) / Math.max(1, first.text.length)
    : 0;
  return (above.pieces.at(-1)?.right ?? 0) + width + above.size * 0.2 > right;
}
