import { expect, test } from 'vitest';
import { hidePrivateCode } from './hide-private-code.ts';
import { drawReceipt } from './receipt.ts';

const CODE = drawReceipt(new Date('2026-11-29T03:00:00Z'), new Uint8Array(16).fill(7));

test.each([
  [`Em đã gửi phản ánh, mã ${CODE}.\nMã riêng: 482913. Xem từ máy khác`, '482913'],
  [`${CODE} 482913`, '482913'],
  [`482 913 ${CODE.toLowerCase()}`, '482 913'],
  ['mã riêng 482 913 đây em', '482 913'],
  [`${CODE.replace('PA', 'TD')} 482913`, '482913'],
])('%s: the private code is not there', (said, code) => {
  expect(hidePrivateCode(said)).toContain('••••••');
  expect(hidePrivateCode(said)).not.toContain(code);
});

test.each([
  `Phản ánh ${CODE} hạn trả lời 07/12/2026, gọi 0912345678`,
  'Lệ phí 200000 đồng, số nhà 123456',
  '',
])('%s: stays as it is', (said) => {
  expect(hidePrivateCode(said)).toBe(said);
});
