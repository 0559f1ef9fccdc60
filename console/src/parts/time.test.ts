import { expect, test } from 'vitest';
import { fullTime, shortTime } from './time.ts';

test('times are told as offices write them', () => {
  const now = new Date('2026-11-29T08:00:00Z');
  expect(shortTime('2026-11-29T02:14:00Z', now)).toBe('09:14');
  expect(shortTime('2026-11-22T02:14:00Z', now)).toBe('22/11 09:14');
  expect(fullTime('2026-11-22T02:14:00Z')).toBe('09:14 Chủ Nhật, 22/11/2026');
});
