import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayInstant, sayTime } from './date-words.ts';
import {
  addDays,
  civilDateOf,
  clockTimeOf,
  instantAt,
  isCivilDate,
  readVietnamTime,
  weekdayOf,
} from './vietnam-time.ts';

test('late evening in UTC is the next day in Vietnam', () => {
  const instant = new Date('2026-11-20T17:30:00Z');
  expect([civilDateOf(instant), clockTimeOf(instant)]).toEqual(['2026-11-21', '00:30']);
});

test('a day and time of Vietnam come back from their instant, whatever the day', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 3 });
  fc.assert(
    fc.property(minutes, (after) => {
      const instant = new Date(Date.UTC(2025, 0, 1) + after * 60_000);
      expect(instantAt(civilDateOf(instant), clockTimeOf(instant))).toEqual(instant);
    }),
  );
});

test('days are counted over ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(weekdayOf('2026-11-22')).toBe(0);
});

test('an instant is said as people say it', () => {
  expect(sayInstant(new Date('2026-09-07T10:00:00Z'))).toBe('17 giờ thứ Hai, 07/09/2026');
  expect(sayTime('07:30')).toBe('7 giờ 30');
});

test.each([
  ['06/01/2026 09:47', '2026-01-06T02:47:00.000Z'],
  ['13/01/2026', '2026-01-13T10:00:00.000Z'],
  ['1/3/2026', '2026-03-01T10:00:00.000Z'],
])('a register writes %s', (written, iso) => {
  expect(readVietnamTime(written, '17:00')?.toISOString()).toBe(iso);
});

test.each(['31/02/2026', '2026-01-13', '', '13/13/2026', '01/01/2026 25:00'])(
  '"%s" is no day and is not guessed',
  (written) => {
    expect(readVietnamTime(written, '17:00')).toBeUndefined();
  },
);

test('only days that exist are days', () => {
  expect(['2026-02-28', '2026-02-29', '2026-1-1'].map(isCivilDate)).toEqual([true, false, false]);
});
