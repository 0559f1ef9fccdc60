import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDateOf, clockTimeOf, instantAt } from '#language/vietnam-time.ts';
import { computeDeadline, dueAt } from './deadline.ts';
import type { DeadlineRule, Pause } from './deadline-rule.ts';
import { createOfficeCalendar, type SpecialDay } from './office-calendar.ts';

const off = (date: string, name: string, certainty: SpecialDay['certainty'] = 'announced') => ({
  date,
  off: true,
  name,
  certainty,
});
const CALENDAR = createOfficeCalendar(
  {
    weeklyOff: [0, 6],
    sessions: [
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ],
  },
  [
    { date: '2026-08-22', off: false, name: 'làm bù', certainty: 'announced' },
    off('2026-08-31', 'nghỉ Quốc khánh'),
    off('2026-09-01', 'nghỉ Quốc khánh'),
    off('2026-09-02', 'nghỉ Quốc khánh'),
    off('2026-11-24', 'Ngày Văn hóa Việt Nam', 'expected'),
  ],
);

function aRule(changes: Partial<DeadlineRule> = {}): DeadlineRule {
  return {
    amount: 5,
    unit: 'working-days',
    countsDayOfReceipt: false,
    receiptOnDayOff: 'as-it-is',
    endOnDayOff: 'next-working-day',
    source: 'test',
    checkedOn: '2026-11-22',
    ...changes,
  };
}

const at = (date: string, time = '09:00') => instantAt(date, time);
const said = (instant: Date | undefined): string =>
  instant ? `${civilDateOf(instant)} ${clockTimeOf(instant)}` : 'stands';

test('five working days begin on the day after receipt and end at closing time', () => {
  expect(said(dueAt(aRule(), at('2026-11-09'), CALENDAR))).toBe('2026-11-16 17:00');
});

test('weekends and holidays do not count, a Saturday worked in exchange does', () => {
  expect(said(dueAt(aRule(), at('2026-08-26'), CALENDAR))).toBe('2026-09-07 17:00');
  expect(said(dueAt(aRule({ amount: 1 }), at('2026-08-21'), CALENDAR))).toBe('2026-08-22 17:00');
});

test('the day of receipt counts when the rule says so, until closing time', () => {
  const rule = aRule({ amount: 1, countsDayOfReceipt: true });
  expect(said(dueAt(rule, at('2026-11-09'), CALENDAR))).toBe('2026-11-09 17:00');
  expect(said(dueAt(rule, at('2026-11-09', '17:00'), CALENDAR))).toBe('2026-11-10 17:00');
});

test('what comes at the cut-off hour is taken as received on the next day', () => {
  const rule = aRule({ amount: 1, cutOff: '15:00', receiptOnDayOff: 'next-working-day' });
  expect(said(dueAt(rule, at('2026-11-13', '14:59'), CALENDAR))).toBe('2026-11-16 17:00');
  expect(said(dueAt(rule, at('2026-11-13', '15:00'), CALENDAR))).toBe('2026-11-17 17:00');
});

test('a receipt on Sunday counts as Sunday or as Monday, as the rule says', () => {
  const sunday = at('2026-11-15');
  expect(said(dueAt(aRule({ amount: 1 }), sunday, CALENDAR))).toBe('2026-11-16 17:00');
  const moved = aRule({ amount: 1, receiptOnDayOff: 'next-working-day' });
  expect(said(dueAt(moved, sunday, CALENDAR))).toBe('2026-11-17 17:00');
});

test.each([
  ['next-working-day', '2026-11-16 17:00'],
  ['previous-working-day', '2026-11-13 17:00'],
  ['stays', '2026-11-14 17:00'],
] as const)('calendar days that end on Saturday: %s', (endOnDayOff, expected) => {
  const rule = aRule({ unit: 'calendar-days', endOnDayOff });
  const deadline = computeDeadline(rule, at('2026-11-09'), CALENDAR);
  expect(said(deadline.dueAt)).toBe(expected);
  expect(deadline.movedFrom).toBe(endOnDayOff === 'stays' ? undefined : '2026-11-14');
});

test('an end that would go back to the day of receipt goes forward instead', () => {
  const rule = aRule({ unit: 'calendar-days', amount: 1, endOnDayOff: 'previous-working-day' });
  expect(said(dueAt(rule, at('2026-11-13', '18:00'), CALENDAR))).toBe('2026-11-16 17:00');
});

test('office hours run only while the office is open', () => {
  const rule = aRule({ amount: 4, unit: 'office-hours' });
  expect(said(dueAt(rule, at('2026-11-13', '16:00'), CALENDAR))).toBe('2026-11-16 10:30');
  expect(said(dueAt(rule, at('2026-11-14', '08:00'), CALENDAR))).toBe('2026-11-16 11:30');
});

test('clock hours run through the night; an end on a day off goes to the next opening', () => {
  const rule = aRule({ amount: 24, unit: 'hours' });
  expect(said(dueAt(rule, at('2026-11-10', '20:15'), CALENDAR))).toBe('2026-11-11 20:15');
  expect(said(dueAt(rule, at('2026-11-13', '10:00'), CALENDAR))).toBe('2026-11-16 07:30');
});

