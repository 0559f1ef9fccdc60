import { describe, expect, test } from 'vitest';
import { readWays } from './ways.ts';

const HEADER = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const ways = (rows: string) => readWays(HEADER + rows);
const kinds = (rows: string): readonly string[] => ways(rows).value.map((way) => way.fee.kind);

describe('a description outweighs the fee cell', () => {
  test('free beside a description that names a sum is a conflict', () => {
    expect(kinds('Trực tiếp3 NgàyMiễn phíNộp lệ phí: 50.000 đồng')).toEqual(['conflicting']);
  });

  test('free beside a description that names a circular on fees is set elsewhere', () => {
    expect(kinds('Trực tiếp3 NgàyMiễn phíPhí: theo Thông tư số 261/2016/TT-BTC')).toEqual([
      'set-by-province',
    ]);
  });

  test('free beside a description that says there is none stays free', () => {
    expect(kinds('Trực tiếp3 NgàyMiễn phíKhông phải nộp lệ phí')).toEqual(['free']);
  });

  test('a sum beside another sum is a conflict, beside itself and others it takes their words along', () => {
    expect(kinds('Trực tiếp3 Ngày50,000 VNĐMức thu phí: 70.000 đồng')).toEqual(['conflicting']);
    const [way] = ways(
      'Trực tiếp3 Ngày800,000 VNĐPhí: 800.000 đồng/hồ sơ. Lệ phí: 100.000 đồng/hồ sơ.',
    ).value;
    expect(way?.fee).toMatchObject({
      kind: 'amount',
      note: 'Phí: 800.000 đồng/hồ sơ. Lệ phí: 100.000 đồng/hồ sơ.',
    });
  });
});

describe('tiers in the description go with the sum', () => {
  test('also where no word for fee stands before them', () => {
    const words = 'Tại xã: 2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang;';
    const [way] = ways(`Trực tiếp3 Ngày2,000 VNĐ(/trang)Nộp tại quầy. ${words}`).value;
    expect(way?.fee).toMatchObject({ kind: 'amount', note: words });
  });

  test('a sum that is no fee is left alone', () => {
    expect(kinds('Trực tiếp3 Ngày2,000 VNĐTài sản từ 50.000.000 đồng trở lên.')).toEqual([
      'amount',
    ]);
  });
});

describe('rows of one way', () => {
  test('with equal words and unlike sums contradict each other', () => {
    const read = ways(
      'Trực tiếp3 Ngày50,000 VNĐTrực tiếp3 Ngày70,000 VNĐTrực tuyến3 Ngày20,000 VNĐ',
    );
    expect(read.value.map((way) => way.fee.kind)).toEqual(['conflicting', 'conflicting', 'amount']);
    expect(read.suspicions.map((one) => one.what)).toContain('fee:same-words-different-sums');
  });

  test('with words of their own are tiers', () => {
    expect(kinds('Trực tiếp3 Ngày50,000 VNĐ(Xe máy)Trực tiếp3 Ngày70,000 VNĐ(Ô tô)')).toEqual([
      'amount',
      'amount',
    ]);
  });
});

describe('a bracket that never closes', () => {
  test('ends where the description is glued to it', () => {
    const [way] = ways(
      'Trực tiếp5 Ngày20,000 VNĐ(đồng (Miễn phí từ ngày 07/4/2026 đến 30/6/2026)15 ngày kể từ ngày nhận',
    ).value;
    expect(way).toMatchObject({
      fee: {
        kind: 'amount',
        amounts: [{ note: 'đồng (Miễn phí từ ngày 07/4/2026 đến 30/6/2026)' }],
      },
      note: '15 ngày kể từ ngày nhận',
    });
  });

  test('with nothing behind it was cut off', () => {
    expect(kinds('Trực tuyến3 NgàyMiễn phí(')).toEqual(['unreadable']);
  });

  test('beside an empty fee cell belongs to the description', () => {
    const [way] = ways('Trực tiếp5 NgàyKhông có thông tin(2) Trường hợp khác').value;
    expect(way).toMatchObject({ fee: { kind: 'not-stated' }, note: '(2) Trường hợp khác' });
  });
});
