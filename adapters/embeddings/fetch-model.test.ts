import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tinyModelFiles } from '#test/fakes/tiny-model.ts';
import { type HubFile, type ModelHub, startModelHub } from '#test/fakes/tiny-model-hub.ts';
import { type FetchedFile, fetchModel } from './fetch-model.ts';
import { ModelUnusable } from './model-folder.ts';

const FILES = tinyModelFiles();
const PREFIX = 'office/tiny/resolve/main/';

let into = '';
const open: ModelHub[] = [];
beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), 'mot-cua-hub-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
  await rm(into, { recursive: true, force: true });
});

async function aHub(other: Readonly<Record<string, HubFile | number>> = {}): Promise<ModelHub> {
  const hub = await startModelHub((path) => {
    const file = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : '';
    return other[file] ?? FILES.get(file);
  });
  open.push(hub);
  return hub;
}

async function fetched(
  hub: ModelHub,
  name = 'office/tiny',
  revision?: string,
): Promise<{ readonly folder: string; readonly files: readonly FetchedFile[] }> {
  const files: FetchedFile[] = [];
  const said = (file: FetchedFile): void => void files.push(file);
  return { folder: await fetchModel({ name, revision, hub: hub.url, into, said }), files };
}

test('every file a model needs is fetched, byte for byte, and told with its size', async () => {
  const { folder, files } = await fetched(await aHub());
  expect(folder).toBe(join(into, 'office/tiny'));
  for (const [path, content] of FILES) {
    const bytes = await readFile(join(folder, path));
    expect(bytes).toEqual(Buffer.from(content));
    expect(files).toContainEqual({ path, bytes: bytes.length });
  }
  expect(await readdir(into)).toEqual(['office']);
});

test('a revision can be named, and its name cannot leave its place in the address', async () => {
  const hub = await aHub();
  await expect(fetched(hub, 'office/tiny', 'v2/../x')).rejects.toThrow('not there (404)');
  expect(hub.asked).toEqual(['office/tiny/resolve/v2%2F..%2Fx/config.json']);
});

test('a file that a model may have is fetched where it is there', async () => {
  const hub = await aHub({ '1_Pooling/config.json': '{"pooling_mode_cls_token": true}' });
  const { files } = await fetched(hub);
  expect(files.map(({ path }) => path)).toContain('1_Pooling/config.json');
});

const BROKEN: readonly (readonly [
  what: string,
  other: Record<string, HubFile | number>,
  said: string,
])[] = [
  ['lacks a file', { 'tokenizer.json': 404 }, 'tokenizer.json is not there (404)'],
  ['refuses', { 'config.json': 401 }, 'was refused (401)'],
  ['breaks off', { 'onnx/model_quantized.onnx': { cut: Buffer.alloc(90_000, 8) } }, 'broke off'],
  ['sends a sign-in page', { 'config.json': '<html>Sign in</html>' }, 'not what it should be'],
  ['fails on a file that may be absent', { '1_Pooling/config.json': 500 }, 'was refused (500)'],
];
test.each(BROKEN)('a hub that %s leaves nothing behind', async (_, other, said) => {
  const refused = fetched(await aHub(other));
  await expect(refused).rejects.toThrow(ModelUnusable);
  await expect(refused).rejects.toThrow(said);
  expect(await readdir(into)).toEqual([]);
});

test('a hub that is not there is told apart, with what to do without internet', async () => {
  const hub = await aHub();
  await hub.close();
  await expect(fetched(hub)).rejects.toThrow('MODEL_HUB_URL');
});

test('a model that is there is not fetched over', async () => {
  const hub = await aHub();
  await fetched(hub);
  const asked = hub.asked.length;
  await expect(fetched(hub)).rejects.toThrow('is there already');
  expect(hub.asked).toHaveLength(asked);
});

test.each(['../../etc', 'tiny', 'office/../tiny', 'office/tiny/more', '/office/tiny'])(
  '"%s" is no name, and nobody is asked',
  async (name) => {
    const hub = await aHub();
    await expect(fetched(hub, name)).rejects.toThrow('is no model name');
    expect(hub.asked).toEqual([]);
  },
);
