import { CalendarVietnamese } from 'date-chinese';
import type { CivilDate } from '#language/vietnam-time.ts';

/**
 * The day of a Vietnamese lunar date in the lunar year that begins in `year`. Vietnam counts moons by its own
 * clock (UTC+7), so the day can differ from China's: Tết of 2007 and of 2030 does.
 */
export function lunarDay(year: number, month: number, day: number): CivilDate {
  const calendar = new CalendarVietnamese();
  calendar.fromJDE(calendar.newYear(year));
  const [cycle = 0, yearOfCycle = 0] = calendar.get();
  const found = calendar.set(cycle, yearOfCycle, month, 0, day).toGregorian(year);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${found.year}-${two(found.month)}-${two(found.day)}`;
}
