import { isKnownNumber } from '#knowledge/import/law-numbers.ts';
import { type Read, read, type Suspicion } from '#knowledge/import/read.ts';
import { isNotStated, oneLine, short } from '#knowledge/import/text.ts';
import type { LegalSource } from '#knowledge/schema/procedure.ts';
import { type Block, type Row, tablesOf, wordsOf } from './block.ts';
import { type Columns, columnsOf, type Headers } from './columns.ts';
import { isoDay } from './iso-day.ts';

type Column = 'number' | 'title' | 'date' | 'issuer';

/** The header cells of the table of legal documents. */
export const LEGAL_HEADERS: Headers<Column> = {
  'số ký hiệu': 'number',
  'số, ký hiệu': 'number',
  'mã văn bản': 'number',
  'trích yếu': 'title',
  'tên văn bản': 'title',
  'tên văn bản pháp lý': 'title',
  'ngày ban hành': 'date',
  'cơ quan ban hành': 'issuer',
};

/** Reads the legal basis from its table, or line by line as words that give no number. */
export function readLegalTable(blocks: readonly Block[]): Read<readonly LegalSource[]> {
  const tables = tablesOf(blocks).flatMap((table) => columnsOf(table, LEGAL_HEADERS) ?? []);
  if (tables.length === 0) return fromLines(wordsOf(blocks));
  const sources = tables.flatMap((table) => table.rows.map((row) => toSource(row, table)));
  const found = sources.filter((one) => one.title !== '');
  const status = found.every((one) => one.parsed) ? 'parsed' : 'text';
  return read(status, found, found.flatMap(doubts));
}

function fromLines(words: string): Read<readonly LegalSource[]> {
  if (isNotStated(words)) return read('absent', []);
  const lines = words.split('\n').map((line) => oneLine(line).replace(/^[-+*•\s]+/u, ''));
  const sources = lines.filter(Boolean).map((title) => ({ number: '', title, parsed: false }));
  return read('text', sources, sources.flatMap(doubts));
}

/** A number that is none ("118/2025/NĐ-C") stays among the words: a wrong law is worse than none. */
function toSource(row: Row, table: Columns<Column>): LegalSource {
  const number = oneLine(table.cell(row, 'number'));
  const title = oneLine(table.cell(row, 'title'));
  const date = isoDay(table.cell(row, 'date'));
  const issuer = oneLine(table.cell(row, 'issuer'));
  if (!isKnownNumber(number) || title === '')
    return { number: '', title: `${title} ${number}`.trim(), parsed: false };
  return { number, title, parsed: true, ...(date && { date }), ...(issuer && { issuer }) };
}

function doubts(source: LegalSource): readonly Suspicion[] {
  return source.parsed ? [] : [{ what: 'law-row-not-separable', raw: short(source.title) }];
}
