import { describe, expect, test } from 'vitest';
import { importBatch } from './import-batch.ts';
import { reportText } from './report-text.ts';

const own = (code: string, name: string, more: object = {}): string =>
  JSON.stringify({ code, name, source: {}, ...more });
const crawled = (code: string, ways: string): string =>
  JSON.stringify({
    ma_thu_tuc: code,
    ten_thu_tuc: 'Cấp giấy phép',
    cach_thuc_thuc_hien: `Hình thức nộpThời gianPhí, lệ phíMô tả${ways}`,
  });
const source = (text: string, name = 'a.jsonl', checkedOn?: string) => ({ name, text, checkedOn });

describe('all forms of text are read', () => {
  test('JSON lines of pages and of our own schema, mixed', () => {
    const text = [
      crawled('1.000001', 'Trực tiếp3 NgàyMiễn phí'),
      '',
      own('1.000002', 'Việc hai'),
    ].join('\n');
    expect(importBatch([source(text)]).procedures.map((one) => one.code)).toEqual([
      '1.000001',
      '1.000002',
    ]);
  });

  test('one array and one object', () => {
    const array = `[${own('1.000001', 'Một')}, ${own('1.000002', 'Hai')}]`;
    const object = JSON.stringify(JSON.parse(own('1.000003', 'Ba')), null, 2);
    const read = importBatch([source(array, 'a.json'), source(object, 'b.json')]);
    expect(read.report.added).toEqual(['1.000001', '1.000002', '1.000003']);
  });

  test('decomposed letters are composed', () => {
    const [one] = importBatch([source(own('1.000001', 'Đăng ký'.normalize('NFD')))]).procedures;
    expect(one?.name).toBe('Đăng ký'.normalize('NFC'));
  });
});

describe('a bad record never stops the rest', () => {
  test('it is named with its place and reason', () => {
    const text = [
      own('1.000001', 'Một'),
      '{ broken',
      own('x', 'Sai mã'),
      own('1.000002', 'Hai'),
    ].join('\n');
    const { procedures, report } = importBatch([source(text, 'list.jsonl')]);
    expect(procedures).toHaveLength(2);
    expect(report.read).toBe(4);
    expect(report.refused).toMatchObject([
      { place: 'list.jsonl:2', reason: 'not JSON' },
      { place: 'list.jsonl:3', name: 'x Sai mã' },
    ]);
  });

  test('a code read twice is refused, the first one stays', () => {
    const { procedures, report } = importBatch([
      source(`${own('1.000001', 'Một')}\n${own('1.000001', 'Khác')}`),
    ]);
    expect(procedures.map((one) => one.name)).toEqual(['Một']);
    expect(report.refused).toMatchObject([
      { name: '1.000001 Khác', reason: 'this code was read before' },
    ]);
  });
});

test('records of other readers go in beside texts', () => {
  const [procedure] = importBatch([source(own('1.000007', 'Bảy'))]).procedures;
  if (!procedure) throw new Error('no procedure');
  const records = [
    { place: 'b.docx', imported: { procedure } },
    { place: 'c.pdf', imported: { refused: 'no procedure code in the file', name: 'no name' } },
  ];
  const read = importBatch([source(own('1.000001', 'Một')), { name: 'b.docx', records }]);
  expect(read.report.added).toEqual(['1.000001', '1.000007']);
  expect(read.report.refused).toMatchObject([{ place: 'c.pdf' }]);
});

test('a title gives way to its page, whichever comes first, and is no repeat', () => {
  const page = own('1.000001', 'Đăng ký khai sinh', { results: ['Giấy khai sinh'] });
  const title = own('1.000001', 'Đăng ký khai sinh', { publication: 'title-only' });
  for (const lines of [`${page}\n${title}`, `${title}\n${page}`]) {
    const { procedures, report } = importBatch([source(lines)]);
    expect(procedures.map((one) => one.results)).toEqual([['Giấy khai sinh']]);
    expect(report.refused).toEqual([]);
  }
});

