import { expect, test } from 'vitest';
import { minutesFor, tellsPlaceAgain } from './queue.ts';

const AT = new Date('2026-11-30T02:00:00Z');
const after = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);

test.each([
  ['half of what was told', { place: 8, times: 0 }, 4, 6, true],
  ['little has moved', { place: 8, times: 0 }, 5, 30, false],
  ['the very next', { place: 2, times: 1 }, 1, 5, true],
  ['too soon after the last time', { place: 8, times: 0 }, 1, 4, false],
  ['told three times already', { place: 8, times: 3 }, 1, 60, false],
  ['no nearer than before', { place: 1, times: 0 }, 1, 60, false],
] as const)('%s', (_, told, place, minutes, again) => {
  expect(tellsPlaceAgain({ ...told, at: AT }, place, after(minutes))).toBe(again);
});

test('minutes are no surer than they are', () => {
  expect(minutesFor(3, 2.2)).toBe(7);
  expect(minutesFor(3, 4.1)).toBe(15);
  expect(minutesFor(1, 0.1)).toBe(1);
  expect(minutesFor(4, undefined)).toBeUndefined();
});
