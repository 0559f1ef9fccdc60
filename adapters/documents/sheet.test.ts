import { expect, test } from 'vitest';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';
import { sheetOf } from './sheet.ts';

test('words, numbers and instants stand under their headings; nothing becomes a formula', async () => {
  const columns = ['Mã', 'Nội dung', 'Số người', 'Nhận lúc'].map((heading) => ({ heading }));
  const written = await sheetOf(
    {
      title: "'Phản ánh: tháng 11/2026, xã Một [Cửa]'",
      columns,
      rows: [
        ['PA-1', '=HYPERLINK("x")', 3, new Date('2026-11-29T18:30:00Z')],
        ['PA-2', '-1+2', 0, undefined],
        ['PA-3', '@SUM(A1)\u0001 đèn', 0, undefined],
        ['PA-4', `a${'b'.repeat(40_000)}`, 0, undefined],
      ],
    },
    { title: '[]', columns: [], rows: [] },
  );
  const [sheet, empty] = await readSheets(new Uint8Array(written));
  expect(sheet?.name).toBe('Phản ánh  tháng 11 2026, xã Mộ');
  expect(empty?.name).toBe('Trang tính');
  expect(sheet?.formulaRows).toEqual([]);
  expect(sheet?.rows.slice(0, 4)).toEqual([
    ['Mã', 'Nội dung', 'Số người', 'Nhận lúc'],
    // Half past one at night in Vietnam: the next day already.
    ['PA-1', '\'=HYPERLINK("x")', '3', '2026-11-30T01:30:00'],
    ['PA-2', "'-1+2", '0', ''],
    ['PA-3', "'@SUM(A1) đèn", '0', ''],
  ]);
  expect(sheet?.rows[4]?.[1]).toHaveLength(32_767);
});
