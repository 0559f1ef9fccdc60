import { withDescription } from '#knowledge/import/described-fee.ts';
import { disagreement, readDuration } from '#knowledge/import/duration.ts';
import { distinct, type Read, read, type Suspicion } from '#knowledge/import/read.ts';
import { isNotStated, oneLine, short, tidy } from '#knowledge/import/text.ts';
import { unlikeSums, withoutTwins } from '#knowledge/import/unlike-sums.ts';
import type { Duration, Way } from '#knowledge/schema/procedure.ts';
import { type Block, type Row, tablesOf, wordsOf } from './block.ts';
import { type Columns, columnsOf, type Headers } from './columns.ts';
import { readFeeCell } from './fee-cell.ts';

type Column = 'kind' | 'time' | 'fee' | 'note';

/** The header cells of the table of ways; one table is known by them wherever it stands. */
export const WAY_HEADERS: Headers<Column> = {
  'hình thức nộp': 'kind',
  'cách thức nộp': 'kind',
  'thời hạn giải quyết': 'time',
  'thời gian': 'time',
  'thời gian giải quyết': 'time',
  'phí, lệ phí': 'fee',
  'mô tả': 'note',
};

const KINDS: readonly (readonly [RegExp, Way['kind']])[] = [
  [/^(?:nộp )?trực tuyến/iu, 'online'],
  [/^(?:nộp )?trực tiếp/iu, 'direct'],
  [/^(?:nộp )?(?:qua |dịch vụ )+bưu chính/iu, 'post'],
];

/** Reads the ways from their table. A row whose first cell is empty goes on with the way above it. */
export function readWayTable(blocks: readonly Block[]): Read<readonly Way[]> {
  const tables = tablesOf(blocks).flatMap((table) => columnsOf(table, WAY_HEADERS) ?? []);
  if (tables.length === 0) return withoutTable(blocks);
  const found = tables.flatMap(readRows);
  const asWritten = found.flatMap(({ way }) => (way ? [way] : []));
  const suspicions = distinct([
    ...found.flatMap((one) => one.suspicions),
    ...unlikeSums(asWritten),
  ]);
  return read(suspicions.length > 0 ? 'text' : 'parsed', withoutTwins(asWritten), suspicions);
}

function withoutTable(blocks: readonly Block[]): Read<readonly Way[]> {
  const words = wordsOf(blocks);
  if (isNotStated(words)) return read('absent', []);
  return read('text', [], [{ what: 'ways-unreadable', raw: short(words) }]);
}

interface FoundWay {
  readonly way?: Way;
  readonly suspicions: readonly Suspicion[];
}

function readRows(table: Columns<Column>): readonly FoundWay[] {
  let above = '';
  return table.rows.map((row) => {
    const named = oneLine(table.cell(row, 'kind')) || above;
    above = named;
    const kind = KINDS.find(([words]) => words.test(named))?.[1];
    if (kind) return readRow(kind, row, table);
    return { suspicions: [{ what: 'ways-unreadable', raw: short(row.join(' | ')) }] };
  });
}

function readRow(kind: Way['kind'], row: Row, table: Columns<Column>): FoundWay {
  const note = isNotStated(table.cell(row, 'note')) ? '' : tidy(table.cell(row, 'note'));
  const duration = readTime(table.cell(row, 'time'), note);
  const { fee, why } = withDescription(readFeeCell(table.cell(row, 'fee')), note);
  const way: Way = { kind, ...(duration && { duration }), fee, note };
  const doubts = [
    duration?.parsed === false ? 'time-in-words' : '',
    duration ? disagreement(duration, note) : '',
    why && `fee:${why}`,
  ].filter(Boolean);
  const raw = short(row.join(' | '));
  return { way, suspicions: doubts.map((what) => ({ what, raw })) };
}

/** "1 Ngày" beside "Không quy định cụ thể" is a value typed to fill the cell. */
function readTime(cell: string, note: string): Duration | undefined {
  if (isNotStated(cell) || /^không(?: quy định| có)?\.?$/iu.test(cell)) return undefined;
  const filler = /^[-\s]*không quy định/iu.test(note);
  return filler ? { parsed: false, text: oneLine(`${cell}: ${note}`) } : readDuration(cell);
}
