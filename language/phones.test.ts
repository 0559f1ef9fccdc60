import { expect, test } from 'vitest';
import { findPhones, maskPhone, readPhone } from './phones.ts';

test.each([
  ['0900 000 571', '0900000571'],
  ['0900.000.571', '0900000571'],
  ['+84 900 000 571', '0900000571'],
  ['84900000571', '0900000571'],
  ['0084900000571', '0900000571'],
  ['+84 (0)900 000 571', '0900000571'],
  ['O9OO OOO 571', '0900000571'],
  ['0272 3900 000', '02723900000'],
])('%s is written %s', (written, phone) => {
  expect(readPhone(written)).toBe(phone);
});

test.each(['999027468772', '123456789', '0100000571', '090000057', 'không có', '09000005711'])(
  '%s is no phone number',
  (written) => {
    expect(readPhone(written)).toBeUndefined();
  },
);

test('numbers are found in running text with their places, and identity numbers are not taken', () => {
  const text = 'gọi em 0900 000 571 hoặc +84900000572 nha, cccd 999027468772';
  const found = findPhones(text);
  expect(found.map(({ phone }) => phone)).toEqual(['0900000571', '0900000572']);
  expect(found.map(({ from, to }) => text.slice(from, to))).toEqual([
    '0900 000 571',
    '+84900000572',
  ]);
});

test('a masked number keeps its first four and last three digits only', () => {
  expect(maskPhone('0900000571')).toBe('0900 ••• 571');
});
