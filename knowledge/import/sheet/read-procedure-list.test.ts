import { expect, test } from 'vitest';
import { aWorkbook } from '#test/fixtures/procedures/workbook.ts';
import { readProcedureList } from './read-procedure-list.ts';
import { readSheets } from './sheet-rows.ts';

const HEADER = [
  'STT',
  'Mã TTHC',
  'Tên TTHC',
  'Cơ quan công khai',
  'Đối tượng',
  'Cấp thực hiện',
  'Lĩnh vực',
  'Tình trạng',
  'QĐ Công bố',
];
const row = (code: string, name: string, state = 'Công khai'): readonly string[] => [
  ...[
    '1',
    code,
    name,
    'Ban quản lý chợ',
    'Công dân Việt Nam',
    'Cấp Tỉnh; Cấp Xã',
    'Chợ phiên',
    state,
    '17/QĐ-CHO',
  ],
];

async function listed(rows: readonly (readonly (string | number | Date)[])[]) {
  const [sheet] = await readSheets(await aWorkbook({ 'Danh mục': rows }));
  return sheet && readProcedureList(sheet, '2026-08-01');
}

test('rows below the header become procedures known by title', async () => {
  const rows = [
    ['DANH MỤC THỦ TỤC'],
    [],
    HEADER,
    ['I', '', 'Lĩnh vực chợ phiên'],
    row('9.000101', 'Giữ chỗ'),
  ];
  expect(await listed(rows)).toMatchObject([
    {
      row: 5,
      imported: {
        procedure: {
          code: '9.000101',
          name: 'Giữ chỗ',
          publication: 'title-only',
          levels: ['province', 'commune'],
          agencies: ['Ban quản lý chợ'],
          field: 'Chợ phiên',
          source: { decision: '17/QĐ-CHO', checkedOn: '2026-08-01' },
        },
      },
    },
  ]);
});

test('a code that is none and a repealed procedure are refused with their row', async () => {
  const rows = [
    HEADER,
    row('abc', 'Sai mã'),
    row('9.000102', 'Đã bỏ', 'Bị bãi bỏ'),
    row('9.000103', 'Còn'),
  ];
  expect(await listed(rows)).toMatchObject([
    { row: 2, imported: { name: 'abc Sai mã' } },
    { row: 3, imported: { refused: 'the list says: Bị bãi bỏ' } },
    { row: 4, imported: { procedure: { code: '9.000103' } } },
  ]);
});

test('a sheet without codes and names is no list', async () => {
  expect(
    await listed([
      ['Tháng', 'Số lượt'],
      [1, 20],
    ]),
  ).toBeUndefined();
});

test('bytes that are no workbook are an error', async () => {
  await expect(readSheets(new TextEncoder().encode('PK nothing'))).rejects.toThrow();
});
