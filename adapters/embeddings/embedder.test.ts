import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { TINY_DIMENSION, writeTinyModel } from '#test/fakes/tiny-model.ts';
import { createEmbedder, type Embedder, type EmbedderOptions } from './embedder.ts';
import { MODEL_FILES, ModelUnusable } from './model-folder.ts';

const WEDDING = 'đăng ký kết hôn';
const TEXTS = [
  WEDDING,
  'cấp lại giấy phép lái xe',
  'đăng ký khai sinh cho con',
  'con',
  'thủ tục đăng ký kết hôn, lệ phí đăng ký kết hôn và hồ sơ đăng ký kết hôn',
];

let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mot-cua-model-'));
  folder = await writeTinyModel(join(root, 'tiny'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const open: Embedder[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((embedder) => embedder.close()));
});

async function anEmbedder(options: Partial<EmbedderOptions> = {}): Promise<Embedder> {
  const embedder = await createEmbedder({ folder, ...options });
  open.push(embedder);
  return embedder;
}

test('a text becomes a vector of length one, the same every time', async () => {
  const embedder = await anEmbedder();
  expect(embedder.dimension).toBe(TINY_DIMENSION);
  const [first] = await embedder.embed([WEDDING]);
  const [again] = await embedder.embed([WEDDING]);
  expect(first).toHaveLength(TINY_DIMENSION);
  expect(likeness(first, first)).toBeCloseTo(1, 5);
  expect([...(again ?? [])]).toEqual([...(first ?? [])]);
});

test('texts that share words come out closer than texts that share none', async () => {
  const embedder = await anEmbedder();
  const [wedding, licence, , , more] = await embedder.embed(TEXTS);
  expect(likeness(wedding, more)).toBeGreaterThan(likeness(wedding, licence) + 0.1);
});

test('vectors keep the order of the texts, whatever goes through the model together', async () => {
  const together = await anEmbedder({ batch: 2 });
  const batched = await together.embed(TEXTS);
  for (const [at, text] of TEXTS.entries()) {
    const [alone] = await together.embed([text]);
    expect(likeness(batched[at], alone)).toBeCloseTo(1, 4);
  }
});

test('nothing in, nothing out', async () => {
  expect(await (await anEmbedder()).embed([])).toEqual([]);
});

test('empty, endless and strange texts get a vector too', async () => {
  const embedder = await anEmbedder();
  const strange = ['', ' ', '😀'.repeat(9_000), 'a'.repeat(20_000), 'x '.repeat(9_000), '\0\u{1}�'];
  for (const vector of await embedder.embed(strange))
    expect(likeness(vector, vector)).toBeCloseTo(1, 4);
});

test('a question and a page get the words put before them that the model asks for', async () => {
  const prefixed = await writeTinyModel(join(root, 'prefixed'));
  await writeFile(
    join(prefixed, 'config_sentence_transformers.json'),
    JSON.stringify({ prompts: { query: 'hồ sơ ', passage: 'giấy phép ' } }),
  );
  const plain = await anEmbedder();
  const [asQuery, asPassage] = await plain.embed([`hồ sơ ${WEDDING}`, `giấy phép ${WEDDING}`]);
  await Promise.all(open.splice(0).map((embedder) => embedder.close()));
  const embedder = await anEmbedder({ folder: prefixed });
  const [query] = await embedder.embed([WEDDING], 'query');
  const [passage] = await embedder.embed([WEDDING], 'passage');
  expect(likeness(query, asQuery)).toBeCloseTo(1, 5);
  expect(likeness(passage, asPassage)).toBeCloseTo(1, 5);
  expect(likeness(query, passage)).toBeLessThan(0.99);
});

test('a model of the E5 family is known by its name', async () => {
  const e5 = await writeTinyModel(join(root, 'multilingual-e5-tiny'));
  const named = await anEmbedder({ folder: e5 });
  const [query] = await named.embed([WEDDING], 'query');
  const [spelled] = await named.embed([WEDDING], 'passage');
  expect(likeness(query, spelled)).toBeLessThan(0.999);
});

test.each(MODEL_FILES)('a folder without %s is refused by that name', async (file) => {
  const broken = await writeTinyModel(join(root, `without-${file.replace('/', '-')}`));
  await rm(join(broken, file));
  const refused = createEmbedder({ folder: broken });
  await expect(refused).rejects.toThrow(ModelUnusable);
  await expect(refused).rejects.toThrow(`${broken} lacks ${file}`);
});

test('a file that is no model is refused, and the next model can be loaded', async () => {
  const broken = await writeTinyModel(join(root, 'nonsense'));
  await writeFile(join(broken, 'onnx/model_quantized.onnx'), 'nothing like a model');
  await expect(createEmbedder({ folder: broken })).rejects.toThrow(ModelUnusable);
  expect((await anEmbedder()).dimension).toBe(TINY_DIMENSION);
});

test('one model is loaded in a process: the same is shared, another is refused', async () => {
  const first = await anEmbedder();
  const second = await anEmbedder();
  const other = await writeTinyModel(join(root, 'other'), { seed: 8 });
  await expect(createEmbedder({ folder: other })).rejects.toThrow('One model a process');
  await open.shift()?.close();
  expect(await second.embed([WEDDING])).toHaveLength(1);
  await open.shift()?.close();
  await expect(first.embed([WEDDING])).rejects.toThrow();
  const changed = await anEmbedder({ folder: other });
  expect(changed.fingerprint).not.toBe(first.fingerprint);
});

test('two folders of one name are two models', async () => {
  const wide = join(root, 'elsewhere', 'tiny');
  await mkdir(wide, { recursive: true });
  await writeTinyModel(wide, { dimension: 32 });
  expect((await anEmbedder({ folder: wide })).dimension).toBe(32);
});

function likeness(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return [...(a ?? [])].reduce((sum, number, at) => sum + number * (b?.[at] ?? 0), 0);
}
