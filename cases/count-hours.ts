import { addDays, type CivilDate, civilDateOf, instantAt } from '#language/vietnam-time.ts';
import { type Counting, type DeadlineDay, notCounted } from './deadline-days.ts';
import type { DeadlineRule, Pause } from './deadline-rule.ts';
import type { OfficeCalendar } from './office-calendar.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Ten years of days: a rule that needs more is a mistake. */
const LONGEST_WALK_DAYS = 3_653;

/** A stretch in which the clock runs, in milliseconds. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Counts running hours from an instant on, to the millisecond; what the pauses cover does not run. */
export function countHours(
  rule: DeadlineRule,
  start: Date,
  calendar: OfficeCalendar,
  pauses: readonly Pause[],
): Counting {
  const days: DeadlineDay[] = [];
  let left = rule.amount * HOUR_MS;
  for (let walked = 0; walked < LONGEST_WALK_DAYS; walked++) {
    const date = addDays(civilDateOf(start), walked);
    const stretches = runningStretches(rule, date, start, calendar, pauses);
    for (const { from, to } of stretches) {
      if (to - from >= left) return closing(rule, days, date, new Date(from + left));
      left -= to - from;
    }
    days.push(rowOf(date, walked === 0, stretches.length > 0, calendar, pauses));
    if (standsAfter(date, pauses)) return { days, counted: hoursRun(rule, left), end: undefined };
  }
  throw new RangeError('the calendar never reaches the end of this deadline');
}

function closing(
  rule: DeadlineRule,
  days: readonly DeadlineDay[],
  date: CivilDate,
  end: Date,
): Counting {
  return { days: [...days, { date, kind: 'counted', due: true }], counted: rule.amount, end };
}

function hoursRun(rule: DeadlineRule, left: number): number {
  return rule.amount - Math.ceil(left / HOUR_MS);
}

function rowOf(
  date: CivilDate,
  isReceipt: boolean,
  runs: boolean,
  calendar: OfficeCalendar,
  pauses: readonly Pause[],
): DeadlineDay {
  if (runs) return { date, kind: 'counted', due: false };
  if (isReceipt) return { date, kind: 'received', due: false };
  const noon = instantAt(date, '12:00');
  const waits = pauses.some(({ from, to }) => from <= noon && (to === undefined || noon < to));
  return waits ? { date, kind: 'waiting', due: false } : notCounted(date, calendar);
}

/** True when the clock stands from some moment of this day on, for good so far. */
function standsAfter(date: CivilDate, pauses: readonly Pause[]): boolean {
  const midnight = instantAt(addDays(date, 1), '00:00');
  return pauses.some(({ from, to }) => to === undefined && from < midnight);
}

function runningStretches(
  rule: DeadlineRule,
  date: CivilDate,
  start: Date,
  calendar: OfficeCalendar,
  pauses: readonly Pause[],
): Stretch[] {
  const open = openStretches(rule, date, calendar).map(({ from, to }) => ({
    from: Math.max(from, start.getTime()),
    to,
  }));
  return pauses.reduce(without, open).filter(({ from, to }) => from < to);
}

function openStretches(rule: DeadlineRule, date: CivilDate, calendar: OfficeCalendar): Stretch[] {
  if (rule.unit === 'hours') {
    const midnight = instantAt(addDays(date, 1), '00:00');
    return [{ from: instantAt(date, '00:00').getTime(), to: midnight.getTime() }];
  }
  if (!calendar.works(date)) return [];
  return calendar.sessions.map((session) => ({
    from: instantAt(date, session.from).getTime(),
    to: instantAt(date, session.to).getTime(),
  }));
}

function without(stretches: Stretch[], pause: Pause): Stretch[] {
  const from = pause.from.getTime();
  const to = pause.to?.getTime() ?? Number.POSITIVE_INFINITY;
  return stretches
    .flatMap((stretch) => [
      { from: stretch.from, to: Math.min(stretch.to, from) },
      { from: Math.max(stretch.from, to), to: stretch.to },
    ])
    .filter((piece) => piece.from < piece.to);
}
