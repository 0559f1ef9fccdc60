import { expect, test } from 'vitest';
import { keepable } from './keep-question.ts';

test('a question is kept without what is personal', () => {
  expect(
    keepable(
      'Tôi tên Nguyễn Thị Bích, cccd 999027468772, sđt 0900000571, stk 0071000123456,\n xe 62-B1 123.45, a.b@example.vn hỏi làm giấy bùng xèng',
    ),
  ).toBe(
    'Tôi tên [họ tên], cccd [số căn cước], sđt [số điện thoại], stk [số tài khoản], xe [biển số xe], [thư điện tử] hỏi làm giấy bùng xèng',
  );
});

test.each([
  'Tôi tố cáo ông chủ tịch xã nhận hối lộ',
  'ông Tám cán bộ ăn hối lộ',
  'tố cáo nhóm đánh bạc sau nhà',
  'nhà bên cạnh bán ma túy',
  'nha ke ben ban ma tuy hoai',
  'có người bán số đề ở ấp 2',
])('"%s" is never kept', (text) => {
  expect(keepable(text)).toBeUndefined();
});

test('a question about a procedure is kept, though it names a crime', () => {
  const question = 'đăng ký cai nghiện ma túy tự nguyện cần gì';
  expect(keepable(question)).toBe(question);
});

test('of a story only the beginning is kept, and nothing of nothing', () => {
  expect(keepable('đăng ký khai sinh '.repeat(100))).toHaveLength(500);
  expect(keepable('  \n ')).toBeUndefined();
});
