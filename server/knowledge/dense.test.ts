import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmbedder, type Embedder } from '#adapters/embeddings/embedder.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { writeTinyModel } from '#test/fakes/tiny-model.ts';
import type { Log } from '../log.ts';
import { createDense } from './dense.ts';

let root = '';
let embedder: Embedder;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mot-cua-dense-'));
  embedder = await createEmbedder({ folder: await writeTinyModel(join(root, 'model')) });
});
afterAll(async () => {
  await embedder.close();
  await rm(root, { recursive: true, force: true });
});

const WEDDING = aProcedure('1.000001', 'Đăng ký kết hôn', ['Hai đứa cưới nhau thì ra đâu ạ']);
const LICENCE = aProcedure('1.000002', 'Cấp lại giấy phép lái xe', ['bằng lái bị mất làm lại']);
const LAND = aProcedure('1.000003', 'Lệ phí nhà đất', []);
const ALL = [WEDDING, LICENCE, LAND];

test('a question finds the procedure whose name or example is nearest, each once', async () => {
  const { log, events } = aLog();
  const dense = createDense({ embedder, folder: join(root, 'found'), log });
  await dense.update(ALL);
  expect(await dense.nearest('bằng lái mất', 3)).toHaveLength(3);
  expect((await dense.nearest('bằng lái bị mất', 3))[0]).toBe(LICENCE.code);
  expect((await dense.nearest('kết hôn', 1))[0]).toBe(WEDDING.code);
  expect(events).toEqual([
    ['info', 'vectors built', { vectors: 5, embedded: 5, kind: expect.any(String) }],
  ]);
});

test('before anything is built nothing is near', async () => {
  const dense = createDense({ embedder, folder: join(root, 'empty'), log: aLog().log });
  expect(await dense.nearest('kết hôn', 3)).toEqual([]);
});

test('of several calls while one is built only the newest counts', async () => {
  const { log, events } = aLog();
  const dense = createDense({ embedder, folder: join(root, 'newest'), log });
  await Promise.all([dense.update(ALL), dense.update([LAND]), dense.update([WEDDING, LICENCE])]);
  expect(await dense.nearest('lệ phí nhà đất', 5)).not.toContain(LAND.code);
  expect(events).toHaveLength(1);
});

test('what was built before serves when the next build fails', async () => {
  const { log, events } = aLog();
  let broken = false;
  const failing: Embedder = {
    ...embedder,
    embed: (texts, as) =>
      broken && as !== 'query'
        ? Promise.reject(new Error('out of memory'))
        : embedder.embed(texts, as),
  };
  const dense = createDense({ embedder: failing, folder: join(root, 'before'), log });
  await dense.update([WEDDING, LICENCE]);
  broken = true;
  await dense.update(ALL);
  expect((await dense.nearest('kết hôn', 1))[0]).toBe(WEDDING.code);
  expect(events.at(-1)?.[0]).toBe('error');
});

test('a model that fails or does not come back in time finds nothing', async () => {
  const { log, events } = aLog();
  let query: () => Promise<readonly Float32Array[]> = () => Promise.reject(new Error('broken'));
  const failing: Embedder = {
    ...embedder,
    embed: (texts, as) => (as === 'query' ? query() : embedder.embed(texts, as)),
  };
  const dense = createDense({ embedder: failing, folder: join(root, 'fails'), log, budgetMs: 20 });
  await dense.update(ALL);
  expect(await dense.nearest('kết hôn', 1)).toEqual([]);
  expect(events.at(-1)?.[0]).toBe('warn');
  query = () => new Promise(() => undefined);
  expect(await dense.nearest('kết hôn', 1)).toEqual([]);
});

test('nothing of a question is written to the log', async () => {
  const { log, events } = aLog();
  const dense = createDense({ embedder, folder: join(root, 'log'), log });
  await dense.update(ALL);
  await dense.nearest('tôi là Nguyễn Văn Bí Mật', 1);
  expect(JSON.stringify(events)).not.toContain('Bí Mật');
});

function aProcedure(code: string, name: string, exampleQuestions: readonly string[]): Procedure {
  return Procedure.parse({ code, name, exampleQuestions, source: {} });
}

function aLog(): { readonly log: Log; readonly events: readonly (readonly unknown[])[] } {
  const events: unknown[][] = [];
  const write =
    (level: string) =>
    (fields: Readonly<Record<string, unknown>>, event: string): void =>
      void events.push([level, event, fields]);
  return { log: { info: write('info'), warn: write('warn'), error: write('error') }, events };
}
