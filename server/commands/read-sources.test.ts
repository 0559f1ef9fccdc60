import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordExport } from '#test/fixtures/procedures/word-export.ts';
import { readSources } from './read-sources.ts';

let folder = '';
const LINE = '{"code":"1.000001","name":"Một","source":{}}';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-import-'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'a.jsonl': LINE,
    'b.jsonl.gz': gzipSync(LINE),
    'c.doc': await wordExport(),
    'd.pdf': '%PDF-1.4 cut',
    'e.jsonl.gz': gzipSync(LINE.repeat(40)).subarray(0, 20),
    '~$c.docx': 'lock',
    'notes.txt': 'not for import',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a folder is read whole, and what is bad is named', async () => {
  const heard: number[] = [];
  const { sources, unreadable } = await readSources([folder], (at) => heard.push(at));
  expect(sources.map((one) => one.name)).toEqual(['a.jsonl', 'b.jsonl.gz', 'c.doc']);
  expect(unreadable).toEqual([
    { name: 'd.pdf', reason: 'the file is damaged or cut off' },
    { name: 'e.jsonl.gz', reason: 'the packed file is cut off or damaged' },
  ]);
  expect(heard).toEqual([0, 1, 2, 3, 4]);
});

test('a file that is named itself may have any ending, or not be there', async () => {
  const { unreadable } = await readSources([join(folder, 'notes.txt'), join(folder, 'none.json')]);
  expect(unreadable).toEqual([
    { name: 'notes.txt', reason: 'a text of no kind that can be read' },
    { name: 'none.json', reason: 'there is no such file' },
  ]);
});
