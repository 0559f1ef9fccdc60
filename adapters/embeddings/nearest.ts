import type { Neighbour } from './vector-index.ts';

/** The `k` rows of a table with the highest inner product, best first; equal ones by place. */
export function nearestOf(
  table: Float32Array,
  vector: Float32Array,
  k: number,
): readonly Neighbour[] {
  const width = vector.length;
  const rows = width === 0 ? 0 : table.length / width;
  const found: Neighbour[] = [];
  if (k <= 0) return found;
  let least = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < rows; at++) {
    const likeness = product(table, at * width, vector);
    if (found.length === k && likeness <= least) continue;
    insert(found, { at, likeness }, k);
    least = found[found.length - 1]?.likeness ?? least;
  }
  return found;
}

function product(table: Float32Array, from: number, vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (table[from + i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** `k` is some dozens: moving a few up is cheaper than a heap. */
function insert(found: Neighbour[], neighbour: Neighbour, k: number): void {
  let place = found.length;
  while (place > 0 && (found[place - 1]?.likeness ?? 0) < neighbour.likeness) place--;
  found.splice(place, 0, neighbour);
  if (found.length > k) found.pop();
}
