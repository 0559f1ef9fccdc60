import { expect, it } from 'vitest';
import { FEATURES } from './features.ts';
import { INVENTED_PROCEDURES } from './invented-procedures.ts';
import { recallOf, tune } from './tune.ts';

it('learns a weight for every feature and judges every row by procedures it had not seen', () => {
  const rows = [
    { q: 'làm hôn thú cần gì', gold: ['1.000004'] },
    { q: 'mất bằng lái', gold: ['1.000006'] },
    { q: 'dẹp tiệm', gold: ['1.000009'] },
    { q: 'chia đất cho con', gold: ['1.000012'] },
  ];
  const tuned = tune(INVENTED_PROCEDURES, rows, { folds: 2 });
  expect(Object.keys(tuned.weights)).toEqual([...FEATURES]);
  expect(tuned.ranks).toHaveLength(rows.length);
  expect(tuned.marked.n).toBe(rows.length);
  expect(tuned.stripped.firstThree).toBeGreaterThanOrEqual(0.75);
  expect(Object.values(tuned.weights).every(Number.isFinite)).toBe(true);
});

it('recall counts an absent procedure as not found', () => {
  expect(recallOf([1, 2, 0, 4])).toEqual({ n: 4, first: 0.25, firstThree: 0.5 });
  expect(recallOf([])).toEqual({ n: 0, first: 0, firstThree: 0 });
});
