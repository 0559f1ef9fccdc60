import ExcelJS from 'exceljs';
import type { Row } from '#knowledge/import/document/block.ts';

/** One sheet of a workbook as words; row 1 is the first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Rows, counted from 1, in which a cell is a formula; what it came to is the text there. */
  readonly formulaRows?: readonly number[] | undefined;
}

/** Rows beyond this are no list of procedures: the whole country has under ten thousand. */
const MOST_ROWS = 50_000;

/** The cells of every sheet of an XLSX file as text, dates as ISO days, with their hour where they have one. Rejects where the bytes are no workbook. */
export async function readSheets(
  bytes: Uint8Array,
  mostRows: number = MOST_ROWS,
): Promise<readonly Sheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(asExcelInput(bytes));
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: rowsOf(sheet, mostRows),
    formulaRows: formulaRowsOf(sheet),
  }));
}

type ExcelInput = Parameters<InstanceType<typeof ExcelJS.Workbook>['xlsx']['load']>[0];

/** The library's own types name an older Buffer than Node's. */
function asExcelInput(bytes: Uint8Array): ExcelInput {
  return Uint8Array.from(bytes).buffer as unknown as ExcelInput;
}

function formulaRowsOf(sheet: ExcelJS.Worksheet): readonly number[] {
  const found = new Set<number>();
  sheet.eachRow((row, at) =>
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Formula) found.add(at);
    }),
  );
  return [...found];
}

function rowsOf(sheet: ExcelJS.Worksheet, mostRows: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 1; at <= Math.min(sheet.rowCount, mostRows); at++) {
    const row = sheet.getRow(at);
    rows.push(
      Array.from({ length: sheet.columnCount }, (_, column) => textOf(row.getCell(column + 1))),
    );
  }
  return rows;
}

/** A date as its day, with its hour where it has one; everything else as a person reads it, in composed letters. */
function textOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date) return dayText(value);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return cell.text.normalize('NFC').trim();
}

const SECOND_MS = 1_000;

/** A workbook has no zones: what it shows is what is meant. Hours are fractions there, and come out a hair off. */
function dayText(value: Date): string {
  const shown = new Date(Math.round(value.getTime() / SECOND_MS) * SECOND_MS).toISOString();
  return shown.slice(11, 19) === '00:00:00' ? shown.slice(0, 10) : shown.slice(0, 19);
}
