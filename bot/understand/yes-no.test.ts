import { expect, test } from 'vitest';
import { readYesNo } from './yes-no.ts';

test.each(['có', 'co', 'CÓ', 'có', 'dạ', 'Dạ đúng rồi', 'ừ', 'ok em', 'gửi đi', 'đồng ý'])(
  '"%s" is a yes',
  (text) => {
    expect(readYesNo(text)).toBe('yes');
  },
);

test.each(['không', 'ko', 'khong', 'không', 'chưa', 'thôi', 'đừng gửi', 'sai rồi', 'bỏ đi'])(
  '"%s" is a no',
  (text) => {
    expect(readYesNo(text)).toBe('no');
  },
);

test.each(['có ai biết thủ tục này không', 'không biết làm giấy gì', 'gửi ở đâu', ''])(
  '"%s" is neither',
  (text) => {
    expect(readYesNo(text)).toBeUndefined();
  },
);
