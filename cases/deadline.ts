import {
  addDays,
  type CivilDate,
  civilDateOf,
  clockTimeOf,
  instantAt,
} from '#language/vietnam-time.ts';
import { nearestWorkingDay } from '#language/working-days.ts';
import { countDays } from './count-days.ts';
import { countHours } from './count-hours.ts';
import { type Counting, type DeadlineDay, notCounted } from './deadline-days.ts';
import type { DeadlineRule, Pause } from './deadline-rule.ts';
import type { OfficeCalendar, SpecialDay } from './office-calendar.ts';

/** A deadline with everything needed to explain it. */
export interface Deadline {
  readonly rule: DeadlineRule;
  readonly receivedAt: Date;
  /** Absent while the clock stands. */
  readonly dueAt: Date | undefined;
  readonly days: readonly DeadlineDay[];
  /** Days (or whole hours) counted so far or in all, out of `rule.amount`. */
  readonly counted: number;
  /** The day the counting began from, when the receipt itself came too late or on a day off. */
  readonly takenAsReceivedOn: CivilDate;
  /** The last counted day, when the end was moved off it. */
  readonly movedFrom: CivilDate | undefined;
  /** Days off that are only expected: if one is not announced, the deadline comes earlier. */
  readonly expectedDays: readonly SpecialDay[];
}

/** Works out when a case received at that instant is due, and why. Throws on a rule without a positive amount. */
export function computeDeadline(
  rule: DeadlineRule,
  receivedAt: Date,
  calendar: OfficeCalendar,
  pauses: readonly Pause[] = [],
): Deadline {
  if (!Number.isInteger(rule.amount) || rule.amount < 1) {
    throw new RangeError('a deadline needs a whole, positive amount');
  }
  const day = dayOfReceipt(rule, receivedAt, calendar);
  const counting = byDays(rule)
    ? countDays(rule, day, calendar, pauses)
    : countHours(rule, startOfHours(rule, receivedAt, day, calendar), calendar, pauses);
  return asDeadline(rule, receivedAt, day, calendar, counting);
}

/** The instant a case is due, or `undefined` while the clock stands. */
export function dueAt(
  rule: DeadlineRule,
  receivedAt: Date,
  calendar: OfficeCalendar,
  pauses: readonly Pause[] = [],
): Date | undefined {
  return computeDeadline(rule, receivedAt, calendar, pauses).dueAt;
}

function byDays({ unit }: DeadlineRule): boolean {
  return unit === 'working-days' || unit === 'calendar-days';
}

/**
 * The day that counts as the day of receipt: the next one after the cut-off, and where the rule says so
 * no day off.
 */
function dayOfReceipt(rule: DeadlineRule, receivedAt: Date, calendar: OfficeCalendar): CivilDate {
  const date = civilDateOf(receivedAt);
  const cutOff = rule.cutOff ?? (rule.countsDayOfReceipt ? calendar.closes : undefined);
  const late = cutOff !== undefined && clockTimeOf(receivedAt) >= cutOff;
  const day = late ? addDays(date, 1) : date;
  return rule.receiptOnDayOff === 'as-it-is' ? day : nearestWorkingDay(day, calendar, 1);
}

/** Hours run from the receipt, or from opening time where the rule knows a day of receipt. */
function startOfHours(
  rule: DeadlineRule,
  receivedAt: Date,
  day: CivilDate,
  calendar: OfficeCalendar,
): Date {
  if (rule.cutOff === undefined && rule.receiptOnDayOff === 'as-it-is') return receivedAt;
  const opening = instantAt(day, calendar.opens);
  return receivedAt > opening ? receivedAt : opening;
}

function asDeadline(
  rule: DeadlineRule,
  receivedAt: Date,
  takenAsReceivedOn: CivilDate,
  calendar: OfficeCalendar,
  counting: Counting,
): Deadline {
  const end = counting.end && settleEnd(rule, counting.end, takenAsReceivedOn, calendar);
  const before = daysBefore(civilDateOf(receivedAt), counting.days[0]?.date, calendar);
  const over = end ? daysOver(counting.days.at(-1)?.date, civilDateOf(end), calendar) : [];
  const days = [...before, ...counting.days, ...over];
  const last = counting.days.at(-1)?.date;
  const dueDay = end && civilDateOf(end);
  return {
    rule,
    receivedAt,
    dueAt: end,
    days: days.map((day) => ({ ...day, due: day.date === dueDay })),
    counted: counting.counted,
    takenAsReceivedOn,
    movedFrom: end && last !== dueDay ? last : undefined,
    expectedDays: expectedAmong(days, calendar),
  };
}

/** An end on a day off goes where the rule says; never before the day of receipt. */
function settleEnd(
  rule: DeadlineRule,
  end: Date,
  receivedOn: CivilDate,
  calendar: OfficeCalendar,
): Date {
  if (rule.endOnDayOff === 'stays') return end;
  if (!byDays(rule)) return nextOpening(end, calendar);
  const date = civilDateOf(end);
  const back = nearestWorkingDay(date, calendar, -1);
  const earlier = rule.endOnDayOff === 'previous-working-day' && back > receivedOn;
  return instantAt(earlier ? back : nearestWorkingDay(date, calendar, 1), calendar.closes);
}

/** Hours that end before the office opens, or on a day off, end when it opens next. */
function nextOpening(end: Date, calendar: OfficeCalendar): Date {
  const day = nearestWorkingDay(civilDateOf(end), calendar, 1);
  const opening = instantAt(day, calendar.opens);
  return end > opening ? end : opening;
}

/** From the true day of receipt to the first row, where the receipt was taken as a later one. */
function daysBefore(
  from: CivilDate,
  first: CivilDate | undefined,
  calendar: OfficeCalendar,
): DeadlineDay[] {
  const rows: DeadlineDay[] = [];
  for (let date = from; first !== undefined && date < first; date = addDays(date, 1)) {
    const row = date === from ? ({ date, kind: 'received', due: false } as const) : undefined;
    rows.push(row ?? notCounted(date, calendar));
  }
  return rows;
}

/** From the last counted day to a due day that was moved later. */
function daysOver(
  last: CivilDate | undefined,
  due: CivilDate,
  calendar: OfficeCalendar,
): DeadlineDay[] {
  const rows: DeadlineDay[] = [];
  for (let date = last && addDays(last, 1); date && date <= due; date = addDays(date, 1)) {
    rows.push(notCounted(date, calendar));
  }
  return rows;
}

function expectedAmong(
  days: readonly { readonly date: CivilDate }[],
  calendar: OfficeCalendar,
): SpecialDay[] {
  return days.flatMap(({ date }) => {
    const special = calendar.special(date);
    return special?.certainty === 'expected' ? [special] : [];
  });
}
