import type { Row } from './document/block.ts';
import { type Columns, columnsOf, type Headers } from './document/columns.ts';
import { isoDay } from './document/iso-day.ts';
import { groupOverlays, type OverlayLine, type ReadOverlays } from './group-overlays.ts';
import { toNumber } from './money.ts';
import type { Sheet } from './sheet/sheet-rows.ts';
import { oneLine } from './text.ts';

type Column = 'code' | 'amount' | 'per' | 'resolution' | 'from' | 'to' | 'checkedBy';

/** The header cells of a table of provincial fees, in the words of offices and in ours. */
const HEADERS: Headers<Column> = {
  'mã thủ tục': 'code',
  'mã tthc': 'code',
  code: 'code',
  'mức thu': 'amount',
  'mức phí': 'amount',
  'số tiền': 'amount',
  amount: 'amount',
  'thu cho': 'per',
  'nội dung thu': 'per',
  'đơn vị tính': 'per',
  per: 'per',
  'nghị quyết': 'resolution',
  'căn cứ': 'resolution',
  resolution: 'resolution',
  'từ ngày': 'from',
  'ngày hiệu lực': 'from',
  from: 'from',
  'đến ngày': 'to',
  'ngày hết hiệu lực': 'to',
  to: 'to',
  'người kiểm tra': 'checkedBy',
  'checked by': 'checkedBy',
};
const NEEDED: readonly Column[] = ['code', 'amount', 'resolution', 'from', 'checkedBy'];

/** Titles may stand above the header row. */
const HEADER_WITHIN = 15;
/** No fee is real under this: zeros were lost. */
const LEAST_VND = 1000;
const CODE = /^\d+\.\d{6}(?:\.[\dA-Z]+)*$/u;

/**
 * Reads a table of provincial fees: one sum or sentence a row, rows of one procedure, resolution and date together.
 * A row in doubt is refused and takes the other sums of its procedure along, since half a table of fees misleads.
 * `undefined` where the sheet is no such table.
 */
export function readFeeOverlays(sheet: Sheet): ReadOverlays | undefined {
  const table = columnsOf(sheet.rows, HEADERS, HEADER_WITHIN);
  if (!table || !NEEDED.every((column) => table.has(column))) return undefined;
  const rows = table.rows.map((row) => ({
    place: `${sheet.name}:${sheet.rows.indexOf(row) + 1}`,
    ...readRow(row, table),
  }));
  return groupOverlays(rows);
}

/** A row's content, or why it is none. */
function readRow(row: Row, table: Columns<Column>): OverlayLine {
  const cell = (column: Column): string => oneLine(table.cell(row, column));
  const [from, to] = [isoDay(cell('from')), isoDay(cell('to'))];
  const sum = sumOf(cell('amount'));
  const line = {
    code: cell('code'),
    per: cell('per'),
    resolution: cell('resolution'),
    checkedBy: cell('checkedBy'),
    from: from ?? '',
    to,
  };
  const refused = 'refused' in sum ? sum.refused : (whyNot(line) ?? badDays(from, to, cell('to')));
  return refused === undefined ? { ...line, ...sum } : { ...line, refused };
}

function whyNot(line: Pick<OverlayLine, 'code' | 'resolution' | 'checkedBy'>): string | undefined {
  if (!CODE.test(line.code)) return 'the code is none';
  if (line.resolution === '') return 'no resolution is named';
  return line.checkedBy === '' ? 'nobody has checked it' : undefined;
}

/** Why a first and a last day cannot be. */
export function badDays(
  from: string | undefined,
  to: string | undefined,
  toCell: string,
): string | undefined {
  if (from === undefined) return 'the first day is none';
  if (to === undefined) return toCell === '' ? undefined : 'the last day is none';
  return to < from ? 'it ends before it begins' : undefined;
}

/** "20.000", "20.000 đồng", 20000, or a sentence such as "Miễn lệ phí khi nộp trực tuyến". */
function sumOf(cell: string): { value: number } | { text: string } | { refused: string } {
  if (cell === '') return { refused: 'no amount' };
  const [, digits] = /^(\d[\d.,]*) ?(?:đồng|vnđ|vnd|đ)?$/iu.exec(cell) ?? [];
  if (digits === undefined) return inWords(cell);
  const isWhole = /^\d{1,3}(?:[.,]\d{3})+$|^\d+$/u.test(digits);
  const value = isWhole ? toNumber(digits) : Number.NaN;
  if (!Number.isInteger(value)) return { refused: 'the amount is oddly written' };
  if (value === 0) return { refused: 'an amount of 0: write in words that nothing is taken' };
  if (value < LEAST_VND) return { refused: 'the amount is under 1,000 đồng' };
  return { value };
}

function inWords(cell: string): { text: string } | { refused: string } {
  return /\p{L}{2}/u.test(cell) ? { text: cell } : { refused: 'the amount is oddly written' };
}
