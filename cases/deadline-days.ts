import type { CivilDate } from '#language/vietnam-time.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** One row of the day-by-day table. */
export interface DeadlineDay {
  readonly date: CivilDate;
  /** `received`: the day it came, not counted; `waiting`: the clock stood; `passed-over`: open, not counted. */
  readonly kind: 'received' | 'counted' | 'off' | 'waiting' | 'passed-over';
  /** "ngày làm việc thứ 3": set on counted days of day rules. */
  readonly number?: number | undefined;
  readonly due: boolean;
  /** Why it is not counted, in the citizen's words: "cuối tuần", "nghỉ Quốc khánh". */
  readonly why?: string | undefined;
  /** True where the day off is expected by law and not announced yet. */
  readonly expected?: boolean | undefined;
}

/** What walking the calendar found: rows up to the last counted day, and the end unless the clock stands. */
export interface Counting {
  readonly days: readonly DeadlineDay[];
  readonly counted: number;
  readonly end: Date | undefined;
}

/** A row for a day that does not count, with its reason. */
export function notCounted(date: CivilDate, calendar: OfficeCalendar): DeadlineDay {
  if (calendar.works(date)) return { date, kind: 'passed-over', due: false };
  const special = calendar.special(date);
  const why = special?.name ?? 'cuối tuần';
  const row = { date, kind: 'off', due: false, why } as const;
  return special?.certainty === 'expected' ? { ...row, expected: true } : row;
}
