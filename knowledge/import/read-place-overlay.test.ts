import { expect, test } from 'vitest';
import { aWorkbook } from '#test/fixtures/procedures/workbook.ts';
import { createCommuneOf } from './commune-names.ts';
import { type ReadPlaces, readPlaceOverlays } from './read-place-overlay.ts';
import { readSheets } from './sheet/sheet-rows.ts';

const HEADER =
  'Mã thủ tục|Xã, phường|Nơi nộp|Địa chỉ|Giờ làm việc|Điện thoại|Văn bản|Từ ngày|Đến ngày|Người kiểm tra';
const communeOf = createCommuneOf([
  { code: '80001', kind: 'xã', name: 'Tân Trụ' },
  { code: '80002', kind: 'xã', name: 'Bình Hòa' },
  { code: '80003', kind: 'phường', name: 'Bình Hòa' },
]);
const GOOD =
  '|xã Tân Trụ|Trung tâm Phục vụ hành chính công xã Tân Trụ|12 ấp Chợ.|7 giờ 30 đến 17 giờ|0272 3867 571|Quyết định 12/QĐ-UBND|01/01/2026||Lan';

async function readRows(...rows: readonly string[]): Promise<ReadPlaces | undefined> {
  const cells = [HEADER, ...rows].map((row) => row.split('|'));
  const [sheet] = await readSheets(await aWorkbook({ Nơi: [['NƠI NỘP'], ...cells] }));
  return sheet && readPlaceOverlays(sheet, communeOf);
}

test('a row with everything in order is a place, with the row it came from', async () => {
  expect(await readRows(GOOD)).toEqual({
    places: [
      {
        place: 'Nơi:3',
        code: '',
        commune: '80001',
        office: 'Trung tâm Phục vụ hành chính công xã Tân Trụ',
        address: '12 ấp Chợ',
        hours: '7 giờ 30 đến 17 giờ',
        phone: '0272 3867 571',
        resolution: 'Quyết định 12/QĐ-UBND',
        from: '2026-01-01',
        checkedBy: 'Lan',
      },
    ],
    refused: [],
  });
});

test.each([
  ['no such commune', GOOD.replace('xã Tân Trụ', 'xã Không Có')],
  ['no such commune', GOOD.replace('xã Tân Trụ', 'Bình Hòa')],
  ['neither a procedure nor a commune is named', GOOD.replace('xã Tân Trụ', '')],
  ['the code is none', `khai sinh${GOOD}`],
  ['no office is named', GOOD.replace(/Trung tâm[^|]*/u, '')],
  [
    'neither address, hours nor telephone',
    '1.000001||Quầy 1||||Quyết định 12/QĐ-UBND|01/01/2026||Lan',
  ],
  ['the telephone is oddly written', GOOD.replace('0272 3867 571', 'gọi chị Ba')],
  ['no resolution is named', GOOD.replace('Quyết định 12/QĐ-UBND', '')],
  ['the first day is none', GOOD.replace('01/01/2026', '31/02/2026')],
  ['it ends before it begins', GOOD.replace('||Lan', '|31/12/2025|Lan')],
  ['nobody has checked it', GOOD.replace('Lan', '')],
])('%s: the row is refused, the others are taken', async (reason, bad) => {
  const other = '1.000001||Quầy 1|12 ấp Chợ|||Quyết định 12/QĐ-UBND|01/01/2026||Lan';
  const read = await readRows(bad, other);
  expect(read?.refused).toMatchObject([{ place: 'Nơi:3', reason }]);
  expect(read?.places).toMatchObject([{ code: '1.000001' }]);
});

test('the same place twice is taken once', async () => {
  const read = await readRows(GOOD, GOOD);
  expect(read?.places).toHaveLength(1);
  expect(read?.refused).toMatchObject([{ place: 'Nơi:4', reason: 'the same place stands above' }]);
});

test.each(['80001', 'xã Tân Trụ', 'tan tru', 'TÂN TRỤ'])('"%s" names the commune', (name) => {
  expect(communeOf(name)).toBe('80001');
});
