import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData, maskPersonalData } from './personal-data.ts';

const kinds = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

test.each([
  ['căn cước của tui 999027468772', 'citizen-id'],
  ['cccd 999 027 468 772', 'citizen-id'],
  ['CMND 999000111', 'old-id'],
  ['gọi 0900.000.571 nha', 'phone'],
  ['gọi +84900000571', 'phone'],
  ['thư tới a.b@example.vn', 'email'],
  ['stk 0071000123456', 'bank-account'],
  ['số tài khoản ngân hàng: 1234567890', 'bank-account'],
  ['xe 62-B1 123.45 lấn tuyến', 'plate'],
  ['xe tải 70C-123.45', 'plate'],
  ['xe 62A1 1234', 'plate'],
])('"%s" holds a %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test.each([
  'mã hồ sơ H24.30-260115-0012',
  'hồ sơ G01.899.909-260916-890028',
  'mã 000.00.04.H51-200221-0001',
  'thủ tục 1.004222',
  'nộp 150.000 đồng ngày 20/11/2026',
  'đường tỉnh 823 ấp 2, số nhà 45',
  'sổ bảo hiểm 03706/2026/07906',
  'năm 2026 có 96 xã',
])('"%s" holds nothing personal', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('a masked text says what was there and keeps the rest', () => {
  expect(maskPersonalData('Tui là Tư, 0900000571, cccd 999027468772, ở ấp 2')).toBe(
    'Tui là Tư, [số điện thoại], cccd [số căn cước], ở ấp 2',
  );
});

test('kinds that are needed may be kept', () => {
  expect(maskPersonalData('gọi 0900000571, a@b.vn', ['phone'])).toBe(
    'gọi 0900000571, [thư điện tử]',
  );
});

test('no digit of an identity number survives masking, whatever stands around it', () => {
  const word = fc.constantFrom('tui', 'số', 'căn cước', ',', '-', 'nhé', '');
  const id = fc.stringMatching(/^999\d{9}$/u);
  fc.assert(
    fc.property(word, id, word, (before, number, after) => {
      expect(maskPersonalData(`${before} ${number} ${after}`)).not.toMatch(/\d/u);
    }),
  );
});
