import { addDays, type CivilDate, weekdayOf } from '#language/vietnam-time.ts';
import { lunarDay } from './lunar-days.ts';
import type { SpecialDay } from './office-calendar.ts';

/** The days off that the law gives every year; days of exchange are announced each year and stand in the calendar. */
const SOURCE = 'Bộ luật Lao động 45/2019/QH14, Điều 111 và 112';
const NOT_ANNOUNCED = 'Chưa có thông báo; suy từ luật';
const WEEKEND = [0, 6];

interface Holiday {
  readonly date: CivilDate;
  readonly name: string;
}

/**
 * What the law lets expect for a year that nobody has announced (Labour Code 2019, art. 112: eleven days; art.
 * 111 clause 3: one that falls on the weekly rest is made up on the next working day). Every day is `expected`:
 * which days around Tết and beside 2 September are taken is decided each year.
 */
export function legalHolidays(year: number, weeklyOff: readonly number[] = WEEKEND): SpecialDay[] {
  const holidays = holidaysOf(year, weeklyOff);
  const taken = new Set(holidays.map(({ date }) => date));
  const days: SpecialDay[] = [];
  for (const { date, name } of holidays) {
    if (!weeklyOff.includes(weekdayOf(date))) days.push(expectedDay(date, `nghỉ ${name}`));
    else {
      const instead = nextWorkingDay(date, weeklyOff, taken);
      taken.add(instead);
      days.push(expectedDay(instead, `nghỉ bù ${name}`));
    }
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function expectedDay(date: CivilDate, name: string): SpecialDay {
  return {
    date,
    off: true,
    name,
    certainty: 'expected',
    decision: NOT_ANNOUNCED,
    source: SOURCE,
  };
}

function nextWorkingDay(
  from: CivilDate,
  weeklyOff: readonly number[],
  taken: ReadonlySet<CivilDate>,
): CivilDate {
  let date = addDays(from, 1);
  while (weeklyOff.includes(weekdayOf(date)) || taken.has(date)) date = addDays(date, 1);
  return date;
}

function holidaysOf(year: number, weeklyOff: readonly number[]): readonly Holiday[] {
  return [
    { date: `${year}-01-01`, name: 'Tết Dương lịch' },
    ...tetDays(year, weeklyOff).map((date) => ({ date, name: 'Tết Nguyên đán' })),
    { date: lunarDay(year, 3, 10), name: 'Giỗ Tổ Hùng Vương' },
    { date: `${year}-04-30`, name: 'ngày Chiến thắng' },
    { date: `${year}-05-01`, name: 'Quốc tế Lao động' },
    { date: `${year}-09-02`, name: 'Quốc khánh' },
    { date: besideNationalDay(year), name: 'Quốc khánh' },
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Five days: the last one or two of the old year and the first of the new. Where one of the two ways gives a
 * whole working week it is expected (2025: two and three; 2026: one and four), else one and four (2027).
 */
function tetDays(year: number, weeklyOff: readonly number[]): CivilDate[] {
  const first = lunarDay(year, 1, 1);
  const from = (before: number): CivilDate[] =>
    [0, 1, 2, 3, 4].map((day) => addDays(first, day - before));
  const whole = [1, 2]
    .map(from)
    .find((days) => days.every((day) => !weeklyOff.includes(weekdayOf(day))));
  return whole ?? from(1);
}

/** The second day of National Day joins it to the nearer weekend; from Tuesday to Saturday but Thursday, that is before. */
function besideNationalDay(year: number): CivilDate {
  const day = `${year}-09-02`;
  return [0, 1, 4].includes(weekdayOf(day)) ? addDays(day, 1) : addDays(day, -1);
}
