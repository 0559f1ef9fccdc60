import { expect, test } from 'vitest';
import { comparedNames } from './compared-names.ts';

test.each([
  ['tạm trú với thường trú khác gì nhau?', ['tạm trú', 'thường trú']],
  ['tam tru voi thuong tru khac nhau sao', ['tam tru', 'thuong tru']],
  ['So sánh khai sinh và khai tử', ['khai sinh', 'khai tử']],
  ['phân biệt cấp lại với cấp đổi căn cước', ['cấp lại', 'cấp đổi căn cước']],
  ['giữa đăng ký lại và cấp bản sao có gì khác nhau vậy em', ['đăng ký lại', 'cấp bản sao']],
  [
    'chứng thực chữ ký so với chứng thực bản sao khác chỗ nào',
    ['chứng thực chữ ký', 'chứng thực bản sao'],
  ],
])('%s', (text, names) => {
  expect(comparedNames(text)).toEqual(names);
});

test.each([
  'khai sinh cần giấy tờ gì và nộp ở đâu',
  'còn trường hợp khác thì sao',
  'khác gì nhau',
  '',
])('"%s" compares no two things', (text) => {
  expect(comparedNames(text)).toBeUndefined();
});
