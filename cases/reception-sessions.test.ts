import { expect, test } from 'vitest';
import { instantAt } from '#language/vietnam-time.ts';
import { createOfficeCalendar } from './office-calendar.ts';
import type { ReceptionRule } from './reception-days.ts';
import { comingSessions, mayBook, mayRemind } from './reception-sessions.ts';

const hours = { from: '07:30', to: '11:30', where: 'Trụ sở' };
const RULE: ReceptionRule = {
  communes: { ...hours, weekday: 4, who: 'Chủ tịch xã' },
  province: { ...hours, dayOfMonth: 15, ifDayOff: 'next-working-day', who: 'Chủ tịch tỉnh' },
};
/** Thursday, 3 December is a day off here. */
const calendar = createOfficeCalendar(
  {
    weeklyOff: [0, 6],
    sessions: [
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ],
  },
  [{ date: '2026-12-03', off: true, name: 'nghỉ', certainty: 'announced' }],
);

test('sessions fall on the weekday and the day of the month, none on a day off but what is moved', () => {
  const days = comingSessions(RULE, '2026-11-29', 3, calendar).map(
    ({ level, day }) => `${level} ${day}`,
  );
  expect(days).toEqual(['commune 2026-12-10', 'province 2026-12-15', 'commune 2026-12-17']);
  // 15 November 2026 is a Sunday.
  expect(comingSessions(RULE, '2026-11-15', 1, calendar)[0]?.day).toBe('2026-11-16');
});

test.each([
  ['2026-12-09', '23:59', true],
  ['2026-12-10', '00:00', false],
])('on %s at %s a turn on the 10th may be asked for: %s', (day, time, may) => {
  expect(mayBook({ day: '2026-12-10' }, instantAt(day, time))).toBe(may);
});

test.each([
  ['2026-12-08', '10:00', false],
  ['2026-12-09', '07:29', false],
  ['2026-12-09', '07:30', true],
  ['2026-12-09', '16:59', true],
  ['2026-12-09', '17:00', false],
  ['2026-12-10', '08:00', false],
])('of a Thursday it is reminded on Wednesday in office hours: %s %s %s', (day, time, may) => {
  expect(mayRemind('2026-12-10', instantAt(day, time), calendar)).toBe(may);
});

test('of a Monday it is reminded on Friday, not on Sunday; behind a day off a day earlier', () => {
  expect(mayRemind('2026-12-14', instantAt('2026-12-11', '08:00'), calendar)).toBe(true);
  expect(mayRemind('2026-12-14', instantAt('2026-12-13', '08:00'), calendar)).toBe(false);
  expect(mayRemind('2026-12-04', instantAt('2026-12-02', '08:00'), calendar)).toBe(true);
});
