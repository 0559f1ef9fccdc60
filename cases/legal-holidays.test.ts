import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '#language/vietnam-time.ts';
import { legalHolidays } from './legal-holidays.ts';
import { lunarDay } from './lunar-days.ts';
import { createOfficeCalendar } from './office-calendar.ts';

const HOURS = { weeklyOff: [0, 6], sessions: [{ from: '07:30', to: '17:00' }] };

test.each([
  // As the almanacs printed in Vietnam have it; in 1985, 2007 and 2030 China's new year is another day.
  [1985, '1985-01-21'],
  [2007, '2007-02-17'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2030, '2030-02-02'],
])('Tết of %i is on %s', (year, day) => {
  expect(lunarDay(year, 1, 1)).toBe(day);
});

test.each([
  [2023, '2023-04-29'],
  [2024, '2024-04-18'],
  [2025, '2025-04-07'],
  [2026, '2026-04-26'],
  [2027, '2027-04-16'],
])('the day of the Hùng Kings of %i is on %s', (year, day) => {
  expect(lunarDay(year, 3, 10)).toBe(day);
});

const written = JSON.parse(
  readFileSync(new URL('../knowledge/content/calendar/special-days.json', import.meta.url), 'utf8'),
) as readonly { readonly date: string; readonly name: string; readonly off: boolean }[];
/** Days of exchange and the new Day of Culture are not of art. 112. */
const byLaw = (year: string): string[] =>
  written
    .filter(({ date, off }) => off && date.startsWith(year))
    .filter(({ name }) => !/hoán đổi|Văn hóa/u.test(name))
    .map(({ date }) => date);

test.each(['2025', '2026', '2027'])('the law alone gives the days off of %s', (year) => {
  expect(legalHolidays(Number(year)).map(({ date }) => date)).toEqual(byLaw(year));
});

test('what falls on a weekend is made up on the next working days, one for each', () => {
  const days = legalHolidays(2027).map(({ date, name }) => `${date.slice(5)} ${name}`);
  expect(days).toEqual([
    '01-01 nghỉ Tết Dương lịch',
    '02-05 nghỉ Tết Nguyên đán',
    '02-08 nghỉ Tết Nguyên đán',
    '02-09 nghỉ Tết Nguyên đán',
    '02-10 nghỉ bù Tết Nguyên đán',
    '02-11 nghỉ bù Tết Nguyên đán',
    '04-16 nghỉ Giỗ Tổ Hùng Vương',
    '04-30 nghỉ ngày Chiến thắng',
    '05-03 nghỉ bù Quốc tế Lao động',
    '09-02 nghỉ Quốc khánh',
    '09-03 nghỉ Quốc khánh',
  ]);
});

test('every year has eleven days off, all on working weekdays, all only expected', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2100 }), (year) => {
      const days = legalHolidays(year);
      expect(new Set(days.map(({ date }) => date)).size).toBe(11);
      expect(days.every(({ date }) => ![0, 6].includes(weekdayOf(date)))).toBe(true);
      expect(days.every(({ certainty }) => certainty === 'expected')).toBe(true);
    }),
    { numRuns: 77 },
  );
});

test('the law fills a year that nobody wrote down, and leaves one that somebody did', () => {
  const calendar = createOfficeCalendar(
    HOURS,
    [{ date: '2027-02-05', off: true, name: 'nghỉ Tết', certainty: 'announced' }],
    legalHolidays,
  );
  expect(calendar.special('2028-01-26')).toMatchObject({ off: true, certainty: 'expected' });
  expect(calendar.works('2028-01-26')).toBe(false);
  expect(calendar.works('2027-02-08')).toBe(true);
  expect(calendar.works('2027-02-05')).toBe(false);
});
