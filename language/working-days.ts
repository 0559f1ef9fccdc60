import { addDays, type CivilDate } from './vietnam-time.ts';

/** All that counting needs of a calendar. */
export interface WorkingDays {
  readonly works: (date: CivilDate) => boolean;
}

/** No public office closes for so long; a calendar that says so is wrong and must not hang anyone. */
const LONGEST_CLOSURE_DAYS = 60;

/** The first working day from `date` on (itself included), or back with `step` -1. */
export function nearestWorkingDay(date: CivilDate, calendar: WorkingDays, step: 1 | -1): CivilDate {
  for (let away = 0; away <= LONGEST_CLOSURE_DAYS; away++) {
    const day = addDays(date, away * step);
    if (calendar.works(day)) return day;
  }
  throw new RangeError(`no working day within ${LONGEST_CLOSURE_DAYS} days of ${date}`);
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkingDays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (calendar.works(day)) count++;
  }
  return count;
}
