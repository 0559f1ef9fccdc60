import { expect, test } from 'vitest';
import { createAccountHours } from './account-hours.ts';

const OFFICE = { staffed: () => true, nextOpening: () => '7 giờ 30 mai', text: 'giờ hành chính' };
const NOW = new Date('2026-11-30T02:00:00Z');

test('an account nobody answers on has no staffed hour, and still a day for the call-back', async () => {
  const rows = new Map<string, unknown>([
    ['a', {}],
    ['b', { staffed: 'never' }],
    ['c', { staffed: 'sometimes' }],
  ]);
  const hours = createAccountHours(OFFICE, async () => rows);
  await hours.refresh();
  expect(['a', 'b', 'c', 'unknown'].map((id) => hours.of(id).staffed(NOW))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(hours.of('b').nextOpening(NOW)).toBe('7 giờ 30 mai');
});
