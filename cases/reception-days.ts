import { sayDay, sayTime } from '#language/date-words.ts';
import {
  addDays,
  type CivilDate,
  type ClockTime,
  civilDateOf,
  clockTimeOf,
  weekdayOf,
} from '#language/vietnam-time.ts';
import type { OfficeCalendar } from './office-calendar.ts';

interface Session {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly who: string;
  readonly where: string;
}

/** When citizens are received by the chair: a weekday in communes, a day of the month in the province. */
export interface ReceptionRule {
  readonly communes: Session & { readonly weekday: number };
  readonly province: Session & {
    readonly dayOfMonth: number;
    readonly ifDayOff: 'next-working-day' | 'stays';
  };
}

/** Two months always hold the next day of the month, moved behind any holiday. */
const LONGEST_AHEAD = 75;

/** The next reception of a commune and of the province, in words: day, hours, who receives, where. Pure. */
export function nextReception(
  { communes, province }: ReceptionRule,
  now: Date,
  calendar: OfficeCalendar,
): { readonly commune: string; readonly province: string } {
  const days = daysFrom(now);
  const weekly = days.find(
    (day) =>
      weekdayOf(day) === communes.weekday && calendar.works(day) && isAhead(day, communes, now),
  );
  const monthly = days
    .filter((day) => Number(day.slice(8, 10)) === province.dayOfMonth)
    .map((day) => (province.ifDayOff === 'stays' ? day : firstWorking(day, calendar)))
    .find((day) => isAhead(day, province, now));
  return { commune: sayReception(weekly, communes), province: sayReception(monthly, province) };
}

/** From two weeks ago, because a day of the month may have been moved to today. */
function daysFrom(now: Date): readonly CivilDate[] {
  const today = civilDateOf(now);
  return Array.from({ length: LONGEST_AHEAD + 14 }, (_, ahead) => addDays(today, ahead - 14));
}

function firstWorking(day: CivilDate, calendar: OfficeCalendar): CivilDate {
  let working = day;
  for (let tries = 0; tries < 14 && !calendar.works(working); tries++)
    working = addDays(working, 1);
  return working;
}

/** Today counts until the reception has ended. */
function isAhead(day: CivilDate, { to }: Session, now: Date): boolean {
  const today = civilDateOf(now);
  return day > today || (day === today && clockTimeOf(now) < to);
}

function sayReception(day: CivilDate | undefined, { from, to, who, where }: Session): string {
  const when = day === undefined ? '' : `${sayDay(day)}, `;
  return `${when}${sayTime(from)} đến ${sayTime(to)}, ${who} tiếp tại ${where}`;
}
