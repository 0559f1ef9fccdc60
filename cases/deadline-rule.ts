import type { CivilDate, ClockTime } from '#language/vietnam-time.ts';

/** How a deadline is counted: data with a source, never a constant in code. */
export interface DeadlineRule {
  readonly amount: number;
  /**
   * `working-days`: days the office works; `calendar-days`: all days; `office-hours`: hours the office
   * is open; `hours`: hours by the clock, day and night.
   */
  readonly unit: 'working-days' | 'calendar-days' | 'office-hours' | 'hours';
  readonly countsDayOfReceipt: boolean;
  /**
   * At or after this time a receipt counts as the next day's. Absent: no such time, but a counted day of
   * receipt ends at closing time.
   */
  readonly cutOff?: ClockTime | undefined;
  /** Whether what came on a day off counts as received on that day or on the next working day. */
  readonly receiptOnDayOff: 'as-it-is' | 'next-working-day';
  /**
   * Where the end goes when it falls on a day off. Hours have no day to go back to: for them both moves
   * mean the next opening.
   */
  readonly endOnDayOff: 'next-working-day' | 'previous-working-day' | 'stays';
  /** Law, decision or house rule that says so. */
  readonly source: string;
  readonly checkedOn: CivilDate;
}

/** A time in which the office waits for the citizen and the clock stands; no `to` while it still does. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date | undefined;
}

const UNIT_WORDS: Readonly<Record<DeadlineRule['unit'], string>> = {
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  'office-hours': 'giờ làm việc',
  hours: 'giờ',
};

/** "5 ngày làm việc". */
export function sayLength(rule: DeadlineRule): string {
  return `${rule.amount} ${UNIT_WORDS[rule.unit]}`;
}
