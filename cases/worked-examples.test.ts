import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDateOf, clockTimeOf, instantAt } from '#language/vietnam-time.ts';
import { nearestWorkingDay, workingDaysBetween } from '#language/working-days.ts';
import { caseDeadlines, dueChange } from './case-deadline.ts';
import { computeDeadline, dueAt } from './deadline.ts';
import type { DeadlineRule, Pause } from './deadline-rule.ts';
import { type DatedDeadlineRule, deadlineRuleFor } from './deadline-table.ts';
import { explainDeadline, sayDayTable } from './deadline-words.ts';
import { legalHolidays } from './legal-holidays.ts';
import { createOfficeCalendar, type SpecialDay } from './office-calendar.ts';

/** Counted by hand on the calendars of 2026 and 2027 that hang on the wall, and written down before the code ran. */
const content = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../knowledge/content/${path}`, import.meta.url), 'utf8'));
const DAYS = content('calendar/special-days.json') as readonly SpecialDay[];
const HOURS = {
  weeklyOff: [0, 6],
  sessions: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
};
const CALENDAR = createOfficeCalendar(HOURS, DAYS, legalHolidays);
const RULE: DeadlineRule = {
  amount: 1,
  unit: 'working-days',
  countsDayOfReceipt: false,
  cutOff: '17:00',
  receiptOnDayOff: 'next-working-day',
  endOnDayOff: 'next-working-day',
  source: 'test',
  checkedOn: '2026-11-22',
};
const due = (amount: number, date: string, time = '09:00', pauses: readonly Pause[] = []) => {
  const end = dueAt({ ...RULE, amount }, instantAt(date, time), CALENDAR, pauses);
  return end ? `${civilDateOf(end)} ${clockTimeOf(end)}` : 'stands';
};

test.each([
  // An ordinary week: Friday before closing, Friday after closing, Saturday (as received on Monday).
  ['2026-11-06', '16:59', '2026-11-09', '2026-11-13', '2026-11-20'],
  ['2026-11-06', '17:01', '2026-11-10', '2026-11-16', '2026-11-23'],
  ['2026-11-07', '10:00', '2026-11-10', '2026-11-16', '2026-11-23'],
  // Tết 2026: 29 Chạp is Monday 16 February, off until Friday 20; as received on Monday 23.
  ['2026-02-16', '09:00', '2026-02-24', '2026-03-02', '2026-03-09'],
  ['2026-02-13', '16:59', '2026-02-23', '2026-02-27', '2026-03-06'],
  // Tết 2027: 29 Chạp is Friday 5 February, off until Thursday 11 with two days made up; as received on Friday 12.
  ['2027-02-05', '09:00', '2027-02-15', '2027-02-19', '2027-02-26'],
  ['2027-02-04', '16:59', '2027-02-12', '2027-02-18', '2027-02-25'],
  // The Hùng Kings' day 2026 is Sunday 26 April, made up on Monday 27; then 30 April and 1 May.
  ['2026-04-24', '09:00', '2026-04-28', '2026-05-06', '2026-05-13'],
  ['2026-04-29', '09:00', '2026-05-04', '2026-05-08', '2026-05-15'],
  // The Hùng Kings' day 2027 is Friday 16 April.
  ['2027-04-15', '09:00', '2027-04-19', '2027-04-23', '2027-05-04'],
  // 1 May 2027 is a Saturday, made up on Monday 3.
  ['2027-04-29', '09:00', '2027-05-04', '2027-05-10', '2027-05-17'],
  // National Day 2026: Saturday 22 August is worked, Monday 31 is off in exchange, 1 and 2 September are off.
  ['2026-08-21', '09:00', '2026-08-22', '2026-08-27', '2026-09-08'],
  ['2026-08-28', '17:01', '2026-09-04', '2026-09-10', '2026-09-17'],
])('received %s at %s: due in 1, 5 and 10 working days', (date, time, one, five, ten) => {
  expect([due(1, date, time), due(5, date, time), due(10, date, time)]).toEqual(
    [one, five, ten].map((day) => `${day} 17:00`),
  );
});

test('paused twice: two closing times of waiting, then one over a weekend, are three working days more', () => {
  const pauses = [
    { from: instantAt('2026-11-10', '10:00'), to: instantAt('2026-11-12', '09:00') },
    { from: instantAt('2026-11-13', '16:00'), to: instantAt('2026-11-16', '08:00') },
  ];
  expect(due(5, '2026-11-06', '16:59')).toBe('2026-11-13 17:00');
  // Counted: 9, 12, 16, 17, 18 November; waiting: 10, 11 and 13.
  expect(due(5, '2026-11-06', '16:59', pauses)).toBe('2026-11-18 17:00');
});

test('the table of a deadline over Tết, as the citizen reads it', () => {
  const deadline = computeDeadline(
    { ...RULE, amount: 2 },
    instantAt('2027-02-04', '16:00'),
    CALENDAR,
  );
  expect(sayDayTable(explainDeadline(deadline, 'Xã')).split('\n')).toEqual([
    'thứ Năm, 04/02/2027: ngày nhận, không tính',
    'thứ Sáu, 05/02/2027: không tính: nghỉ Tết Nguyên đán (dự kiến)',
    'thứ Bảy, 06/02/2027: không tính: cuối tuần',
    'Chủ nhật, 07/02/2027: không tính: cuối tuần',
    'thứ Hai, 08/02/2027: không tính: nghỉ Tết Nguyên đán (dự kiến)',
    'thứ Ba, 09/02/2027: không tính: nghỉ Tết Nguyên đán (dự kiến)',
    'thứ Tư, 10/02/2027: không tính: nghỉ bù Tết Nguyên đán (dự kiến)',
    'thứ Năm, 11/02/2027: không tính: nghỉ bù Tết Nguyên đán (dự kiến)',
    'thứ Sáu, 12/02/2027: ngày làm việc thứ 1',
    'thứ Bảy, 13/02/2027: không tính: cuối tuần',
    'Chủ nhật, 14/02/2027: không tính: cuối tuần',
    'thứ Hai, 15/02/2027: ngày làm việc thứ 2 – đến hạn',
  ]);
});

const DAY_MS = 86_400_000;
const instant = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-12-31') })
  .map((time) => new Date(time));
const amount = fc.integer({ min: 1, max: 30 });

test('later received or longer is never due earlier, and nothing is ever due on a day off', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 20 * DAY_MS }), amount, (at, later, days) => {
      const end = (from: Date, length: number) =>
        dueAt({ ...RULE, amount: length }, from, CALENDAR) ?? new Date(0);
      const first = end(at, days);
      expect(end(new Date(at.getTime() + later), days) >= first).toBe(true);
      expect(end(at, days + 1) > first).toBe(true);
      expect(CALENDAR.works(civilDateOf(first))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a pause adds exactly the working days over whose closing it lasted', () => {
  const days = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(instant, amount, days, days, (at, length, begins, lasts) => {
      const free = computeDeadline({ ...RULE, amount: length }, at, CALENDAR);
      const counted = free.days.filter(({ kind }) => kind === 'counted').map(({ date }) => date);
      const from = counted[Math.min(begins, length - 1)] ?? '';
      const to = addDays(from, lasts);
      const pause = { from: instantAt(from, '10:00'), to: instantAt(to, '10:00') };
      const paused = dueAt({ ...RULE, amount: length }, at, CALENDAR, [pause]) ?? new Date(0);
      const closings = workingDaysBetween(addDays(from, -1), addDays(to, -1), CALENDAR);
      const gone = workingDaysBetween(civilDateOf(free.dueAt ?? at), civilDateOf(paused), CALENDAR);
      expect(gone).toBe(closings);
    }),
    { numRuns: 500 },
  );
});

const TABLE: readonly DatedDeadlineRule[] = [
  { ...RULE, category: '*', target: 'first-reply', from: '2026-01-01' },
  { ...RULE, category: '*', target: 'resolution', amount: 7, from: '2026-01-01' },
  {
    ...RULE,
    category: 'dien',
    target: 'resolution',
    amount: 3,
    from: '2026-01-01',
    to: '2026-10-31',
  },
  { ...RULE, category: 'dien', target: 'resolution', amount: 2, from: '2026-11-01' },
];
const resolution = (category: 'dien' | 'khac', on: string) =>
  deadlineRuleFor({ category, target: 'resolution', on }, TABLE).amount;

test('the rule in force on the day of receipt decides, the category’s own before the general one', () => {
  expect(resolution('dien', '2026-10-31')).toBe(3);
  expect(resolution('dien', '2026-11-01')).toBe(2);
  expect(resolution('khac', '2026-11-01')).toBe(7);
  expect(() => resolution('khac', '2025-12-31')).toThrow('no deadline rule');
});

test('both targets of a case: waiting and extensions move the resolution alone', () => {
  const receivedAt = instantAt('2026-11-06', '09:00');
  const pauses = [{ from: instantAt('2026-11-09', '08:00'), to: instantAt('2026-11-10', '08:00') }];
  const facts = { category: 'dien', receivedAt, pauses: [], extension: undefined } as const;
  const days = (more: object) => {
    const both = caseDeadlines({ ...facts, ...more }, TABLE, CALENDAR);
    return [both.firstReply, both.resolution].map((one) => civilDateOf(one.dueAt ?? receivedAt));
  };
  expect(days({})).toEqual(['2026-11-09', '2026-11-10']);
  expect(days({ pauses })).toEqual(['2026-11-09', '2026-11-11']);
  const extension = {
    at: instantAt('2026-11-09', '10:00'),
    until: instantAt('2026-11-13', '17:00'),
  };
  expect(days({ extension })).toEqual(['2026-11-09', '2026-11-13']);
  const later = [{ from: instantAt('2026-11-11', '08:00'), to: instantAt('2026-11-12', '08:00') }];
  expect(days({ pauses: later, extension })).toEqual(['2026-11-09', '2026-11-16']);
  const toSaturday = { ...extension, until: instantAt('2026-11-14', '17:00') };
  expect(days({ extension: toSaturday })).toEqual(['2026-11-09', '2026-11-16']);
});

test('a holiday that is announced moves what is due over it, later or earlier', () => {
  const receivedAt = instantAt('2026-11-20', '09:00');
  const end = (days: readonly SpecialDay[]) =>
    dueAt({ ...RULE, amount: 3 }, receivedAt, createOfficeCalendar(HOURS, days)) ?? receivedAt;
  const [expected] = DAYS.filter(({ date }) => date === '2026-11-24');
  const cancelled = {
    date: '2026-11-24',
    off: false,
    name: 'làm việc',
    certainty: 'announced',
  } as const;
  const before = end(DAYS);
  expect(expected?.certainty).toBe('expected');
  expect(civilDateOf(before)).toBe('2026-11-26');
  expect(civilDateOf(end([...DAYS, cancelled]))).toBe('2026-11-25');
  expect(dueChange(before, end([...DAYS, cancelled]))).toBe('earlier');
  expect(dueChange(end([...DAYS, cancelled]), before)).toBe('later');
});

test('no year is without its feasts, however far ahead a deadline reaches', () => {
  expect(CALENDAR.works('2031-01-23')).toBe(false);
  expect(nearestWorkingDay('2031-01-23', CALENDAR, 1)).toBe('2031-01-29');
});
