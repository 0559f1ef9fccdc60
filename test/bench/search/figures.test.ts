import { expect, it } from 'vitest';
import { figuresOf, medianOf, recallAt, shareBelow, spread } from './figures.ts';

it('recall counts what stands among the first, and never what was not found', () => {
  const ranks = [1, 2, 0, 10];
  expect(recallAt(ranks, 1)).toBe(0.25);
  expect(recallAt(ranks, 10)).toBe(0.75);
  expect(recallAt([], 10)).toBe(0);
});

it('a question counts with the middle one of its times: one pause of the machine changes nothing', () => {
  expect(medianOf([2, 900, 1])).toBe(2);
  expect(medianOf([3, 1])).toBe(1);
  expect(medianOf([])).toBe(0);
});

it('95 of a hundred times stay under the 95th percentile', () => {
  const times = Array.from({ length: 100 }, (_, at) => at / 10);
  expect(shareBelow(times, 0.95)).toBe(9.5);
  expect(shareBelow([1.005, 1.004], 0.5)).toBe(1);
  expect(shareBelow([], 0.95)).toBe(0);
});

it('a part of the spread questions is drawn from the whole set, and none is lost or doubled', () => {
  const all = Array.from({ length: 100 }, (_, at) => at);
  const mixed = spread(all);
  expect(mixed.slice(0, 9)).toEqual([0, 12, 24, 36, 48, 60, 72, 84, 96]);
  expect(mixed.toSorted((one, other) => one - other)).toEqual(all);
});

it('a row that was asked for speed alone has no recall', () => {
  const times = { buildMs: 1, buildCpuMs: 1, rssMb: 1, wallMs: [1], cpuMs: [1] };
  expect(figuresOf(times)).not.toHaveProperty('recallAt1');
  const ranks = { marked: [1, 3], stripped: [0, 1], unseen: [1, 1] };
  expect(figuresOf({ ...times, ranks })).toMatchObject({
    recallAt1: 0.5,
    recallAt10: 1,
    recallAt1NoMarks: 0.5,
    recallAt1Unseen: 1,
  });
});
