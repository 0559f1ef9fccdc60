import { describe, expect, test } from 'vitest';
import { readFee } from './fee.ts';

const kind = (cell: string, note = ''): string => readFee(cell, note).fee.kind;

describe('free is said only where the whole note says so', () => {
  test.each(['', 'Không', 'Không có', 'Không thu phí', '(Không quy định)'])(
    '“%s” is free',
    (note) => {
      expect(kind('Miễn phí', note)).toBe('free');
    },
  );

  test.each([
    ['do Hội đồng nhân dân tỉnh quyết định', 'province'],
    ['Mức lệ phí (nếu có) theo quy định của HĐND cấp tỉnh', 'province'],
    ['do Ủy ban nhân dân cấp tỉnh quy định.', 'province'],
    ['Theo quy định tại Thông tư số 48/2022/TT-BTC', 'document'],
    ['theo quy định của pháp luật về phí, lệ phí', 'document'],
    ['Quyết định số 12/2025/QĐ-TTg', 'document'],
    ['nếu có', 'unclear'],
    ['Phí thẩm định', 'unclear'],
    ['Đối với tàu có dung tích đăng ký từ 3.000 GT trở lên', 'unclear'],
  ])('“%s” is set elsewhere, by: %s', (note, by) => {
    expect(readFee('Miễn phí', note).fee).toMatchObject({ kind: 'set-by-province', by });
  });

  test.each(['Chưa quy định.', '(chưa quy định)'])('“%s” states nothing', (note) => {
    expect(kind('Miễn phí', note)).toBe('not-stated');
  });

  test.each([
    'Lệ phí cấp mới 40.000đồng/lần',
    '8.000.000/lần',
    '5% mức thu',
    '200 USD/lần',
    '06 triệu đồng',
  ])('free beside “%s” contradicts itself', (note) => {
    expect(kind('Miễn phí', note)).toBe('conflicting');
  });
});

describe('a sum is kept only where cell and note agree', () => {
  test('the note stays with its sum', () => {
    expect(readFee('20,000 VNĐ', '20.000 đồng/lần').fee).toEqual({
      kind: 'amount',
      amounts: [{ value: 20_000, per: '', note: '20.000 đồng/lần' }],
      currency: 'VND',
      note: '',
    });
  });

  test('a sum whose note says that the province sets it is only an example', () => {
    expect(kind('50,000 VNĐ', 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định')).toBe(
      'set-by-province',
    );
  });

  test('dollars are dollars', () => {
    expect(readFee('10 USD', '/bản').fee).toMatchObject({ kind: 'amount', currency: 'USD' });
  });

  test('a sum under 1,000 đồng has lost its zeros', () => {
    expect(kind('40 VNĐ', '40.000 đồng/01 Giấy chứng nhận')).toBe('unreadable');
    expect(kind('999 VNĐ')).toBe('unreadable');
    expect(kind('1,000 VNĐ')).toBe('amount');
  });

  test('another sum in the note is a conflict', () => {
    expect(kind('40,000 Việt Nam Đồng', '50.000đ/giấy thông hành')).toBe('conflicting');
    expect(kind('145 USD', '155 USD/thẻ')).toBe('conflicting');
  });

  test('a threshold in the note is no other sum', () => {
    expect(kind('1,800,000 Việt Nam Đồng', '/Lần. Giá trị giao dịch dưới 2,1 tỷ đồng')).toBe(
      'amount',
    );
  });

  test('a smaller rate for some dates stays in the note, a greater one is a slip', () => {
    const dated = 'đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026';
    expect(readFee('800,000 VNĐ', `áp dụng mức phí 400.000 ${dated}`)).toMatchObject({
      fee: { kind: 'amount' },
      why: 'sum-holds-for-some-dates-only',
    });
    expect(kind('25,000 VNĐ', `25.000.000 ${dated}`)).toBe('conflicting');
  });

  test('nothing in the cell states nothing, whatever stands beside it', () => {
    expect(kind('Không có thông tin')).toBe('not-stated');
    expect(kind('Không có thông tin', '(2)')).toBe('not-stated');
  });
});
