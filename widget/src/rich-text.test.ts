import { expect, test } from 'vitest';
import { readBlocks } from './rich-text.ts';

const PAGE = 'https://dichvucong.gov.vn/x?ma=1.001193';

test('an answer is paragraphs, a list, papers to tick and its source', () => {
  expect(
    readBlocks(
      `Dạ, cần 2 loại giấy tờ:\n☐ Tờ khai CT01\n☐ Giấy tờ nhà\nLưu ý:\n- mang bản chính\n\nNguồn: 1.004222`,
    ).map(({ kind, lines }) => [kind, lines.flat().map(({ text }) => text)]),
  ).toEqual([
    ['paragraph', ['Dạ, cần 2 loại giấy tờ:']],
    ['check', ['Tờ khai CT01', 'Giấy tờ nhà']],
    ['paragraph', ['Lưu ý:']],
    ['list', ['mang bản chính']],
    ['source', ['Nguồn: 1.004222']],
  ]);
});

test('the address under a source is a link that shows its host', () => {
  expect(readBlocks(`Nguồn: Khai sinh (mã 1.001193).\n${PAGE}`, [PAGE])).toEqual([
    {
      kind: 'source',
      lines: [
        [{ text: 'Nguồn: Khai sinh (mã 1.001193).' }],
        [{ text: 'dichvucong.gov.vn', href: PAGE }],
      ],
    },
  ]);
});

test('lines follow each other within a paragraph, an empty line begins another', () => {
  expect(readBlocks('a\nb\n\nc').map(({ lines }) => lines.length)).toEqual([2, 1]);
});

const links = (text: string, sources: readonly string[]): readonly (string | undefined)[] =>
  readBlocks(text, sources).flatMap(({ lines }) => lines.flat().map(({ href }) => href));

test.each([
  ['an address in a sentence', `Xem ${PAGE} rồi nộp.`],
  ['an address alone, but under no source', `Xem:\n${PAGE}`],
  ['a source that somebody wrote', 'Nguồn: em\nhttps://xau.vn/'],
  ['a source with more behind it', `Nguồn: em\n${PAGE}#xau`],
  ['an address in the line of the source', `Nguồn: ${PAGE}`],
])('no link is made of %s', (_what, text) => {
  expect(links(text, [PAGE]).filter(Boolean)).toEqual([]);
});

test.each([
  'http://xau.vn',
  'javascript:alert(1)',
  'https://ten:matkhau@xau.vn/',
  'https://',
  'data:text/html,<script>alert(1)</script>',
])('%s is no link even where the server names it as a source', (address) => {
  expect(links(`Nguồn: em\n${address}`, [address]).filter(Boolean)).toEqual([]);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '&lt;b&gt; &amp; ]]>',
  '[Bấm vào đây](https://xau.vn)',
  '${7*7} {{7*7}}',
  '\u202Enộp tiền vào\u202C',
])('%s stays the words that it is', (hostile) => {
  for (const line of [hostile, `- ${hostile}`, `☐ ${hostile}`, `Nguồn: ${hostile}`])
    expect(
      readBlocks(line, [PAGE])
        .flatMap(({ lines }) => lines.flat())
        .map(({ text, href }) => [line.endsWith(text), href]),
    ).toEqual([[true, undefined]]);
});
