import { type CivilDate, type ClockTime, weekdayOf } from '#language/vietnam-time.ts';

/** A day that differs from its weekday: a holiday, or a weekend worked in exchange. */
export interface SpecialDay {
  readonly date: CivilDate;
  readonly off: boolean;
  /** In words that citizens read: "nghỉ Quốc khánh", "làm bù". */
  readonly name: string;
  /** `announced` with a decision, or `expected` from the law until it is announced. */
  readonly certainty: 'announced' | 'expected';
  readonly decision?: string | undefined;
}

/** When the office is open: the same sessions on each of its working weekdays. */
export interface OfficeHours {
  /** 0 Sunday … 6 Saturday. */
  readonly weeklyOff: readonly number[];
  readonly sessions: readonly { readonly from: ClockTime; readonly to: ClockTime }[];
}

export interface OfficeCalendar {
  readonly works: (date: CivilDate) => boolean;
  /** The special day, if it is one. */
  readonly special: (date: CivilDate) => SpecialDay | undefined;
  readonly sessions: OfficeHours['sessions'];
  readonly opens: ClockTime;
  readonly closes: ClockTime;
}

/** Joins hours and special days; a later entry for the same date replaces an earlier one. */
export function createOfficeCalendar(
  hours: OfficeHours,
  specialDays: readonly SpecialDay[],
): OfficeCalendar {
  const [first, last] = [hours.sessions[0], hours.sessions.at(-1)];
  if (!first || !last) throw new RangeError('an office needs at least one session a day');
  const byDate = new Map(specialDays.map((day) => [day.date, day]));
  return {
    works: (date) => {
      const special = byDate.get(date);
      return special ? !special.off : !hours.weeklyOff.includes(weekdayOf(date));
    },
    special: (date) => byDate.get(date),
    sessions: hours.sessions,
    opens: first.from,
    closes: last.to,
  };
}
