import { describe, expect, test } from 'vitest';
import { aWorkbook } from '#test/fixtures/procedures/workbook.ts';
import type { ReadOverlays } from './group-overlays.ts';
import { readFeeOverlays } from './read-fee-overlay.ts';
import { readSheets } from './sheet/sheet-rows.ts';

type Cell = string | number | Date;
const HEADER = [
  'Mã thủ tục',
  'Mức thu',
  'Thu cho',
  'Nghị quyết',
  'Từ ngày',
  'Đến ngày',
  'Người kiểm tra',
];
const LAW = 'Nghị quyết số 05/2026/NQ-HĐND';

/** A row with everything in order but what is given. */
function row(code: string, amount: Cell, per: string, ...rest: readonly Cell[]): readonly Cell[] {
  const [law = LAW, from = '01/01/2026', to = '', by = 'Lan'] = rest;
  return [code, amount, per, law, from, to, by];
}

async function readRows(...rows: readonly (readonly Cell[])[]): Promise<ReadOverlays | undefined> {
  const [sheet] = await readSheets(await aWorkbook({ Phí: [['BẢNG PHÍ'], HEADER, ...rows] }));
  return sheet && readFeeOverlays(sheet);
}

async function refusedBecause(...rows: readonly (readonly Cell[])[]): Promise<readonly string[]> {
  const read = await readRows(...rows);
  expect(read?.overlays).toEqual([]);
  return read?.refused.map(({ reason }) => reason) ?? [];
}

test('rows of one procedure and day become one overlay, whatever form its cells have', async () => {
  const day = new Date('2026-01-01T00:00:00Z');
  const read = await readRows(
    row('1.000001', 20_000, 'bản chính', LAW, day, '31/12/2026'),
    row('1.000001', '8.000 đồng', 'bản sao', LAW, '1-1-2026', '2026-12-31'),
    row('1.000001', 'Miễn thu khi nộp trực tuyến', '', LAW, day, '31/12/2026'),
    row('1.000002', '50,000', ''),
  );
  expect(read).toMatchObject({
    overlays: [
      {
        code: '1.000001',
        amounts: [
          { value: 20_000, per: 'bản chính' },
          { value: 8000, per: 'bản sao' },
        ],
        text: 'Miễn thu khi nộp trực tuyến',
        resolution: LAW,
        from: '2026-01-01',
        to: '2026-12-31',
        checkedBy: 'Lan',
      },
      {
        code: '1.000002',
        amounts: [{ value: 50_000, per: '' }],
        resolution: LAW,
        from: '2026-01-01',
        checkedBy: 'Lan',
      },
    ],
    refused: [],
    taken: [
      { place: 'Phí:3', code: '1.000001', from: '2026-01-01' },
      { place: 'Phí:4', code: '1.000001', from: '2026-01-01' },
      { place: 'Phí:5', code: '1.000001', from: '2026-01-01' },
      { place: 'Phí:6', code: '1.000002', from: '2026-01-01' },
    ],
  });
});

test('two days of one procedure are two overlays', async () => {
  const read = await readRows(
    row('1.000001', 20_000, ''),
    row('1.000001', 30_000, '', LAW, '01/07/2026'),
  );
  expect(read?.overlays.map(({ from }) => from)).toEqual(['2026-01-01', '2026-07-01']);
});

describe('a row in doubt is refused with the reason', () => {
  test.each<[string, readonly Cell[]]>([
    ['the code is none', row('khai sinh', 20_000, '')],
    ['no amount', row('1.000001', '', '')],
    ['the amount is under 1,000 đồng', row('1.000001', 20, '')],
    ['the amount is oddly written', row('1.000001', '20.00', '')],
    ['an amount of 0: write in words that nothing is taken', row('1.000001', 0, '')],
    ['no resolution is named', row('1.000001', 20_000, '', '')],
    ['the first day is none', row('1.000001', 20_000, '', LAW, '31/02/2026')],
    ['the last day is none', row('1.000001', 20_000, '', LAW, '01/01/2026', 'cuối năm')],
    ['it ends before it begins', row('1.000001', 20_000, '', LAW, '01/01/2026', '31/12/2025')],
    ['nobody has checked it', row('1.000001', 20_000, '', LAW, '01/01/2026', '', '')],
  ])('%s', async (reason, bad) => {
    expect(await refusedBecause(bad)).toEqual([reason]);
  });

  test('and takes the other rows of its procedure along, but no other procedure', async () => {
    const read = await readRows(
      row('1.000001', 20_000, 'bản chính'),
      row('1.000001', 8, 'bản sao'),
      row('1.000002', 30_000, ''),
    );
    expect(read?.overlays.map(({ code }) => code)).toEqual(['1.000002']);
    expect(read?.refused).toEqual([
      { place: 'Phí:3', name: '1.000001', reason: 'another row of this procedure was refused' },
      { place: 'Phí:4', name: '1.000001', reason: 'the amount is under 1,000 đồng' },
    ]);
  });
});

describe('rows that contradict each other are all refused', () => {
  test.each<[string, readonly Cell[], readonly Cell[]]>([
    ['two amounts', row('1.000001', 20_000, 'bản'), row('1.000001', 30_000, 'Bản')],
    [
      'does not say what it is for',
      row('1.000001', 20_000, ''),
      row('1.000001', 30_000, 'bản sao'),
    ],
    ['different resolutions', row('1.000001', 20_000, 'a'), row('1.000001', 30_000, 'b', 'Khác')],
  ])('%s', async (reason, one, other) => {
    const reasons = await refusedBecause(one, other);
    expect(reasons).toHaveLength(2);
    expect(reasons[0]).toContain(reason);
  });
});

test('a sheet without the needed columns is no table of fees', () => {
  const rows = [HEADER.slice(0, 4), row('1.000001', 20_000, '').map(String)];
  expect(readFeeOverlays({ name: 'Phí', rows })).toBeUndefined();
});
