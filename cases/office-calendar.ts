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
  /** Law or announcement that it rests on. */
  readonly source?: string | undefined;
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

/** What the law lets expect for a year, where nobody has written down a single day of it. */
export type ExpectedYear = (year: number, weeklyOff: readonly number[]) => readonly SpecialDay[];

/**
 * Joins hours and special days; a later entry for the same date replaces an earlier one. A year without any
 * entry has the days that `expectedYear` gives.
 */
export function createOfficeCalendar(
  hours: OfficeHours,
  specialDays: readonly SpecialDay[],
  expectedYear: ExpectedYear = () => [],
): OfficeCalendar {
  const [first, last] = [hours.sessions[0], hours.sessions.at(-1)];
  if (!first || !last) throw new RangeError('an office needs at least one session a day');
  const special = specialOn(specialDays, (year) => expectedYear(year, hours.weeklyOff));
  return {
    works: (date) => {
      const day = special(date);
      return day ? !day.off : !hours.weeklyOff.includes(weekdayOf(date));
    },
    special,
    sessions: hours.sessions,
    opens: first.from,
    closes: last.to,
  };
}

function specialOn(
  written: readonly SpecialDay[],
  expectedIn: (year: number) => readonly SpecialDay[],
): OfficeCalendar['special'] {
  const byDate = new Map(written.map((day) => [day.date, day]));
  const years = new Set(written.map(({ date }) => date.slice(0, 4)));
  return (date) => {
    const year = date.slice(0, 4);
    if (!years.has(year)) {
      years.add(year);
      for (const day of expectedIn(Number(year))) byDate.set(day.date, day);
    }
    return byDate.get(date);
  };
}
