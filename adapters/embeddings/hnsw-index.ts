import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { VectorIndex } from './vector-index.ts';

/** What is used of the addon. */
export interface Hnsw {
  readonly HierarchicalNSW: typeof HierarchicalNSW;
}

/** Links of a vector, and how widely neighbours are sought while building and while searching. */
const LINKS = 16;
const SEEK_BUILDING = 200;
const SEEK = 100;
/** The same graph on every run. */
const SEED = 100;
/** Vectors added before other work gets its turn: some 30 ms. */
const AT_A_TIME = 100;

/** The addon, or `undefined` where it is not installed or was not built. */
export async function loadHnsw(): Promise<Hnsw | undefined> {
  try {
    const { HierarchicalNSW: Index } = (await import('hnswlib-node')).default;
    return { HierarchicalNSW: Index };
  } catch {
    return undefined;
  }
}

/** A navigable graph: the search costs well under a millisecond, and the build seconds. */
export function createHnswIndex({ HierarchicalNSW: Index }: Hnsw, dimension: number): VectorIndex {
  let graph = emptyGraph(Index, dimension, 0);
  const count = (): number => graph.getCurrentCount();
  return {
    kind: 'hnsw',
    build: async (vectors) => {
      const next = emptyGraph(Index, dimension, vectors.length);
      for (const [at, vector] of vectors.entries()) {
        next.addPoint([...vector], at);
        if (at % AT_A_TIME === AT_A_TIME - 1) await nextTurn();
      }
      graph = next;
    },
    search: (vector, k) => {
      const wanted = Math.min(k, count());
      if (wanted <= 0) return [];
      graph.setEf(Math.max(SEEK, wanted));
      const { neighbors, distances } = graph.searchKnn([...vector], wanted);
      return neighbors.map((at, place) => ({ at, likeness: 1 - (distances[place] ?? 1) }));
    },
    vectorAt: (at) => Float32Array.from(graph.getPoint(at)),
    size: count,
    save: async (path) => {
      await graph.writeIndex(path);
    },
    load: async (path) => {
      if ((await dimensionOf(path)) !== dimension)
        throw new Error('not a file of vectors of this dimension');
      const next = new Index('ip', dimension);
      await next.readIndex(path);
      graph = next;
    },
  };
}

function emptyGraph(
  Index: typeof HierarchicalNSW,
  dimension: number,
  size: number,
): HierarchicalNSW {
  const graph = new Index('ip', dimension);
  graph.initIndex(Math.max(1, size), LINKS, SEEK_BUILDING, SEED);
  return graph;
}

/** Where a vector begins and where its label follows, as 64-bit offsets in the head of the addon's file. */
const LABEL_OFFSET = 32;
const VECTOR_OFFSET = 40;

/** The addon itself does not look, and would read a file of another dimension as nonsense. */
async function dimensionOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(VECTOR_OFFSET + 8);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    if (bytesRead < head.length) return 0;
    const bytes = head.readBigUInt64LE(LABEL_OFFSET) - head.readBigUInt64LE(VECTOR_OFFSET);
    return Number(bytes) / Float32Array.BYTES_PER_ELEMENT;
  } finally {
    await file.close();
  }
}
