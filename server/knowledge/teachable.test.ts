import { expect, test } from 'vitest';
import { wordsToTeach } from './teachable.ts';

test.each([
  ['tôi tên [họ tên], giấy tờ đăng ký khai sinh gồm gì', 'giấy tờ đăng ký khai sinh gồm gì'],
  ['căn cước [số căn cước] bị mất', 'căn cước [số căn cước] bị mất'],
  ['tôi tên [họ tên], lệ phí bao nhiêu', 'tôi tên [họ tên], lệ phí bao nhiêu'],
  ['giấy bùng xèng', 'giấy bùng xèng'],
])('of "%s" is taught "%s"', (question, words) => {
  expect(wordsToTeach(question)).toBe(words);
});
