import { expect, test } from 'vitest';
import { createProvinces } from './provinces.ts';

const find = createProvinces([
  { code: '79', kind: 'thành phố', name: 'Hồ Chí Minh', formerly: ['Bình Dương'], also: ['TPHCM'] },
  { code: '82', kind: 'tỉnh', name: 'Đồng Tháp', formerly: ['Tiền Giang'] },
]);

test.each([
  ['đường hư ở tỉnh Tiền Giang', '82'],
  ['ngap nuoc o tinh dong thap', '82'],
  ['kẹt xe ở TPHCM', '79'],
  ['ấp 3, xã Mỹ Phước, Đồng Tháp', '82'],
  ['Rác ở Bình Dương không ai gom', '79'],
])('“%s” lies elsewhere', (text, code) => {
  expect(find(text)?.code).toBe(code);
});

test.each(['đường Hồ Chí Minh hư', 'xe đi Tiền Giang chạy ẩu', 'anh Bình Dương Văn', 'dong thap'])(
  '“%s” names no other province',
  (text) => {
    expect(find(text)).toBeUndefined();
  },
);
