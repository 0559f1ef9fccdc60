import { civilDateOf } from '#language/vietnam-time.ts';
import { nearestWorkingDay, workingDaysBetween } from '#language/working-days.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** A day that staff promised instead of the first one, and when they did. */
export interface Extension {
  readonly at: Date;
  readonly until: Date;
}

/**
 * The promised day of an extension as a rule counted from the moment it was given, so that waiting afterwards
 * moves it and the table explains it. A promised day that has become a day off is the next working day.
 */
export function extensionRule({ at, until }: Extension, calendar: OfficeCalendar): DeadlineRule {
  const day = nearestWorkingDay(civilDateOf(until), calendar, 1);
  return {
    amount: Math.max(1, workingDaysBetween(civilDateOf(at), day, calendar)),
    unit: 'working-days',
    countsDayOfReceipt: false,
    receiptOnDayOff: 'as-it-is',
    endOnDayOff: 'next-working-day',
    source: 'Gia hạn, đã báo lý do',
    checkedOn: civilDateOf(at),
  };
}
