import { expect, it } from 'vitest';
import { postingsOf, rarity } from './postings.ts';

const postings = postingsOf(
  [
    new Map([
      [0, 1],
      [1, 2],
    ]),
    new Map([[1, 1]]),
    new Map(),
  ],
  1.2,
);

it('counts the documents of a term, and none for a term it never saw', () => {
  expect([0, 1, 2, -1, 99].map((term) => postings.count(term))).toEqual([1, 2, 0, 0, 0]);
});

it('gives more to the document that says a term more often, nothing to the others', () => {
  const scores = new Float32Array(3);
  postings.addTo(scores, 1, 1);
  expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  expect(scores[1]).toBeGreaterThan(0);
  expect(scores[2]).toBe(0);
  postings.addTo(scores, 99, 1);
  expect(scores[2]).toBe(0);
});

it('a rarer term is worth more, and none is worth less than nothing', () => {
  expect(rarity(100, 1)).toBeGreaterThan(rarity(100, 50));
  expect(rarity(100, 100)).toBeGreaterThanOrEqual(0);
});

it('tells documents apart also beyond the first 65,536', () => {
  const nothing = new Map<number, number>();
  const rows = Array.from({ length: 70_000 }, () => nothing).with(-1, new Map([[0, 1]]));
  const scores = new Float32Array(rows.length);
  postingsOf(rows, 1.2).addTo(scores, 0, 1);
  expect(scores.findIndex((score) => score > 0)).toBe(69_999);
});
