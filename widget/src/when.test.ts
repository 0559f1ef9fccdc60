import { expect, test } from 'vitest';
import { clockTime, dayLabel, dayOf } from './when.ts';

test('times are those of the office, wherever the browser is', () => {
  expect(clockTime('2026-08-26T02:14:00Z')).toBe('9:14');
  expect(clockTime('2026-08-25T17:05:00Z')).toBe('0:05');
  expect(dayOf('2026-08-25T17:05:00Z')).toBe('2026-08-26');
});

test('a day is named, and today is called today', () => {
  const now = new Date('2026-08-26T05:00:00Z');
  expect(dayLabel('2026-08-26T02:14:00Z', now)).toBe('Hôm nay, thứ Tư 26/08');
  expect(dayLabel('2026-08-24T02:14:00Z', now)).toBe('Thứ Hai 24/08');
  expect(dayLabel('2026-08-23T02:14:00Z', now)).toBe('Chủ Nhật 23/08');
});
