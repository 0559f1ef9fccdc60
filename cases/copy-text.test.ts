import { expect, test } from 'vitest';
import { copyText } from './copy-text.ts';

const one = {
  receipt: 'PA-261124-4KH7RX',
  category: 'Đèn đường',
  text: 'Đèn hư cả tuần nay.\nTối lắm.',
  place: 'ấp 3, xã Tân Trụ',
  urgent: true,
  createdAt: new Date('2026-11-24T02:14:00Z'),
};

test('a case in the words of another system carries our receipt, and the heading where one is asked for', () => {
  expect(copyText(one, '1022')).toBe(
    [
      'Lĩnh vực: Đèn đường (khẩn)',
      'Nơi xảy ra: ấp 3, xã Tân Trụ',
      'Nội dung: Đèn hư cả tuần nay.',
      'Tối lắm.',
      'Tiếp nhận lúc: 9 giờ 14 thứ Ba, 24/11/2026',
      'Mã tham chiếu: PA-261124-4KH7RX',
    ].join('\n'),
  );
  expect(copyText(one, 'national').split('\n')[0]).toBe('Tiêu đề: Đèn đường – ấp 3, xã Tân Trụ');
});
