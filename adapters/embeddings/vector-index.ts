/** A vector found: its place in the list that was built, and its inner product with the one sought. */
export interface Neighbour {
  readonly at: number;
  readonly likeness: number;
}

/** Vectors of length one, searched by inner product. Both kinds keep one contract (see the test beside). */
export interface VectorIndex {
  readonly kind: 'hnsw' | 'exact';
  /** Replaces what is held. Lets other work in between, however many there are. */
  readonly build: (vectors: readonly Float32Array[]) => Promise<void>;
  /** At most `k`, nearest first. `hnsw` may miss one; `exact` never does. */
  readonly search: (vector: Float32Array, k: number) => readonly Neighbour[];
  /** The vector that was built at this place; throws for a place that was not. */
  readonly vectorAt: (at: number) => Float32Array;
  readonly size: () => number;
  /** Writes one file. */
  readonly save: (path: string) => Promise<void>;
  /** Replaces what is held by a saved file; throws where it is not one of this kind and dimension. */
  readonly load: (path: string) => Promise<void>;
}
