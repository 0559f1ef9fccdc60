import { addDays, type CivilDate, instantAt } from '#language/vietnam-time.ts';
import { type Counting, type DeadlineDay, notCounted } from './deadline-days.ts';
import type { DeadlineRule, Pause } from './deadline-rule.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** Ten years of days: a rule that needs more is a mistake. */
const LONGEST_WALK_DAYS = 3_653;

/**
 * Counts whole days from the day of receipt on. A day counts when the clock runs at closing time: a pause
 * within one day costs nothing, a pause over closing time costs that day.
 */
export function countDays(
  rule: DeadlineRule,
  receivedOn: CivilDate,
  calendar: OfficeCalendar,
  pauses: readonly Pause[],
): Counting {
  const days: DeadlineDay[] = [];
  let counted = 0;
  for (let walked = 0; walked < LONGEST_WALK_DAYS; walked++) {
    const date = addDays(receivedOn, walked);
    const close = instantAt(date, calendar.closes);
    if (pauses.some((pause) => pause.to === undefined && pause.from <= close)) {
      return { days: [...days, { date, kind: 'waiting', due: false }], counted, end: undefined };
    }
    const row = readDay(rule, date, walked === 0, calendar, pauses);
    days.push(row.kind === 'counted' ? { ...row, number: ++counted } : row);
    if (counted === rule.amount) return { days, counted, end: close };
  }
  throw new RangeError('the calendar never reaches the end of this deadline');
}

function readDay(
  rule: DeadlineRule,
  date: CivilDate,
  isReceipt: boolean,
  calendar: OfficeCalendar,
  pauses: readonly Pause[],
): DeadlineDay {
  if (isReceipt && !rule.countsDayOfReceipt) return { date, kind: 'received', due: false };
  if (rule.unit === 'working-days' && !calendar.works(date)) return notCounted(date, calendar);
  const close = instantAt(date, calendar.closes);
  const waits = pauses.some(({ from, to }) => from <= close && to !== undefined && close < to);
  return { date, kind: waits ? 'waiting' : 'counted', due: false };
}
