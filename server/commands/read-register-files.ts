import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { type ReadRegister, type RegisterRecord, readRegister } from '#dossiers/read-register.ts';
import { columnOf } from '#dossiers/register-columns.ts';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';

/** More lines are no office's export: a year of a province has less. */
const MOST_LINES = 200_000;
/** Every XLSX file is a ZIP archive. */
const ZIP = Buffer.from('PK\u0003\u0004');
/** Begins what no register may hold, so that a formula of a workbook is refused like one of a CSV. */
const FORMULA = '=';

/** Heading as the file has it → column. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** Reads a register's dossiers and their history from CSV or XLSX files with a heading line each. */
export async function readRegisterFiles(
  dossiers: string | URL,
  events?: string | URL,
  mapping: ColumnMapping = {},
): Promise<ReadRegister> {
  const history = events === undefined ? undefined : await readFile(events);
  return readRegisterBytes(await readFile(dossiers), history, mapping);
}

/** The same from bytes, as they are uploaded. Rejects where a file is neither. */
export async function readRegisterBytes(
  dossiers: Uint8Array,
  events: Uint8Array | undefined,
  mapping: ColumnMapping = {},
): Promise<ReadRegister> {
  return readRegister(
    await recordsIn(dossiers, mapping),
    events === undefined ? [] : await recordsIn(events, mapping),
  );
}

async function recordsIn(
  bytes: Uint8Array,
  mapping: ColumnMapping,
): Promise<readonly RegisterRecord[]> {
  const isWorkbook = Buffer.from(bytes.subarray(0, ZIP.length)).equals(ZIP);
  return isWorkbook ? recordsInSheet(bytes, mapping) : recordsInCsv(bytes, mapping);
}

function recordsInCsv(bytes: Uint8Array, mapping: ColumnMapping): readonly RegisterRecord[] {
  return parse(Buffer.from(bytes), {
    columns: (headings: readonly string[]) => headings.map((one) => columnOf(one, mapping)),
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    to: MOST_LINES,
  }) as unknown as RegisterRecord[];
}

/** The first sheet is read. */
async function recordsInSheet(
  bytes: Uint8Array,
  mapping: ColumnMapping,
): Promise<readonly RegisterRecord[]> {
  const [sheet] = await readSheets(bytes, MOST_LINES);
  const [headings = [], ...lines] = sheet?.rows ?? [];
  const columns = headings.map((one) => columnOf(one, mapping));
  const formulas = new Set(sheet?.formulaRows);
  return lines
    .map((line, at) => ({
      ...Object.fromEntries(columns.map((column, cell) => [column, line[cell] ?? ''])),
      ...(formulas.has(at + 2) ? { 'a cell': FORMULA } : {}),
    }))
    .filter((record) => Object.values(record).some((value) => value !== ''));
}
