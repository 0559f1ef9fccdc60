import { readAgencies } from '#knowledge/import/agencies.ts';
import { assembleProcedure, type Imported } from '#knowledge/import/assemble-procedure.ts';
import type { Row } from '#knowledge/import/document/block.ts';
import { type Columns, columnsOf, type Headers } from '#knowledge/import/document/columns.ts';
import { readList } from '#knowledge/import/lists.ts';
import { read } from '#knowledge/import/read.ts';
import { isNotStated, oneLine } from '#knowledge/import/text.ts';
import type { Sheet } from './sheet-rows.ts';

type Column = 'code' | 'name' | 'field' | 'levels' | 'audiences' | 'agency' | 'decision' | 'state';

const HEADERS: Headers<Column> = {
  'mã tthc': 'code',
  'mã thủ tục': 'code',
  'mã số': 'code',
  mã: 'code',
  'tên tthc': 'name',
  'tên thủ tục': 'name',
  'tên thủ tục hành chính': 'name',
  'lĩnh vực': 'field',
  'cấp thực hiện': 'levels',
  cấp: 'levels',
  'đối tượng': 'audiences',
  'đối tượng thực hiện': 'audiences',
  'cơ quan thực hiện': 'agency',
  'cơ quan công khai': 'agency',
  'qđ công bố': 'decision',
  'số quyết định': 'decision',
  'tình trạng': 'state',
};

/** A list states no more than that a procedure exists; titles and headings may stand above its header row. */
const HEADER_WITHIN = 15;

/** One row of a list, with the row number that a person sees. */
export interface ListedRow {
  readonly row: number;
  readonly imported: Imported;
}

/**
 * Reads a list of procedures into procedures known by title. Rows of the sheet that name neither a code nor a
 * procedure are headings and are passed over; `undefined` where the sheet is no such list.
 */
export function readProcedureList(sheet: Sheet, checkedOn = ''): readonly ListedRow[] | undefined {
  const table = columnsOf(sheet.rows, HEADERS, HEADER_WITHIN);
  if (!table?.has('code') || !table.has('name')) return undefined;
  return table.rows
    .filter((row) => table.cell(row, 'code') !== '' && table.cell(row, 'name') !== '')
    .map((row) => ({
      row: sheet.rows.indexOf(row) + 1,
      imported: readRow(row, table, checkedOn),
    }));
}

function readRow(row: Row, table: Columns<Column>, checkedOn: string): Imported {
  const cell = (column: Column): string => table.cell(row, column);
  const [code, name] = [cell('code'), oneLine(cell('name'))];
  if (/^(?:hết hiệu lực|bị bãi bỏ|đã bãi bỏ|bãi bỏ)/iu.test(cell('state')))
    return { refused: `the list says: ${cell('state')}`, name: `${code} ${name}` };
  const field = isNotStated(cell('field')) ? '' : oneLine(cell('field'));
  const imported = assembleProcedure(
    {
      ...{ code, name, field, keywords: [], address: '' },
      source: { url: '', decision: oneLine(cell('decision')), checkedOn },
    },
    {
      levels: readList(cell('levels').replace(/\s*[;\n]\s*/gu, ', ')),
      audiences: readList(cell('audiences').replace(/\s*[;\n]\s*/gu, ', ')),
      agencies: readAgencies(cell('agency').replace(/\s*[;\n]\s*/gu, ', '), ''),
      ...NOTHING_MORE,
    },
  );
  if (!('procedure' in imported)) return imported;
  return { procedure: { ...imported.procedure, publication: 'title-only' } };
}

const NOTHING_MORE = {
  ways: read('absent', []),
  papers: read('absent', []),
  steps: read('absent', []),
  conditions: read('absent', undefined),
  results: read('absent', []),
  legalBasis: read('absent', []),
} as const;
