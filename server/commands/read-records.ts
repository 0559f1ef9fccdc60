import { parse } from 'csv-parse/sync';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';

/** Every XLSX file is a ZIP archive. */
const ZIP = Buffer.from('PK\u0003\u0004');
/** Begins what no file may hold, so that a formula of a workbook is refused like one of a CSV. */
const FORMULA = '=';

/** A line under its headings: column → text. */
type FileRecord = Readonly<Record<string, string | undefined>>;

/** The lines of a CSV or of the first sheet of an XLSX file, under the columns that its headings stand for. Rejects where it is neither. */
export async function recordsIn(
  bytes: Uint8Array,
  columnOf: (heading: string) => string,
  mostLines: number,
): Promise<readonly FileRecord[]> {
  const isWorkbook = Buffer.from(bytes.subarray(0, ZIP.length)).equals(ZIP);
  return isWorkbook
    ? recordsInSheet(bytes, columnOf, mostLines)
    : recordsInCsv(bytes, columnOf, mostLines);
}

function recordsInCsv(
  bytes: Uint8Array,
  columnOf: (heading: string) => string,
  to: number,
): readonly FileRecord[] {
  return parse(Buffer.from(bytes), {
    columns: (headings: readonly string[]) => headings.map(columnOf),
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    to,
  }) as unknown as FileRecord[];
}

async function recordsInSheet(
  bytes: Uint8Array,
  columnOf: (heading: string) => string,
  mostLines: number,
): Promise<readonly FileRecord[]> {
  const [sheet] = await readSheets(bytes, mostLines);
  const [headings = [], ...lines] = sheet?.rows ?? [];
  const columns = headings.map(columnOf);
  const formulas = new Set(sheet?.formulaRows);
  return lines
    .map((line, at) => ({
      ...Object.fromEntries(columns.map((column, cell) => [column, line[cell] ?? ''])),
      ...(formulas.has(at + 2) ? { 'a cell': FORMULA } : {}),
    }))
    .filter((record) => Object.values(record).some((value) => value !== ''));
}
