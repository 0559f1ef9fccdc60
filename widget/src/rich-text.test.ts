import { expect, test } from 'vitest';
import { readBlocks } from './rich-text.ts';

test('an answer is paragraphs, a list and its source', () => {
  expect(
    readBlocks('Dạ, cần 2 loại giấy tờ:\n- Tờ khai CT01\n- Giấy tờ nhà\n\nNguồn: 1.004222', true),
  ).toEqual([
    { kind: 'paragraph', lines: [[{ text: 'Dạ, cần 2 loại giấy tờ:' }]] },
    { kind: 'list', lines: [[{ text: 'Tờ khai CT01' }], [{ text: 'Giấy tờ nhà' }]] },
    { kind: 'source', lines: [[{ text: 'Nguồn: 1.004222' }]] },
  ]);
});

test('the address under a source belongs to it', () => {
  expect(readBlocks('Nguồn: Khai sinh (mã 1.001193).\nhttps://dichvucong.gov.vn/x', true)).toEqual([
    {
      kind: 'source',
      lines: [
        [{ text: 'Nguồn: Khai sinh (mã 1.001193).' }],
        [{ text: 'dichvucong.gov.vn', href: 'https://dichvucong.gov.vn/x' }],
      ],
    },
  ]);
});

test('lines follow each other within a paragraph, an empty line begins another', () => {
  expect(readBlocks('a\nb\n\nc', true).map(({ lines }) => lines.length)).toEqual([2, 1]);
});

test('an https address becomes a link that shows its host, without the sign that ends the sentence', () => {
  expect(
    readBlocks('Xem https://www.dichvucong.gov.vn/p?ma=1.004222&x=(a), rồi nộp.', true),
  ).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { text: 'Xem ' },
          {
            text: 'dichvucong.gov.vn',
            href: 'https://www.dichvucong.gov.vn/p?ma=1.004222&x=(a)',
          },
          { text: ', rồi nộp.' },
        ],
      ],
    },
  ]);
});

test.each([
  'http://xau.vn',
  'javascript:alert(1)',
  'https://ten:matkhau@xau.vn/',
  'https://',
  '<a href="https:">x</a>',
])('%s stays text', (address) => {
  const [block] = readBlocks(`xem ${address}`, true);
  expect(block?.lines[0]?.filter(({ href }) => href !== undefined)).toEqual([]);
});

test('what a citizen wrote has no links', () => {
  expect(readBlocks('https://dichvucong.gov.vn', false)).toEqual([
    { kind: 'paragraph', lines: [[{ text: 'https://dichvucong.gov.vn' }]] },
  ]);
});
