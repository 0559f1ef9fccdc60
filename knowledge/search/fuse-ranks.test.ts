import { expect, test } from 'vitest';
import { fuseRanks } from './fuse-ranks.ts';

const order = (...lists: readonly (readonly string[])[]): string[] =>
  fuseRanks(lists.map((items) => ({ items, weight: 1 }))).map(({ item }) => item);

test('one ranking keeps its order', () => {
  expect(order(['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
});

test('what both rankings hold passes what only one leads with', () => {
  expect(order(['a', 'x'], ['b', 'x'])).toEqual(['x', 'a', 'b']);
});

test('sums are those of the formula', () => {
  const [first] = fuseRanks([
    { items: ['b', 'a'], weight: 2 },
    { items: ['a'], weight: 1 },
  ]);
  expect(first).toEqual({ item: 'a', score: 2 / 62 + 1 / 61 });
});

test('a heavier ranking decides between two that disagree', () => {
  const fused = fuseRanks([
    { items: ['a', 'b'], weight: 1 },
    { items: ['b', 'a'], weight: 2 },
  ]);
  expect(fused.map(({ item }) => item)).toEqual(['b', 'a']);
});

test('equal sums keep the order of first mention', () => {
  expect(order(['a', 'b'], ['b', 'a'])).toEqual(['a', 'b']);
});

test('an item named twice by one ranking counts once, at its better place', () => {
  expect(order(['a', 'b'], ['b', 'c', 'c', 'c'])).toEqual(['b', 'a', 'c']);
});

test('nothing fused is nothing', () => {
  expect(fuseRanks([])).toEqual([]);
  expect(order([], [])).toEqual([]);
});
