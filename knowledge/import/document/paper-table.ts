import { startsInside } from '#knowledge/import/damage.ts';
import { isHeading, isRemark, paperKind } from '#knowledge/import/paper-words.ts';
import { distinct, type Read, read, type Suspicion } from '#knowledge/import/read.ts';
import { isNotStated, oneLine, short } from '#knowledge/import/text.ts';
import type { Paper, PaperGroup } from '#knowledge/schema/procedure.ts';
import { type Block, type Row, wordsOf } from './block.ts';
import { type Columns, columnsOf, type Headers } from './columns.ts';

type Column = 'name' | 'forms' | 'quantity' | 'originals' | 'copies' | 'kind';

/** The header cells of the tables of papers, of every portal seen and of our own Markdown. */
export const PAPER_HEADERS: Headers<Column> = {
  'tên giấy tờ': 'name',
  'loại giấy tờ': 'name',
  'mẫu đơn, tờ khai': 'forms',
  'biểu mẫu': 'forms',
  'số lượng': 'quantity',
  'bản chính': 'originals',
  'số bản chính': 'originals',
  'bản sao': 'copies',
  'số bản sao': 'copies',
  'nộp hay xuất trình': 'kind',
};

/** The old gateway's `table.tphs` may come without a header: its cells in their order. */
const WITHOUT_HEADER: Row = ['Loại giấy tờ', 'Bản chính', 'Bản sao', 'Mẫu đơn, tờ khai'];

/** Reads the papers: each table is a case, named by the lines above it. */
export function readPaperTables(blocks: readonly Block[]): Read<readonly PaperGroup[]> {
  const cases = casesOf(blocks);
  if (cases.length === 0) return withoutTable(blocks);
  const found = cases.map((one) => readCase(one.title, one.table));
  const groups = found.map((one) => one.group);
  const whole = groups.every(
    (one) => one.papers.length > 0 && one.papers.every((two) => two.parsed),
  );
  const suspicions = distinct([...found.flatMap((one) => one.suspicions), ...behind(blocks)]);
  return read(whole && suspicions.length === 0 ? 'parsed' : 'text', groups, suspicions);
}

/** The table of papers that `table` is, with or without its header; `undefined` for any other table. */
export function paperColumns(table: readonly Row[]): Columns<Column> | undefined {
  const known = columnsOf(table, PAPER_HEADERS);
  if (known) return known.has('name') ? known : undefined;
  const plain =
    table.length > 0 &&
    table.every(([, originals = '', copies = '', ...rest]) => {
      return rest.length === 1 && /^\d+$/u.test(originals.trim()) && /^\d+$/u.test(copies.trim());
    });
  return plain ? columnsOf([WITHOUT_HEADER, ...table], PAPER_HEADERS) : undefined;
}

interface Case {
  readonly title: string;
  readonly table: Columns<Column>;
}

function casesOf(blocks: readonly Block[]): readonly Case[] {
  let above: string[] = [];
  return blocks.flatMap((block) => {
    if (block.kind === 'line') {
      if (!isRemark(block.text)) above.push(block.text);
      return [];
    }
    const table = paperColumns(block.rows);
    if (!table) return [];
    const title = caseName(above.join(' '));
    above = [];
    return [{ title, table }];
  });
}

/** Words behind the last table name no case: they may be a paper that the table lacks. */
function behind(blocks: readonly Block[]): readonly Suspicion[] {
  const last = blocks.findLastIndex((block) => block.kind === 'table');
  const words = wordsOf(
    blocks.slice(last + 1).filter((one) => one.kind === 'line' && !isRemark(one.text)),
  );
  return isNotStated(words) ? [] : [{ what: 'row-without-quantity', raw: short(words) }];
}

/** "Bao gồm" and a bare dash name no case. */
function caseName(words: string): string {
  const line = oneLine(words)
    .replace(/^[-*+•\s]+/u, '')
    .trim();
  return isNotStated(line) || /^bao gồm:?$/iu.test(line) ? '' : line;
}

function withoutTable(blocks: readonly Block[]): Read<readonly PaperGroup[]> {
  const words = wordsOf(blocks);
  if (isNotStated(words)) return read('absent', []);
  return read('text', [], [{ what: 'papers-without-table', raw: short(words) }]);
}

function readCase(
  title: string,
  table: Columns<Column>,
): { readonly group: PaperGroup; readonly suspicions: readonly Suspicion[] } {
  const rows = table.rows.map((row) => readRow(row, table, title));
  return {
    group: { case: title, papers: rows.flatMap((one) => (one.paper ? [one.paper] : [])) },
    suspicions: [...startsInside(title), ...rows.flatMap((one) => one.suspicions)],
  };
}

interface FoundPaper {
  readonly paper?: Paper;
  readonly suspicions: readonly Suspicion[];
}

function readRow(row: Row, table: Columns<Column>, title: string): FoundPaper {
  const name = oneLine(table.cell(row, 'name')).replace(/[;,]$/u, '');
  const raw = short(row.join(' | '));
  if (name === '') return { suspicions: [{ what: 'row-without-name', raw }] };
  const quantity = quantityOf(row, table);
  const doubts = [
    quantity === undefined && 'quantity-unreadable',
    quantity?.originals === 0 && quantity.copies === 0 && 'no-original-and-no-copy',
    isRemark(name) && 'row-is-a-remark',
    isHeading(name) && 'row-is-a-heading',
  ].filter((what) => what !== false);
  const stated = quantity !== undefined && quantity.originals + quantity.copies > 0;
  const kind = kindOf(oneLine(table.cell(row, 'kind'))) ?? paperKind(name, title);
  const forms = formsOf(table.cell(row, 'forms'));
  const paper = { name, forms, kind, parsed: doubts.length === 0, ...(stated && quantity) };
  return { paper, suspicions: doubts.map((what) => ({ what, raw })) };
}

function kindOf(cell: string): Paper['kind'] | undefined {
  if (/^xuất trình/iu.test(cell)) return 'show';
  return /^nộp/iu.test(cell) ? 'submit' : undefined;
}

function formsOf(cell: string): string[] {
  return cell
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '' && !isNotStated(line) && !/^[-–]+$/u.test(line));
}

/** "Bản chính: 1 - Bản sao: 0", "1 bản chính, 2 bản sao", or a column for each. */
function quantityOf(
  row: Row,
  table: Columns<Column>,
): { readonly originals: number; readonly copies: number } | undefined {
  const cell = oneLine(table.cell(row, 'quantity'));
  const originals = table.has('originals')
    ? wholeNumber(table.cell(row, 'originals'))
    : named(cell, 'chính');
  const copies = table.has('copies') ? wholeNumber(table.cell(row, 'copies')) : named(cell, 'sao');
  if (originals === undefined && copies === undefined) return undefined;
  return { originals: originals ?? 0, copies: copies ?? 0 };
}

function wholeNumber(cell: string): number | undefined {
  return /^\d{1,3}$/u.test(cell.trim()) ? Number(cell.trim()) : undefined;
}

/** "Bản chính: 1 Bản sao: 0" before "1 bản chính": in the first form a number stands before the next word too. */
function named(cell: string, which: 'chính' | 'sao'): number | undefined {
  const behind = new RegExp(`bản ${which} ?: ?(\\d{1,3})`, 'iu').exec(cell)?.[1];
  const before = cell.includes(':')
    ? undefined
    : new RegExp(`(\\d{1,3}) ?bản ${which}`, 'iu').exec(cell)?.[1];
  const digits = behind ?? before;
  return digits === undefined ? undefined : Number(digits);
}
