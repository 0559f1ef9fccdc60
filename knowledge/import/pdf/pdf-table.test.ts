import { expect, test } from 'vitest';
import { type PdfItem, pdfLines } from './pdf-lines.ts';
import { pdfTableAt } from './pdf-table.ts';

/** Text at a column and a height; type of ten points, letters five wide. */
function at(x: number, y: number, str: string): PdfItem {
  return { str, x, y, width: str.length * 5, fontSize: 10 };
}

const HEADER = [at(50, 500, 'Tên giấy tờ'), at(200, 500, 'Số lượng'), at(300, 500, 'Biểu mẫu')];
const tableOf = (...items: readonly PdfItem[]) => pdfTableAt(pdfLines([[...HEADER, ...items]]));

test('rows are parted by the space between them, wrapped lines belong to their row', () => {
  const table = tableOf(
    at(50, 480, 'Tờ khai theo'),
    at(200, 480, '1 bản chính'),
    at(50, 468, 'mẫu của chợ'),
    at(50, 445, 'Ảnh'),
    at(200, 445, '2 bản chính'),
    at(300, 445, 'anh-so-'),
    at(300, 433, '1.docx'),
  );
  expect(table?.rows.slice(1)).toEqual([
    ['Tờ khai theo mẫu của chợ', '1 bản chính', ''],
    ['Ảnh', '2 bản chính', 'anh-so-1.docx'],
  ]);
});

test('a cell in the middle of its row stays in its row', () => {
  const table = tableOf(
    at(50, 480, 'Tờ khai theo'),
    at(200, 474, '1 bản chính'),
    at(50, 468, 'mẫu'),
    at(50, 445, 'Ảnh'),
    at(200, 445, '2 bản chính'),
  );
  expect(table?.rows.slice(1).map(([name]) => name)).toEqual(['Tờ khai theo mẫu', 'Ảnh']);
});

test('a table goes on over the page, its header printed again, a row that was torn joined', () => {
  const first = [
    ...HEADER,
    at(50, 480, 'Ảnh'),
    at(200, 480, '1 bản chính'),
    at(50, 455, 'Tờ khai'),
  ];
  const withKey = [...first, at(200, 455, '2 bản chính')];
  const second = [
    ...HEADER,
    at(50, 480, 'theo mẫu'),
    at(50, 455, 'Thẻ'),
    at(200, 455, '3 bản chính'),
  ];
  expect(pdfTableAt(pdfLines([withKey, second]))?.rows.slice(1)).toEqual([
    ['Ảnh', '1 bản chính', ''],
    ['Tờ khai theo mẫu', '2 bản chính', ''],
    ['Thẻ', '3 bản chính', ''],
  ]);
});

test('text left of the table ends it', () => {
  const table = tableOf(
    at(50, 480, 'Ảnh'),
    at(200, 480, '1 bản chính'),
    at(40, 450, 'Căn cứ pháp lý:'),
  );
  expect(table?.lines).toBe(2);
});

test.each<[string, readonly PdfItem[]]>([
  [
    'rows without space between them',
    [
      at(50, 480, 'Ảnh'),
      at(200, 480, '1 bản chính'),
      at(50, 468, 'Thẻ'),
      at(200, 468, '1 bản chính'),
    ],
  ],
  ['a row without its quantity', [at(50, 480, 'Ảnh')]],
  [
    'words between two columns',
    [at(50, 480, 'Ảnh'), at(200, 480, '1 bản chính'), at(90, 450, 'hoặc')],
  ],
  ['a header that goes on otherwise', [at(50, 488, 'khác')]],
])('%s: nothing is read as a table', (_what, items) => {
  expect(tableOf(...items)).toBeUndefined();
});

test('a page number at the edge of a page is no line', () => {
  expect(pdfLines([[at(50, 700, 'Chữ'), at(250, 20, '1 / 2')]])).toHaveLength(1);
});
