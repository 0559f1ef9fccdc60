import ExcelJS from 'exceljs';
import { civilDateOf, clockTimeOf } from '#language/vietnam-time.ts';

/** What a cell holds. A date is an instant, shown as Vietnam's day and time; `undefined` is an empty cell. */
export type SheetCell = string | number | Date | undefined;

/** One sheet: a heading line, and under it a row of cells for each thing. */
export interface SheetPlan {
  /** On its tab; what Excel does not allow there is left out. */
  readonly title: string;
  readonly columns: readonly {
    readonly heading: string;
    /** In letters; about twelve fit where absent. */
    readonly width?: number | undefined;
  }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a browser is told of the file. */
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const USUAL_WIDTH = 14;
/** Excel's own limits: letters in the name of a tab, letters in a cell. */
const LONGEST_TITLE = 31;
const LONGEST_CELL = 32_767;
const DAY_AND_TIME = 'dd/mm/yyyy hh:mm';

/**
 * An XLSX file with these sheets. Every word stays a word: what begins like a formula gets an apostrophe before it,
 * so that it is none in this file, nor in a CSV that somebody makes of it.
 */
export async function sheetOf(...plans: readonly SheetPlan[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const plan of plans) addSheet(workbook, plan);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, { title, columns, rows }: SheetPlan): void {
  const sheet = workbook.addWorksheet(tabName(title), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ heading, width = USUAL_WIDTH }) => ({
    header: heading,
    width,
    style: { alignment: { vertical: 'top', wrapText: true } },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) addRow(sheet, row);
}

function addRow(sheet: ExcelJS.Worksheet, row: readonly SheetCell[]): void {
  const added = sheet.addRow(row.map(valueOf));
  for (const [at, cell] of row.entries())
    if (cell instanceof Date) added.getCell(at + 1).numFmt = DAY_AND_TIME;
}

function valueOf(cell: SheetCell): SheetCell {
  if (typeof cell === 'string') return asWords(cell);
  // A workbook knows no time zones: it shows what it is given as if that were here.
  return cell instanceof Date ? new Date(`${civilDateOf(cell)}T${clockTimeOf(cell)}:00Z`) : cell;
}

function asWords(text: string): string {
  const words = /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
  return words.slice(0, LONGEST_CELL);
}

/** What Excel refuses in the name of a tab: seven signs, an apostrophe at either end, emptiness. */
function tabName(title: string): string {
  const allowed = title.replace(/[\\/*?:[\]]/gu, ' ').slice(0, LONGEST_TITLE);
  return allowed.replace(/^[\s']+|[\s']+$/gu, '') || 'Trang tính';
}
