import { expect, test } from 'vitest';
import { meantInstead, readRating } from './rating.ts';

test.each([
  'trả lời sai rồi',
  'tra loi sai roi',
  'không đúng ý',
  'chưa đúng ý tôi',
  'hổng phải',
  'hong phai em oi',
  'đâu phải cái này',
  'em hiểu sai rồi em ơi',
  'ý tôi không phải vậy',
  'trả lời tào lao quá',
  'không liên quan gì hết',
  'hỏi một đằng trả lời một nẻo',
])('"%s" calls the answer wrong', (text) => {
  expect(readRating(text)).toBe('wrong');
  expect(readRating(text.normalize('NFD'))).toBe('wrong');
});

test.each(['đúng ý', 'dung y roi em', 'đúng rồi', 'chính xác', 'hữu ích lắm'])(
  '"%s" says that it helped',
  (text) => {
    expect(readRating(text)).toBe('helped');
  },
);

test.each([
  'không',
  'có',
  'dạ',
  'cảm ơn em',
  'đúng không em?',
  'sai không em',
  'đúng rồi không em',
  'khai sinh sai tên thì sửa sao',
  'giấy khai sinh bị sai',
  'cán bộ trả lời sai, thái độ kém',
  'đèn đường không đúng chỗ',
  'tôi không phải người ở đây',
  '',
])('"%s" says neither', (text) => {
  expect(readRating(text)).toBeUndefined();
});

test.each([
  ['không phải, tui hỏi đổi bằng lái chứ', 'đổi bằng lái chứ'],
  ['sai rồi, ý em là đăng ký tạm trú', 'đăng ký tạm trú'],
  ['hong phai. toi muon hoi nhap ho khau', 'nhap ho khau'],
])('"%s" says what was meant instead', (text, meant) => {
  expect(meantInstead(text)).toBe(meant);
});

test.each(['tôi hỏi đăng ký tạm trú', 'khai sinh sai tên, tôi muốn hỏi cách sửa', 'không phải'])(
  '"%s" names nothing that was meant instead',
  (text) => {
    expect(meantInstead(text)).toBeUndefined();
  },
);
