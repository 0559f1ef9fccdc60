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

test.each([
  ['Tôi tên Nguyễn Thị Bích, ở xã Tân Trụ', 'Tôi tên [họ tên], ở xã Tân Trụ'],
  ['toi ten la nguyen van tam muon lam khai sinh', 'toi ten la [họ tên] muon lam khai sinh'],
  ['Tên tôi là Trần Văn Út sinh năm 1960', 'Tên tôi là [họ tên] sinh năm 1960'],
  ['ten tui la le thi na, cccd 999027468772', 'ten tui la [họ tên], cccd [số căn cước]'],
  ['Tên của em: Lý Na. Em hỏi thường trú', 'Tên của em: [họ tên]. Em hỏi thường trú'],
  ['tui tên Tư muốn hỏi', 'tui tên [họ tên] muốn hỏi'],
  ['con tôi tên Phạm Minh An chưa có khai sinh', 'con tôi tên [họ tên] chưa có khai sinh'],
  ['Tôi là Huỳnh Văn Đực muốn hỏi sổ đỏ', 'Tôi là [họ tên] muốn hỏi sổ đỏ'],
  ['Họ và tên: võ thị sáu', 'Họ và tên: [họ tên]'],
])('"%s" is kept without its name', (text, kept) => {
  expect(maskPersonalData(text)).toBe(kept);
});

test.each([
  'tên tôi bị sai trên giấy khai sinh',
  'thay đổi họ tên cho con',
  'cải chính họ tên khai sinh',
  'tôi là Việt kiều muốn về nước',
  'tôi là người khuyết tật',
  'tôi tên gì trong hồ sơ',
  'con tên đệm giống cha',
])('"%s" holds no name', (text) => {
  expect(maskPersonalData(text)).toBe(text);
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
