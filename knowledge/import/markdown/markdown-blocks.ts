import type { Block, Row } from '#knowledge/import/document/block.ts';
import { openingOf } from '#knowledge/import/document/labels.ts';

/**
 * The lines and tables of one procedure in Markdown. Headings and the list of labels above the first `##`
 * are set apart; a numbered line below "Trình tự thực hiện" is a step.
 */
export function markdownBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let heading = '';
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const line of text.normalize('NFC').split(/\r?\n/u)) {
    const cells = cellsOf(line);
    if (cells) {
      if (!cells.every((cell) => /^:?-{2,}:?$/u.test(cell))) rows.push(cells);
      continue;
    }
    endTable();
    const [, level = '', title = ''] = /^(#{2,6})\s+(.*)$/u.exec(line) ?? [];
    if (level === '##') heading = title;
    const block = title ? headingBlock(level, title) : lineBlock(line, heading);
    if (block) blocks.push(block);
  }
  endTable();
  return blocks;
}

/** Only `##` opens a part; deeper headings name its cases. */
function headingBlock(level: string, title: string): Block {
  return { kind: 'line', text: plain(title), ...(level === '##' && { strong: true }) };
}

function lineBlock(line: string, heading: string): Block | undefined {
  const bare = plain(line.replace(/^\s*[-*+]\s+/u, ''));
  if (bare === '') return undefined;
  if (heading === '') return { kind: 'line', text: bare, strong: true };
  const isSteps = openingOf(heading)?.section === 'steps';
  const step = isSteps ? bare.replace(/^(\d{1,2})[.)]\s+/u, 'Bước $1: ') : bare;
  return { kind: 'line', text: step };
}

/** The cells of a table row; `undefined` for any other line. `\|` is a bar and `<br>` a new line inside a cell. */
function cellsOf(line: string): Row | undefined {
  const row = line.trim();
  if (!/^\|.*\|$/u.test(row)) return undefined;
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => plain(cell.replaceAll('\\|', '|').replace(/<br ?\/?>/giu, '\n')));
}

/** Without emphasis; of a link its words. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\*\*|__|`/gu, '')
    .trim();
}
