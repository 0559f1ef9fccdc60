import { expect, it } from 'vitest';
import { nearCopies } from './near-copies.ts';

const OURS = ['Đội khoan giếng của tôi muốn có giấy hành nghề thì hỏi ở đâu?'];

it('a sentence with other marks and one other word is a near-copy', () => {
  const copies = nearCopies(OURS, ['doi khoan gieng cua toi muon co giay hanh nghe thi hoi o xa']);
  expect(copies).toMatchObject([{ ours: OURS[0] }]);
});

it('the same wish in other words is none', () => {
  expect(nearCopies(OURS, ['Khoan giếng mướn có cần giấy hành nghề không?'])).toEqual([]);
});
