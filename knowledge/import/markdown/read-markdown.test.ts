import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STALL_READ } from '#test/fixtures/procedures/stall-permit.ts';
import { readMarkdown } from './read-markdown.ts';

const file = new URL('../../../test/fixtures/procedures/stall-permit.md', import.meta.url);
const text = readFileSync(file, 'utf8');

test('our own layout is read whole', () => {
  expect(readMarkdown(text)).toMatchObject([
    { procedure: { ...STALL_READ, source: { url: 'https://example.test/cho-phien' } } },
  ]);
});

test('several procedures stand in one file, a bad one among them', () => {
  const read = readMarkdown(
    `${text}\n# Không có mã\n\n## Kết quả thực hiện\n\n- Giấy\n\n# Cấp thẻ bến\n\n- Mã thủ tục: 9.000102\n`,
  );
  expect(read).toMatchObject([
    { procedure: { code: '9.000101' } },
    { refused: 'no procedure code in the file', name: 'Không có mã' },
    { procedure: { code: '9.000102', name: 'Cấp thẻ bến' } },
  ]);
});

test('decomposed letters, a byte-order mark and Windows line ends are read the same', () => {
  const other = `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`;
  expect(readMarkdown(other)).toEqual(readMarkdown(text));
});

test('whether a paper is handed in or shown may stand in a column of its own', () => {
  const [read] = readMarkdown(
    '# A\n\n- Mã thủ tục: 9.000103\n\n## Thành phần hồ sơ\n\n| Tên giấy tờ | Số lượng | Nộp hay xuất trình |\n|---|---|---|\n| Đơn | 1 bản chính | Nộp |\n| Thẻ \\| số | 1 bản sao | Xuất trình |\n',
  );
  expect(read).toMatchObject({
    procedure: {
      papers: [
        {
          papers: [
            { name: 'Đơn', kind: 'submit', originals: 1 },
            { name: 'Thẻ | số', kind: 'show', copies: 1 },
          ],
        },
      ],
    },
  });
});

test('papers in a plain list are not taken apart by guess', () => {
  const [read] = readMarkdown(
    '# A\n\n- Mã thủ tục: 9.000104\n\n## Thành phần hồ sơ\n\n- Đơn\n- Ảnh\n',
  );
  expect(read).toMatchObject({ procedure: { papers: [], brokenFields: ['papers'] } });
});

test('words behind the last table of papers are shown to a person', () => {
  const [read] = readMarkdown(
    '# A\n\n- Mã thủ tục: 9.000105\n\n## Thành phần hồ sơ\n\n| Tên giấy tờ | Số lượng |\n|---|---|\n| Đơn | 1 bản chính |\n\nLưu ý: nộp sớm.\nvà ảnh chân dung\n',
  );
  expect(read).toMatchObject({
    procedure: {
      papers: [{ papers: [{ name: 'Đơn' }] }],
      suspicions: [{ field: 'papers', what: 'row-without-quantity', raw: 'và ảnh chân dung' }],
    },
  });
});
