import { expect, test } from 'vitest';
import { mentionedIn } from './mentions.ts';

test('colleagues are named by their logins, each once, wherever they stand in a note', () => {
  expect(mentionedIn('@hoa xem giúp, @Nam.Le. và (@hoa) nữa')).toEqual(['hoa', 'nam.le']);
  expect(mentionedIn('gọi @tran-thi_2, hỏi lại')).toEqual(['tran-thi_2']);
});

test('a mail address and an @ of its own name nobody', () => {
  expect(mentionedIn('gửi hoa@example.vn, giá @ 5.000, hòa@bình')).toEqual([]);
});
