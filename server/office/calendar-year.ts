import { legalHolidays } from '#cases/legal-holidays.ts';
import type { SpecialDay } from '#cases/office-calendar.ts';
import type { KeptRules } from '../staff/staff-parts.ts';

/** The days of one year that differ from their weekday. */
export interface CalendarYear {
  readonly days: readonly SpecialDay[];
  /** Dates that staff have written down. */
  readonly stored: ReadonlySet<string>;
  /** True: nobody has written this year down, the days are those of the law. */
  readonly byLaw: boolean;
}

/** One year of the calendar in order; what staff wrote stands over the file's day of the same date. */
export function calendarYear(year: number, rules: KeptRules): CalendarYear {
  const { days, hours } = rules.now();
  const written = [...new Map(days.map((day) => [day.date, day])).values()]
    .filter(({ date }) => date.startsWith(`${year}-`))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const stored = new Set(rules.stored().days?.map(({ date }) => date));
  const byLaw = written.length === 0;
  return { days: byLaw ? legalHolidays(year, hours.weeklyOff) : written, stored, byLaw };
}
