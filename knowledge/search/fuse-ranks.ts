/** One way of finding, best first, and how much its word counts. */
export interface Ranking<T> {
  readonly items: readonly T[];
  readonly weight: number;
}

/** An item with what all rankings together gave it. */
export interface Fused<T> {
  readonly item: T;
  readonly score: number;
}

/**
 * How slowly a place loses worth. 60 is the number of the paper that named the method (Cormack, Clarke and
 * Büttcher, SIGIR 2009): an item that two rankings hold far down still passes one that a single ranking leads with.
 */
const SLOWNESS = 60;

/**
 * Reciprocal rank fusion: every ranking gives an item weight / (60 + place), and the sums order the items.
 * Only places count, so that rankings need not share a scale. Equal sums keep the order of first mention.
 */
export function fuseRanks<T>(rankings: readonly Ranking<T>[], slowness = SLOWNESS): Fused<T>[] {
  const sums = new Map<T, number>();
  for (const { items, weight } of rankings)
    [...new Set(items)].forEach((item, at) => {
      sums.set(item, (sums.get(item) ?? 0) + weight / (slowness + at + 1));
    });
  return [...sums]
    .map(([item, score]) => ({ item, score }))
    .sort((one, other) => other.score - one.score);
}
