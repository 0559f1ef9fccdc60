import type pg from 'pg';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import { openCasesDueFrom } from '#adapters/postgres/cases/open-clocks.ts';
import { clockFacts } from '#cases/case-clock.ts';
import { caseDeadlines, dueChange } from '#cases/case-deadline.ts';
import { legalHolidays } from '#cases/legal-holidays.ts';
import { createOfficeCalendar, type OfficeCalendar } from '#cases/office-calendar.ts';
import { instantAt } from '#language/vietnam-time.ts';
import type { KeptRules } from '../staff/staff-parts.ts';
import { type CalendarChange, calendarAfter } from './change-calendar.ts';

/** One open case whose day would be another one. */
export interface MovedDeadline {
  readonly receipt: string;
  readonly before: Date;
  readonly after: Date;
}

/** What a change of the calendar would do to open cases; `counted` of the `open` that it can concern. */
export interface TriedCalendar {
  readonly open: number;
  readonly counted: number;
  readonly earlier: readonly MovedDeadline[];
  readonly later: readonly MovedDeadline[];
}

/** Each is counted from its whole history: more would keep the page waiting. */
const MOST_COUNTED = 1_000;

/** Counts the deadlines of open cases by the calendar as it would be; nothing is written. */
export async function tryCalendar(
  change: CalendarChange,
  { pool, rules, today }: { pool: pg.Pool; rules: KeptRules; today: () => string },
): Promise<TriedCalendar> {
  const calendar = calendarWith(change, rules, today());
  // A day has no word in what was due before it.
  const from = change.do === 'by-law' ? `${change.year}-01-01` : change.date;
  const { cases, count } = await openCasesDueFrom(pool, instantAt(from, '00:00'), MOST_COUNTED);
  const moved: (MovedDeadline & { change: 'earlier' | 'later' })[] = [];
  for (const { id, receipt, dueAt: before } of cases) {
    const facts = clockFacts(await readHistory(pool, id));
    const after = caseDeadlines(facts, rules.now().deadlines, calendar).resolution.dueAt;
    const to = after ? dueChange(before, after) : 'same';
    if (after && to !== 'same') moved.push({ receipt, before, after, change: to });
  }
  return {
    ...{ open: count, counted: cases.length },
    earlier: moved.filter((one) => one.change === 'earlier'),
    later: moved.filter((one) => one.change === 'later'),
  };
}

function calendarWith(change: CalendarChange, rules: KeptRules, today: string): OfficeCalendar {
  const { hours, days } = rules.now();
  const stored = rules.stored().days ?? [];
  const files = days.slice(0, days.length - stored.length);
  const after = calendarAfter(change, stored, { hours, days }, today);
  return createOfficeCalendar(hours, [...files, ...after], legalHolidays);
}
