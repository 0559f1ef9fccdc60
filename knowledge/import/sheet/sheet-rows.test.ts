import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readSheets } from './sheet-rows.ts';

test('rows with a formula are named, and none is evaluated', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('A');
  sheet.addRow(['Mã hồ sơ', 'Ngày nộp']);
  sheet.addRow(['H24.30-261116-0001', '16/11/2026']);
  sheet.addRow(['H24.30-261116-0002', { formula: 'TODAY()', result: '17/11/2026' }]);
  const [read] = await readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(read?.formulaRows).toEqual([3]);
  expect(read?.rows).toHaveLength(3);
});
