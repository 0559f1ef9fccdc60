import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tinyModelFiles } from '#test/fakes/tiny-model.ts';
import { type HubFile, type ModelHub, startModelHub } from '#test/fakes/tiny-model-hub.ts';

const COMMAND = fileURLToPath(new URL('./model-fetch.ts', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const FILES = tinyModelFiles();
const PREFIX = 'office/tiny/resolve/main/';

let folder = '';
const open: ModelHub[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-fetch-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
  await rm(folder, { recursive: true, force: true });
});

async function aHub(other: Readonly<Record<string, HubFile | number>> = {}): Promise<ModelHub> {
  const hub = await startModelHub((path) => {
    const file = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : '';
    return other[file] ?? FILES.get(file);
  });
  open.push(hub);
  return hub;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The command itself, as an operator runs it, in a folder of its own. */
function run(hub: ModelHub | undefined, ...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', TSX, COMMAND, ...words],
      { cwd: folder, env: { PATH: process.env['PATH'], MODEL_HUB_URL: hub?.url ?? '' } },
      (error, out, said) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, out, error: said }),
    );
  });
}

test('a model is fetched, tried, and its setting told', async () => {
  const hub = await aHub();
  const { code, out, error } = await run(hub, 'office/tiny');
  expect(error).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('onnx/model_quantized.onnx');
  expect(out).toContain('vectors of 64 numbers');
  expect(out).toContain(`EMBEDDINGS_MODEL=${join('models', 'office', 'tiny')}`);
});

test('what goes wrong is one sentence and a failure', async () => {
  const { code, error } = await run(await aHub({ 'tokenizer.json': 404 }), 'office/tiny');
  expect(code).toBe(1);
  expect(error).toMatch(/^.*tokenizer\.json is not there \(404\).*\n$/u);
});

test('without a name it says how it is used, and asks nobody', async () => {
  const hub = await aHub();
  const { code, error } = await run(hub);
  expect(code).toBe(1);
  expect(error).toContain('npm run model:fetch -- <owner/name>');
  expect(hub.asked).toEqual([]);
});
