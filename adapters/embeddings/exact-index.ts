import { readFile, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { nearestOf } from './nearest.ts';
import type { VectorIndex } from './vector-index.ts';

const MAGIC = 'mcvec1\0\0';
/** Magic, then the dimension and the number of vectors as 32-bit numbers. */
const HEADER = 16;

/** Compares with every vector: 30 of 2,384 × 64 cost 0.3 ms, of 100,000 × 64 some 11 ms (HNSW 0.1 and 0.2 ms). */
export function createExactIndex(dimension: number): VectorIndex {
  let held = new Float32Array();
  const size = (): number => held.length / dimension;
  return {
    kind: 'exact',
    build: (vectors) => {
      const next = new Float32Array(vectors.length * dimension);
      vectors.forEach((vector, at) => next.set(fitting(vector, dimension), at * dimension));
      held = next;
      return Promise.resolve();
    },
    search: (vector, k) => nearestOf(held, fitting(vector, dimension), k),
    vectorAt: (at) => {
      if (at < 0 || at >= size()) throw new RangeError(`no vector at ${at}`);
      return held.slice(at * dimension, (at + 1) * dimension);
    },
    size,
    save: (path) => writeFile(path, fileOf(held, dimension)),
    load: async (path) => {
      held = vectorsOf(await readFile(path), dimension);
    },
  };
}

function fitting(vector: Float32Array, dimension: number): Float32Array {
  if (vector.length === dimension) return vector;
  throw new RangeError(`a vector of ${vector.length} numbers where ${dimension} are expected`);
}

function fileOf(vectors: Float32Array, dimension: number): Buffer {
  littleEndian();
  const header = Buffer.alloc(HEADER);
  header.write(MAGIC, 'latin1');
  header.writeUInt32LE(dimension, 8);
  header.writeUInt32LE(vectors.length / dimension, 12);
  return Buffer.concat([
    header,
    Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength),
  ]);
}

function vectorsOf(file: Buffer, dimension: number): Float32Array<ArrayBuffer> {
  littleEndian();
  const fits =
    file.length >= HEADER &&
    file.toString('latin1', 0, 8) === MAGIC &&
    file.readUInt32LE(8) === dimension &&
    file.length === HEADER + file.readUInt32LE(12) * dimension * Float32Array.BYTES_PER_ELEMENT;
  if (!fits) throw new Error('not a file of vectors of this dimension');
  const bytes = new Uint8Array(file.subarray(HEADER));
  return new Float32Array(bytes.buffer);
}

/** Every machine that Node runs on for a server is; another would read nonsense. */
function littleEndian(): void {
  if (endianness() !== 'LE') throw new Error('vectors are saved on little-endian machines only');
}
