import { expect, test } from 'vitest';
import { readFeeCell } from './fee-cell.ts';

const kind = (cell: string): string => readFeeCell(cell).fee.kind;

test.each([
  ['Phí : 20.000 Đồng', 20_000],
  ['Lệ phí : 8000 Đồng (một bản)', 8000],
  ['Phí : 5 triệu Đồng (Đối với cấp mới)', 5_000_000],
  ['Phí: 1,5 triệu Đồng', 1_500_000],
  ['10,000 Việt Nam Đồng', 10_000],
  ['20.000 đồng', 20_000],
])('“%s” is a sum', (cell, value) => {
  expect(readFeeCell(cell).fee).toMatchObject({ kind: 'amount', amounts: [{ value }] });
});

test.each(['Phí : 0 Đồng', 'Phí : Không Đồng', 'Miễn phí', 'Lệ phí: Không', 'Không thu phí'])(
  '“%s” is free',
  (cell) => {
    expect(kind(cell)).toBe('free');
  },
);

test.each(['', 'Phí : Đồng', 'Lệ phí :  Đồng', 'Không có thông tin', 'Không quy định'])(
  '“%s” states nothing',
  (cell) => {
    expect(kind(cell)).toBe('not-stated');
  },
);

test.each([
  ['Phí : o Đồng', 'unreadable'],
  ['Lệ phí : 1.5 USD', 'unreadable'],
  ['Phí : 20 Đồng (20.000 đồng)', 'unreadable'],
  ['Từ 20.000 đồng đến 50.000 đồng tùy loại', 'unreadable'],
  ['Theo Nghị quyết của Hội đồng nhân dân tỉnh', 'set-by-province'],
  ['Phí : 0 Đồng (do Hội đồng nhân dân tỉnh quyết định)', 'set-by-province'],
  ['Phí : 0 Đồng (40.000 đồng/lần)', 'conflicting'],
  ['Phí : 40.000 Đồng (50.000 đồng một bản)', 'conflicting'],
])('“%s” is never spoken: %s', (cell, expected) => {
  expect(kind(cell)).toBe(expected);
});

test('a fee and a charge in one cell are told apart by their names', () => {
  expect(readFeeCell('Phí : 30.000 Đồng\nLệ phí : 8.000 Đồng').fee).toMatchObject({
    kind: 'amount',
    amounts: [
      { value: 30_000, note: 'phí' },
      { value: 8000, note: 'lệ phí' },
    ],
  });
});

test('nothing to pay beside a sum leaves the sum', () => {
  expect(readFeeCell('Phí : 0 Đồng\nLệ phí : 8.000 Đồng').fee).toMatchObject({
    amounts: [{ value: 8000 }],
  });
});

test('two sums of one name contradict each other', () => {
  expect(kind('Phí : 30.000 Đồng\nPhí : 50.000 Đồng')).toBe('conflicting');
});

test('one entry that nobody may speak silences the cell', () => {
  expect(kind('Phí : 30.000 Đồng\nLệ phí : 20 Đồng')).toBe('unreadable');
});
