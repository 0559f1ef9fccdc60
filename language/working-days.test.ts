import { expect, test } from 'vitest';
import { weekdayOf } from './vietnam-time.ts';
import { nearestWorkingDay, workingDaysBetween } from './working-days.ts';

const CALENDAR = { works: (date: string) => ![0, 6].includes(weekdayOf(date)) };

test('working days are counted after the first day and up to the last', () => {
  expect(workingDaysBetween('2026-11-13', '2026-11-16', CALENDAR)).toBe(1);
  expect(workingDaysBetween('2026-11-16', '2026-11-16', CALENDAR)).toBe(0);
  expect(workingDaysBetween('2026-11-16', '2026-11-13', CALENDAR)).toBe(0);
  expect(workingDaysBetween('2026-11-09', '2026-11-20', CALENDAR)).toBe(9);
});

test('the nearest working day is the day itself, or the next or last one', () => {
  expect(nearestWorkingDay('2026-11-16', CALENDAR, 1)).toBe('2026-11-16');
  expect(nearestWorkingDay('2026-11-14', CALENDAR, 1)).toBe('2026-11-16');
  expect(nearestWorkingDay('2026-11-15', CALENDAR, -1)).toBe('2026-11-13');
});

test('a calendar that never works is refused instead of searched for ever', () => {
  expect(() => nearestWorkingDay('2026-11-14', { works: () => false }, 1)).toThrow(RangeError);
});
