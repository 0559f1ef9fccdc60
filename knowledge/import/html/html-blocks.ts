import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import type { Block } from '#knowledge/import/document/block.ts';
import { tidy } from '#knowledge/import/text.ts';
import { isLayout, tableRows } from './html-table.ts';

const SKIPPED = new Set([
  ...['SCRIPT', 'STYLE', 'HEAD', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'NAV', 'FOOTER'],
  ...['SELECT', 'BUTTON', 'TEXTAREA'],
]);
const BREAKS = new Set([
  ...['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'SECTION', 'ARTICLE'],
  ...['DT', 'DD', 'DL', 'BLOCKQUOTE', 'TR', 'TD', 'TH', 'TABLE', 'FORM', 'HR'],
]);
const STRONG = new Set(['B', 'STRONG', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TH', 'DT', 'LABEL']);

/** Parses HTML loosely; scripts and styles are dropped. */
export function parseHtml(html: string): HTMLElement {
  return parse(html.normalize('NFC'), { comment: false });
}

/** The lines and tables of an element in the order of the page. A table that only lays out is read through. */
export function htmlBlocks(root: HTMLElement): readonly Block[] {
  const page = openPage();
  walk(root, false, page);
  page.endLine();
  return page.blocks;
}

interface Page {
  readonly blocks: Block[];
  readonly write: (text: string, strong: boolean) => void;
  readonly endLine: () => void;
  readonly add: (block: Block) => void;
}

function openPage(): Page {
  const blocks: Block[] = [];
  let line = '';
  let strong = false;
  const endLine = (): void => {
    const text = tidy(line);
    if (text !== '') blocks.push({ kind: 'line', text, ...(strong && { strong }) });
    line = '';
    strong = false;
  };
  return {
    blocks,
    endLine,
    write: (text, isStrong) => {
      if (line.trim() === '') strong = isStrong;
      line += text;
    },
    add: (block) => {
      endLine();
      blocks.push(block);
    },
  };
}

function walk(node: Node, strong: boolean, page: Page): void {
  if (node.nodeType === NodeType.TEXT_NODE) {
    if (node.text.trim() !== '') page.write(node.text.replace(/\s+/gu, ' '), strong);
    else if (node.text !== '') page.write(' ', strong);
    return;
  }
  const element = node as HTMLElement;
  const tag = (element.tagName ?? '').toUpperCase();
  if (SKIPPED.has(tag)) return;
  if (tag === 'BR') page.endLine();
  else if (tag === 'TABLE' && !isLayout(element))
    page.add({ kind: 'table', rows: tableRows(element) });
  else walkInside(element, strong || STRONG.has(tag), page, BREAKS.has(tag));
}

function walkInside(element: HTMLElement, strong: boolean, page: Page, breaks: boolean): void {
  if (breaks) page.endLine();
  const [label, ...values] = isInfoRow(element) ? element.children : [];
  for (const child of element.childNodes)
    walk(child, strong || (values.length > 0 && child === label), page);
  if (breaks) page.endLine();
}

/** `.info-row` of the old gateway: the label in the first child, the value in the second. */
function isInfoRow(element: HTMLElement): boolean {
  return element.classList?.contains('info-row') && element.children.length > 1;
}