test('the table shows the receipt, every counted day with its number, days off with the reason, and the end', () => {
  const { days } = computeDeadline(aRule(), at('2026-08-26'), CALENDAR);
  expect(days.map((day) => `${day.date.slice(5)} ${day.number ?? day.why ?? day.kind}`)).toEqual([
    '08-26 received',
    '08-27 1',
    '08-28 2',
    '08-29 cuối tuần',
    '08-30 cuối tuần',
    '08-31 nghỉ Quốc khánh',
    '09-01 nghỉ Quốc khánh',
    '09-02 nghỉ Quốc khánh',
    '09-03 3',
    '09-04 4',
    '09-05 cuối tuần',
    '09-06 cuối tuần',
    '09-07 5',
  ]);
  expect(days.filter((day) => day.due).map((day) => day.date)).toEqual(['2026-09-07']);
});

test('a deadline over an expected holiday says which', () => {
  const { expectedDays, dueAt: due } = computeDeadline(aRule(), at('2026-11-20'), CALENDAR);
  expect(said(due)).toBe('2026-11-30 17:00');
  expect(expectedDays.map(({ date }) => date)).toEqual(['2026-11-24']);
});

test('a pause over closing time costs that day, a pause within the day costs nothing', () => {
  const within = { from: at('2026-11-10', '08:00'), to: at('2026-11-10', '16:00') };
  const over = { from: at('2026-11-10', '15:00'), to: at('2026-11-12', '10:00') };
  expect(said(dueAt(aRule(), at('2026-11-09'), CALENDAR, [within]))).toBe('2026-11-16 17:00');
  expect(said(dueAt(aRule(), at('2026-11-09'), CALENDAR, [over]))).toBe('2026-11-18 17:00');
});

test('while the clock stands there is no due date, and what was counted is known', () => {
  const deadline = computeDeadline(aRule(), at('2026-11-09'), CALENDAR, [
    { from: at('2026-11-12', '08:00') },
  ]);
  expect(deadline.dueAt).toBeUndefined();
  expect(deadline.counted).toBe(2);
  expect(deadline.days.at(-1)?.kind).toBe('waiting');
});

test('paused office hours go on where they stopped', () => {
  const rule = aRule({ amount: 4, unit: 'office-hours' });
  const pause = { from: at('2026-11-10', '10:00'), to: at('2026-11-11', '10:00') };
  expect(said(dueAt(rule, at('2026-11-10', '08:00'), CALENDAR, [pause]))).toBe('2026-11-11 14:00');
});

test('an amount that is not whole and positive is refused', () => {
  for (const amount of [0, -1, 1.5, Number.NaN]) {
    expect(() => dueAt(aRule({ amount }), at('2026-11-09'), CALENDAR)).toThrow(RangeError);
  }
});

const anyRule = fc.record({
  amount: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('working-days', 'calendar-days', 'office-hours', 'hours'),
  countsDayOfReceipt: fc.boolean(),
  cutOff: fc.constantFrom(undefined, '11:30', '16:00'),
  receiptOnDayOff: fc.constantFrom('as-it-is', 'next-working-day'),
  endOnDayOff: fc.constantFrom('next-working-day', 'previous-working-day'),
}) as fc.Arbitrary<Partial<DeadlineRule>>;
const minute = fc.integer({ min: 0, max: 60 * 24 * 200 });
const instant = minute.map(
  (after) => new Date(at('2026-06-01', '00:00').getTime() + after * 60_000),
);

test('no deadline falls on a day off', () => {
  fc.assert(
    fc.property(anyRule, instant, (changes, receivedAt) => {
      const due = dueAt(aRule(changes), receivedAt, CALENDAR);
      expect(due && CALENDAR.works(civilDateOf(due))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('no deadline lies before its receipt', () => {
  fc.assert(
    fc.property(anyRule, instant, (changes, receivedAt) => {
      const due = dueAt(aRule(changes), receivedAt, CALENDAR);
      expect(due?.getTime()).toBeGreaterThanOrEqual(receivedAt.getTime());
    }),
    { numRuns: 400 },
  );
});

test('what came earlier is never due later', () => {
  fc.assert(
    fc.property(anyRule, instant, minute, (changes, receivedAt, after) => {
      const later = new Date(receivedAt.getTime() + after * 60_000);
      const [a, b] = [receivedAt, later].map((when) => dueAt(aRule(changes), when, CALENDAR));
      expect(a?.getTime()).toBeLessThanOrEqual(b?.getTime() ?? 0);
    }),
    { numRuns: 400 },
  );
});

test('a pause never brings a deadline forward, and one over a whole working day moves it', () => {
  fc.assert(
    fc.property(anyRule, instant, fc.integer({ min: 1, max: 20 }), (changes, receivedAt, days) => {
      const rule = aRule(changes);
      const free = dueAt(rule, receivedAt, CALENDAR)?.getTime() ?? 0;
      const to = at(addDays(civilDateOf(receivedAt), days), '23:00');
      const pause: Pause = { from: receivedAt, to };
      const paused = dueAt(rule, receivedAt, CALENDAR, [pause])?.getTime() ?? 0;
      expect(paused).toBeGreaterThanOrEqual(free);
      if (free <= to.getTime() && rule.unit === 'working-days')
        expect(paused).toBeGreaterThan(free);
    }),
    { numRuns: 400 },
  );
});

test('the table has one row a day, without gaps, and as many counted days as the rule says', () => {
  fc.assert(
    fc.property(anyRule, instant, (changes, receivedAt) => {
      const rule = aRule({ ...changes, unit: 'working-days' });
      const { days } = computeDeadline(rule, receivedAt, CALENDAR);
      expect(days.filter((day) => day.kind === 'counted')).toHaveLength(rule.amount);
      expect(days.filter((day) => day.due)).toHaveLength(1);
      days.forEach((day, row) => {
        expect(day.date).toBe(addDays(civilDateOf(receivedAt), row));
      });
    }),
    { numRuns: 400 },
  );
});
