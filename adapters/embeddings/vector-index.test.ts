import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { createVectorIndex } from './create-vector-index.ts';
import { createExactIndex } from './exact-index.ts';
import { createHnswIndex, loadHnsw } from './hnsw-index.ts';
import type { VectorIndex } from './vector-index.ts';

const DIMENSION = 16;
const hnsw = await loadHnsw();

const KINDS: readonly (readonly [string, ((dimension: number) => VectorIndex) | undefined])[] = [
  ['exact', createExactIndex],
  ['hnsw', hnsw && ((dimension) => createHnswIndex(hnsw, dimension))],
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-vectors-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(KINDS)('%s keeps the vector index contract', (kind, create) => {
  if (!create) return it.skip('hnswlib-node is not built on this machine', () => undefined);
  const vectors = someVectors(500, DIMENSION, 11);
  const built = async (some = vectors): Promise<VectorIndex> => {
    const index = create(DIMENSION);
    await index.build(some);
    return index;
  };
  const vector = (at: number): Float32Array => vectors[at] ?? new Float32Array();

  it('says its kind', () => expect(create(DIMENSION).kind).toBe(kind));

  it('finds nothing before it is built, and nothing among nothing', async () => {
    const index = create(DIMENSION);
    expect(index.search(vector(0), 5)).toEqual([]);
    await index.build([]);
    expect(index.search(vector(0), 5)).toEqual([]);
    expect(index.size()).toBe(0);
  });

  it('finds a vector itself first, with a likeness of one', async () => {
    const index = await built();
    for (const at of [0, 7, 499]) {
      const [first] = index.search(vector(at), 3);
      expect(first?.at).toBe(at);
      expect(first?.likeness).toBeCloseTo(1, 4);
    }
  });

  it('lists the nearest first, as many as asked for, each once', async () => {
    const found = (await built()).search(vector(3), 20);
    expect(new Set(found.map(({ at }) => at)).size).toBe(20);
    const likeness = found.map((one) => one.likeness);
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
    for (const { at, likeness: said } of found)
      expect(said).toBeCloseTo(product(vector(at), vector(3)), 4);
  });

  it('gives all it has when asked for more, and nothing when asked for none', async () => {
    const index = await built(vectors.slice(0, 4));
    expect(index.search(vector(0), 50)).toHaveLength(4);
    expect(index.search(vector(0), 0)).toEqual([]);
  });

  it('finds nearly all that a comparison with every vector finds', async () => {
    const index = await built();
    const exact = createExactIndex(DIMENSION);
    await exact.build(vectors);
    const queries = someVectors(40, DIMENSION, 23);
    const shared = queries.map((query) => {
      const right = new Set(exact.search(query, 10).map(({ at }) => at));
      return index.search(query, 10).filter(({ at }) => right.has(at)).length;
    });
    expect(shared.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(40 * 10 * 0.97);
  });

  it('gives back what was put in', async () => {
    const index = await built();
    expect([...index.vectorAt(42)]).toEqual([...vector(42)]);
    expect(() => index.vectorAt(500)).toThrow();
  });

  it('a second build replaces the first', async () => {
    const index = await built();
    await index.build([vector(9)]);
    expect(index.size()).toBe(1);
    expect(index.search(vector(3), 5).map(({ at }) => at)).toEqual([0]);
  });

  it('refuses a vector of another dimension', async () => {
    const short = new Float32Array(DIMENSION - 1);
    await expect(built([short])).rejects.toThrow();
    const index = await built();
    expect(() => index.search(short, 1)).toThrow();
  });

  it('is the same after saving and loading', async () => {
    const path = join(folder, `${kind}.index`);
    const index = await built();
    await index.save(path);
    const again = create(DIMENSION);
    await again.load(path);
    expect(again.size()).toBe(500);
    expect(again.search(vector(5), 10)).toEqual(index.search(vector(5), 10));
    expect([...again.vectorAt(5)]).toEqual([...vector(5)]);
  });

  it('loads no file that is missing, cut short, foreign or of another dimension', async () => {
    const path = join(folder, `${kind}-bad.index`);
    const index = await built();
    await expect(index.load(join(folder, 'absent'))).rejects.toThrow();
    await index.save(path);
    await expect(create(DIMENSION * 2).load(path)).rejects.toThrow();
    await truncate(path, (await readFile(path)).length - 10);
    await expect(create(DIMENSION).load(path)).rejects.toThrow();
    await writeFile(path, 'not vectors at all, but long enough to hold a head of fifty bytes');
    await expect(index.load(path)).rejects.toThrow();
    expect(index.search(vector(5), 1)[0]?.at).toBe(5);
  });
});

test('the graph is used where its addon was built', async () => {
  expect((await createVectorIndex(DIMENSION)).kind).toBe(hnsw ? 'hnsw' : 'exact');
});

function someVectors(count: number, dimension: number, seed: number): readonly Float32Array[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0xff_ff_ff_ff - 0.5;
  };
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimension }, next);
    const length = Math.sqrt(product(vector, vector));
    return vector.map((number) => number / length);
  });
}

function product(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, number, at) => sum + number * (b[at] ?? 0), 0);
}
