import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTinyModel } from '#test/fakes/tiny-model.ts';
import { createEmbedder, type Embedder } from './embedder.ts';
import { type KeptVectors, keepVectors } from './keep-vectors.ts';

const TEXTS = [
  'đăng ký kết hôn',
  'đăng ký khai sinh',
  'cấp lại giấy phép lái xe',
  'lệ phí nhà đất',
];

let root = '';
let folder = '';
let embedder: Embedder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mot-cua-kept-'));
  folder = join(root, 'vectors');
  embedder = await createEmbedder({ folder: await writeTinyModel(join(root, 'model')) });
});
afterEach(async () => {
  await embedder.close();
  await rm(root, { recursive: true, force: true });
});

const keep = (texts: readonly string[]): Promise<KeptVectors> =>
  keepVectors({ embedder, folder, texts });

async function nearest({ index }: KeptVectors, text: string): Promise<number | undefined> {
  const [vector] = await embedder.embed([text], 'query');
  return index.search(vector ?? new Float32Array(), 1)[0]?.at;
}

test('what was built once is read from disk the next time', async () => {
  expect((await keep(TEXTS)).embedded).toBe(4);
  const again = await keep(TEXTS);
  expect(again.embedded).toBe(0);
  expect(await nearest(again, 'giấy phép lái xe')).toBe(2);
});

test('a changed text is embedded, and the others are not again', async () => {
  await keep(TEXTS);
  const changed = await keep(['thủ tục đăng ký thường trú', ...TEXTS.slice(1)]);
  expect(changed.embedded).toBe(1);
  expect(await nearest(changed, 'thường trú')).toBe(0);
  expect(await nearest(changed, 'nhà đất')).toBe(3);
  expect(await readdir(folder)).toHaveLength(1);
});

test('texts in another order keep their places', async () => {
  await keep(TEXTS);
  const turned = await keep(TEXTS.toReversed());
  expect(turned.embedded).toBe(0);
  expect(await nearest(turned, 'lệ phí nhà đất')).toBe(0);
});

test('another model makes everything new', async () => {
  await keep(TEXTS);
  await embedder.close();
  embedder = await createEmbedder({
    folder: await writeTinyModel(join(root, 'next'), { seed: 3 }),
  });
  expect((await keep(TEXTS)).embedded).toBe(4);
  expect((await keep(TEXTS)).embedded).toBe(0);
});

test.each([
  ['vectors', (path: string) => appendFile(path, 'x')],
  ['manifest.json', (path: string) => writeFile(path, '{"fingerprint": ')],
])('a spoiled %s is built again', async (file, spoil) => {
  await keep(TEXTS);
  const [name = ''] = await readdir(folder);
  await spoil(join(folder, name, file));
  const mended = await keep(TEXTS);
  expect(mended.embedded).toBe(4);
  expect((await keep(TEXTS)).embedded).toBe(0);
});

test('one that fails half-way leaves nothing behind', async () => {
  await embedder.close();
  await expect(keep(TEXTS)).rejects.toThrow();
  expect(await readdir(folder).catch(() => [])).toEqual([]);
});

test('two that build at once both get a whole index', async () => {
  const both = await Promise.all([keep(TEXTS), keep(TEXTS)]);
  for (const one of both) expect(await nearest(one, 'khai sinh')).toBe(1);
  expect((await keep(TEXTS)).embedded).toBe(0);
  expect(await readdir(folder)).toHaveLength(1);
});

test('an office without procedures has an empty index', async () => {
  expect((await keep([])).index.size()).toBe(0);
});