describe('importing again', () => {
  const first = importBatch([
    source(`${own('1.000001', 'Một')}\n${own('1.000002', 'Hai')}\n${own('1.000003', 'Ba')}`),
  ]);

  test('tells added, changed, unchanged and missing apart', () => {
    const text = `${own('1.000001', 'Một')}\n${own('1.000002', 'Hai mới')}\n${own('1.000004', 'Bốn')}`;
    expect(importBatch([source(text)], first.hashes).report).toMatchObject({
      unchanged: ['1.000001'],
      changed: ['1.000002'],
      added: ['1.000004'],
      missing: ['1.000003'],
    });
  });

  test('a whole list proposes what it lacks for retirement, once', () => {
    const known = { hashes: first.hashes, complete: true };
    const text = own('1.000001', 'Một');
    const { report } = importBatch([source(text)], known);
    expect(report.proposedForRetirement).toEqual(['1.000002', '1.000003']);
    expect(reportText(report)).toContain('Proposed for retirement');
    const retired = new Set(['1.000002']);
    const again = importBatch([source(text)], { ...known, retired });
    expect(again.report.proposedForRetirement).toEqual(['1.000003']);
  });

  test('a record that was refused this time is not missing', () => {
    const lines = [own('1.000001', 'Một'), own('1.000002', ''), own('1.000003', 'Ba')];
    const known = { hashes: first.hashes, complete: true };
    const { report } = importBatch([source(lines.join('\n'))], known);
    expect(report.refused).toMatchObject([{ name: '1.000002 ' }]);
    expect(report.proposedForRetirement).toEqual([]);
  });

  test('some files alone propose nothing', () => {
    const { report } = importBatch([source(own('1.000001', 'Một'))], first.hashes);
    expect(report.proposedForRetirement).toEqual([]);
    expect(report.missing).toEqual(['1.000002', '1.000003']);
  });

  test('a title leaves the page that is there alone', () => {
    const title = source(own('1.000001', 'Một', { publication: 'title-only' }));
    const known = { hashes: first.hashes, pages: new Set(['1.000001']) };
    expect(importBatch([title], known).report.unchanged).toEqual(['1.000001']);
    expect(importBatch([title], first.hashes).report.changed).toEqual(['1.000001']);
  });

  test('a later day of reading alone changes nothing', () => {
    const line = crawled('1.000009', 'Trực tiếp3 NgàyMiễn phí');
    const before = importBatch([source(line, 'a', '2026-01-01')]);
    const after = importBatch([source(line, 'a', '2026-02-02')], before.hashes);
    expect(after.report.unchanged).toEqual(['1.000009']);
    expect(after.procedures[0]?.source.checkedOn).toBe('2026-02-02');
  });
});

describe('the report', () => {
  const lines = [
    crawled('1.000001', 'Trực tiếp3 NgàyMiễn phí(do Hội đồng nhân dân tỉnh quyết định)'),
    crawled('1.000002', 'Trực tiếp3 NgàyMiễn phí(40.000 đồng/lần)'),
    crawled('1.000003', 'Trực tuyến120,000 VNĐ'),
    crawled(
      '1.000004',
      'Trực tiếp3 NgàyMiễn phí(Theo Thông tư số 1/2025/TT-BTC)Trực tuyến3 NgàyMiễn phí',
    ),
  ];
  const { report } = importBatch([source(lines.join('\n'))]);

  test('lists fees by kind with their codes', () => {
    expect(report.fees).toMatchObject({
      'set-by-province': ['1.000001'],
      'set-by-another-document': ['1.000004'],
      conflicting: ['1.000002'],
      unreadable: ['1.000003'],
      free: ['1.000004'],
    });
  });

  test('counts each doubt and shows one example', () => {
    expect(report.suspicious).toContainEqual({
      field: 'ways',
      what: 'fee:time-and-sum-share-digits',
      codes: ['1.000003'],
      example: '120,000 VNĐ',
    });
  });

  test('can be read as text', () => {
    expect(reportText(report)).toContain('read 4 · added 4');
    expect(reportText(report)).toContain('## Fee unreadable\n\n1.000003');
  });
});
