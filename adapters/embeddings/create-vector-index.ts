import { createExactIndex } from './exact-index.ts';
import { createHnswIndex, loadHnsw } from './hnsw-index.ts';
import type { VectorIndex } from './vector-index.ts';

/** HNSW where its addon was built, else the exact scan, which costs time and nothing else. */
export async function createVectorIndex(dimension: number): Promise<VectorIndex> {
  const hnsw = await loadHnsw();
  return hnsw ? createHnswIndex(hnsw, dimension) : createExactIndex(dimension);
}
