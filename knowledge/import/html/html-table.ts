import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { Row } from '#knowledge/import/document/block.ts';
import { tidy } from '#knowledge/import/text.ts';

/** A table around other tables, or of one column, only lays the page out. */
export function isLayout(table: HTMLElement): boolean {
  const rows = tableRows(table);
  return table.querySelector('table') !== null || rows.every((row) => row.length < 2);
}

/** The cells of a table; a cell that spans rows stands in each of them, one that spans columns in the first. */
export function tableRows(table: HTMLElement): readonly Row[] {
  const grid: string[][] = [];
  table.querySelectorAll('tr').forEach((tr, at) => {
    const row = (grid[at] ??= []);
    for (const cell of tr.children.filter(({ tagName }) => /^T[DH]$/iu.test(tagName))) {
      let column = 0;
      while (row[column] !== undefined) column++;
      fill(grid, at, column, cell);
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? '')).filter((row) => row.length > 0);
}

/** No real table spans more: a page that says so is broken. */
const MOST_SPANNED = 60;

function fill(grid: string[][], at: number, column: number, cell: HTMLElement): void {
  const text = cellText(cell);
  for (let down = 0; down < span(cell, 'rowspan'); down++) {
    const row = (grid[at + down] ??= []);
    for (let right = 0; right < span(cell, 'colspan'); right++)
      row[column + right] = right === 0 ? text : '';
  }
}

function span(cell: HTMLElement, name: 'rowspan' | 'colspan'): number {
  const given = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(given) && given > 0 ? Math.min(given, MOST_SPANNED) : 1;
}

const BREAKS = /^(?:P|DIV|LI|BR|A|UL|OL)$/iu;

/** The words of a cell; paragraphs, breaks and links (form files) on lines of their own. */
function cellText(cell: HTMLElement): string {
  return tidy(wordsOf(cell)).replace(/\n{2,}/gu, '\n');
}

function wordsOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/\s+/gu, ' ');
  const element = node as HTMLElement;
  if (/^(?:SCRIPT|STYLE|BUTTON|SELECT)$/iu.test(element.tagName ?? '')) return '';
  const inside = element.childNodes.map(wordsOf).join('');
  const own = BREAKS.test(element.tagName ?? '') || element.getAttribute?.('onclick') !== undefined;
  return own ? `\n${inside}\n` : inside;
}
