import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatewayPage } from '#test/fixtures/procedures/gateway-page.ts';
import { STALL } from '#test/fixtures/procedures/stall-permit.ts';
import { wordExport } from '#test/fixtures/procedures/word-export.ts';
import { aWorkbook } from '#test/fixtures/procedures/workbook.ts';
import { readFile } from './read-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../test/fixtures/procedures/${name}`, import.meta.url)));
const page = gatewayPage({ code: STALL.code, name: STALL.name, id: '77', parentId: '7' });

describe('content decides what a file is', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['tai-ve.doc', () => wordExport()],
    ['chi-tiet.pdf', () => fixture('stall-permit.pdf')],
    ['trang.txt', () => bytesOf(page)],
    ['trang-windows.html', () => Buffer.from(`\uFEFF${page}`, 'utf16le')],
    ['bai.md', () => fixture('stall-permit.md')],
  ])('%s', async (name, bytes) => {
    const read = await readFile({ name, bytes: await bytes(), checkedOn: '2026-08-01' });
    expect(read).toMatchObject({
      records: [
        { imported: { procedure: { code: STALL.code, source: { checkedOn: '2026-08-01' } } } },
      ],
    });
  });

  test('a list names the sheet and row of each record', async () => {
    const rows = [
      ['Mã TTHC', 'Tên TTHC'],
      ['x', 'Sai'],
      [STALL.code, STALL.name],
    ];
    const bytes = await aWorkbook({ 'Ghi chú': [['a']], Xã: rows });
    expect(await readFile({ name: 'ds.xlsx', bytes })).toMatchObject({
      records: [{ place: 'ds.xlsx:Xã:2' }, { place: 'ds.xlsx:Xã:3' }],
    });
  });

  test('crawl lines stay text', async () => {
    const text = '{"ma_thu_tuc":"1.000001"}';
    expect(await readFile({ name: 'a.jsonl', bytes: bytesOf(text) })).toMatchObject({ text });
  });
});

describe('a bad file is named with the reason', () => {
  const word = wordExport();
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a.docx', () => new Uint8Array(), 'empty'],
    ['a.docx', async () => (await word).slice(0, 2000), 'cut off'],
    ['a.docx', async () => half(await word), 'damaged'],
    ['a.pdf', () => fixture('stall-permit.pdf').slice(0, 9), 'damaged'],
    ['a.doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'old Word'],
    ['a.xlsx', () => aWorkbook({ A: [['Tháng', 'Lượt']] }), 'no sheet'],
    ['a.txt', () => bytesOf('chỉ là lời'), 'no kind'],
    ['a.md', () => Uint8Array.from([0xff, 0x00, 0x80]), 'no kind'],
  ])('%s: %s', async (name, bytes, reason) => {
    const read = await readFile({ name, bytes: await bytes() });
    expect(read).toEqual({ name, reason: expect.stringContaining(reason) as string });
  });

  /** Still named as a Word file at its end, but with bytes missing in the middle. */
  function half(bytes: Uint8Array): Uint8Array {
    return Uint8Array.from([...bytes.slice(0, 100), ...bytes.slice(600)]);
  }
});
