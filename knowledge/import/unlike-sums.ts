import type { Way } from '#knowledge/schema/procedure.ts';
import type { Suspicion } from './read.ts';
import { short } from './text.ts';

/** Sums that differ between rows; those that share the way and every word are a conflict, see `withoutTwins`. */
export function unlikeSums(ways: readonly Way[]): readonly Suspicion[] {
  const twins = ways.find((way) => sumsOfTwins(ways, way).size > 1);
  if (twins)
    return [
      { what: 'fee:same-words-different-sums', raw: [...sumsOfTwins(ways, twins)].join(', ') },
    ];
  const sums = new Set(ways.flatMap((way) => values(way)));
  if (sums.size < 2) return [];
  const raw = ways
    .map((way) => `${way.kind}: ${values(way).join(', ') || way.fee.kind}`)
    .join(' | ');
  return [{ what: 'sums-differ-between-rows', raw: short(raw) }];
}

/**
 * Two rows of one way whose words are equal and whose sums are not contradict each other:
 * nothing on the page says which one a citizen pays.
 */
export function withoutTwins(ways: readonly Way[]): readonly Way[] {
  return ways.map((way) => {
    const sums = sumsOfTwins(ways, way);
    if (way.fee.kind !== 'amount' || sums.size < 2) return way;
    return { ...way, fee: { kind: 'conflicting', texts: [...sums].map(String) } };
  });
}

function sumsOfTwins(ways: readonly Way[], way: Way): ReadonlySet<number> {
  return new Set(ways.filter((other) => sameWords(way, other)).flatMap(values));
}

function sameWords(one: Way, other: Way): boolean {
  return one.kind === other.kind && words(one) === words(other);
}

function words(way: Way): string {
  const notes = way.fee.kind === 'amount' ? way.fee.amounts.map((one) => one.note) : [];
  return [...notes, way.note].join('|').toLowerCase();
}

function values(way: Way): readonly number[] {
  return way.fee.kind === 'amount' ? way.fee.amounts.map((one) => one.value) : [];
}
