import { expect, test } from 'vitest';
import { streetOrHamlet } from './street-or-hamlet.ts';

test.each([
  ['Đèn đường trước chợ Tân Trụ, ấp 3 tắt cả tuần', 'chợ Tân Trụ, ấp 3'],
  ['o ga to o hem 45 khu pho 2', 'hem 45, khu pho 2'],
  ['Rác ở đường Nguyễn Huệ, xã Tân Trụ', 'đường Nguyễn Huệ'],
  ['ĐT 833B bị ngập', 'ĐT 833B'],
])('“%s” is at %s', (text, place) => {
  expect(streetOrHamlet(text)).toBe(place);
});

test.each([
  'Nhà số 12 của ông Tư mở nhạc lớn',
  'Đường hư quá, xe té hoài',
  'Ổ gà to lắm',
  'nhà bà Năm 0900000123 ngập',
])('“%s” names no street, and never a house or a person', (text) => {
  expect(streetOrHamlet(text)).toBeUndefined();
});
