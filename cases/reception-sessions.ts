import {
  addDays,
  type CivilDate,
  type ClockTime,
  civilDateOf,
  clockTimeOf,
  instantAt,
  weekdayOf,
} from '#language/vietnam-time.ts';
import { nearestWorkingDay } from '#language/working-days.ts';
import type { OfficeCalendar } from './office-calendar.ts';
import type { ReceptionRule } from './reception-days.ts';

/** Whose leader receives: every commune keeps the same weekday, the province a day of the month. */
export type ReceptionLevel = 'commune' | 'province';

/** One time in which a leader receives citizens. */
export interface ReceptionSession {
  readonly level: ReceptionLevel;
  readonly day: CivilDate;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly who: string;
  readonly where: string;
}

/** Every session of the coming weeks, today's included; none on a day off, unless the rule moves it. Pure. */
export function comingSessions(
  { communes, province }: ReceptionRule,
  today: CivilDate,
  weeks: number,
  calendar: OfficeCalendar,
): readonly ReceptionSession[] {
  const days = Array.from({ length: weeks * 7 }, (_, at) => addDays(today, at));
  return days.flatMap((day) => {
    const weekly = weekdayOf(day) === communes.weekday && calendar.works(day);
    const monthly = `${day.slice(0, 8)}${String(province.dayOfMonth).padStart(2, '0')}`;
    const moved = province.ifDayOff === 'stays' ? monthly : nearestWorkingDay(monthly, calendar, 1);
    return [
      ...(moved === day ? [sessionOf('province', day, province)] : []),
      ...(weekly ? [sessionOf('commune', day, communes)] : []),
    ];
  });
}

function sessionOf(
  level: ReceptionLevel,
  day: CivilDate,
  { from, to, who, where }: Omit<ReceptionSession, 'level' | 'day'>,
): ReceptionSession {
  return { level, day, from, to, who, where };
}

/** A turn is asked for at the latest on the day before: staff confirm it and the citizen is reminded. */
export function mayBook({ day }: Pick<ReceptionSession, 'day'>, now: Date): boolean {
  return day > civilDateOf(now);
}

/**
 * Whether now is the time to remind of a session: in office hours of the last working day before it, or later while
 * it is not yet that day. Nobody is disturbed on a day off. Pure.
 */
export function mayRemind(day: CivilDate, now: Date, calendar: OfficeCalendar): boolean {
  const today = civilDateOf(now);
  const eve = nearestWorkingDay(addDays(day, -1), calendar, -1);
  const begins = instantAt(eve, calendar.opens);
  const time = clockTimeOf(now);
  const open = calendar.works(today) && calendar.opens <= time && time < calendar.closes;
  return open && now >= begins && today < day;
}
