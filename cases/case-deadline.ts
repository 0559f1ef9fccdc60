import { civilDateOf } from '#language/vietnam-time.ts';
import { type Extension, extensionRule } from './case-extension.ts';
import type { CategoryId } from './categories.ts';
import { computeDeadline, type Deadline } from './deadline.ts';
import type { Pause } from './deadline-rule.ts';
import { type DatedDeadlineRule, deadlineRuleFor } from './deadline-table.ts';
import type { OfficeCalendar } from './office-calendar.ts';

/** What the deadlines of one case depend on. */
export interface ClockFacts {
  readonly category: CategoryId;
  readonly receivedAt: Date;
  readonly pauses: readonly Pause[];
  /** The last one, given with a reason that the citizen read. */
  readonly extension: Extension | undefined;
}

/** Both targets of a case, each with its whole explanation. */
export interface CaseDeadlines {
  readonly firstReply: Deadline;
  readonly resolution: Deadline;
}

/**
 * The deadlines of a case by the rules in force when it was received, so that a later rule never changes what a
 * citizen was promised. Waiting for the citizen and extensions move the resolution only: asking is a reply.
 */
export function caseDeadlines(
  facts: ClockFacts,
  table: readonly DatedDeadlineRule[],
  calendar: OfficeCalendar,
): CaseDeadlines {
  const { category, receivedAt } = facts;
  const first = deadlineRuleFor(
    { category, target: 'first-reply', on: civilDateOf(receivedAt) },
    table,
  );
  return {
    firstReply: computeDeadline(first, receivedAt, calendar),
    resolution: resolutionOf(facts, table, calendar),
  };
}

function resolutionOf(
  { category, receivedAt, pauses, extension }: ClockFacts,
  table: readonly DatedDeadlineRule[],
  calendar: OfficeCalendar,
): Deadline {
  if (extension) {
    const since = pauses.filter(({ to }) => to === undefined || to > extension.at);
    return computeDeadline(extensionRule(extension, calendar), extension.at, calendar, since);
  }
  const on = civilDateOf(receivedAt);
  const rule = deadlineRuleFor({ category, target: 'resolution', on }, table);
  return computeDeadline(rule, receivedAt, calendar, pauses);
}

/** What a new calendar or rule does to a promised day. */
export type DueChange = 'same' | 'earlier' | 'later';

/** Compares a kept due instant with a newly computed one. */
export function dueChange(before: Date, after: Date): DueChange {
  if (before.getTime() === after.getTime()) return 'same';
  return after < before ? 'earlier' : 'later';
}
