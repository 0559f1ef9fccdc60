import { expect, it } from 'vitest';
import { holdersOf, startsOf } from './holders.ts';

/** Three texts: one with terms 0 and 2, one with none, one with term 2. */
const holders = holdersOf(Int32Array.of(0, 2, 2), Int32Array.of(2, 2, 3));

it('counts the texts that hold a term, and none for a term it never saw', () => {
  expect([0, 1, 2, 3, -1].map((term) => holders.count(term))).toEqual([1, 0, 2, 0, 0]);
});

it('adds to the texts that hold a term and to no other', () => {
  const scores = new Float32Array(3);
  holders.addTo(scores, 2, 1.5);
  holders.addTo(scores, 0, 1);
  holders.addTo(scores, 99, 1);
  holders.addTo(scores, -1, 1);
  expect([...scores]).toEqual([2.5, 0, 1.5]);
});

it('of no text at all nobody holds anything', () => {
  expect(startsOf(new Int32Array(0))).toEqual(Int32Array.of(0));
  expect(holdersOf(new Int32Array(0), new Int32Array(0)).count(0)).toBe(0);
});
