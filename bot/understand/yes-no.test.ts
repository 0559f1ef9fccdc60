import { describe, expect, it } from 'vitest';
import { stripMarks } from '#language/fold.ts';
import { readYesNo } from './yes-no.ts';

const YES = [
  'Dạ đúng rồi ạ',
  'ừ',
  'Đồng ý',
  'ok em',
  'gửi đi em',
  'dạ có',
  'Vâng ạ',
  'phải rồi nha',
  'OK',
  'được',
];
const NO = [
  'Không',
  'dạ không ạ',
  'thôi khỏi',
  'hông phải',
  'ko',
  'chưa đúng',
  'Đừng gửi nha',
  'sai rồi em',
  'khỏi cần',
];
const NEITHER = [
  'Lệ phí bao nhiêu?',
  'Không có giấy chứng sinh thì làm sao',
  'ấp 3 xã Tân Trụ',
  '',
  '   ',
  '???',
  '12',
];

describe('a short answer', () => {
  for (const text of YES) {
    it(`“${text}” is a yes, with marks, without and decomposed`, () => {
      for (const form of [text, stripMarks(text), text.normalize('NFD'), text.toUpperCase()]) {
        expect(readYesNo(form)).toBe('yes');
      }
    });
  }
  for (const text of NO) {
    it(`“${text}” is a no, with marks, without and decomposed`, () => {
      for (const form of [text, stripMarks(text), text.normalize('NFD')])
        expect(readYesNo(form)).toBe('no');
    });
  }
  for (const text of NEITHER) {
    it(`“${text}” is neither`, () => expect(readYesNo(text)).toBeUndefined());
  }
});
