import { type CivilDate, civilDateOf } from '#language/vietnam-time.ts';
import { workingDaysBetween } from '#language/working-days.ts';
import type { OfficeCalendar } from './office-calendar.ts';

const HOUR_MS = 60 * 60 * 1000;

/** How a deadline stands now: one state with its words, for badge, list and sentence alike. */
export type TimeLeft =
  | { readonly kind: 'days'; readonly days: number; readonly words: string }
  | { readonly kind: 'hours'; readonly hours: number; readonly words: string }
  | { readonly kind: 'late'; readonly days: number; readonly words: string }
  | { readonly kind: 'paused' | 'answered'; readonly words: string };

/**
 * Working days left, hours on the last day, or working days late (at least one once the hour has passed).
 * Minutes are never shown. `answered` wins over everything, then a standing clock (`dueAt` absent).
 */
export function timeLeft(
  dueAt: Date | undefined,
  now: Date,
  calendar: OfficeCalendar,
  answered = false,
): TimeLeft {
  if (answered) return { kind: 'answered', words: 'Đã trả lời' };
  if (!dueAt) return { kind: 'paused', words: 'Tạm dừng' };
  const [today, due] = [civilDateOf(now), civilDateOf(dueAt)];
  if (now > dueAt) return late(due, today, calendar);
  const days = workingDaysBetween(today, due, calendar);
  if (days > 0) return { kind: 'days', days, words: `Còn ${days} ngày` };
  const hours = Math.max(1, Math.floor((dueAt.getTime() - now.getTime()) / HOUR_MS));
  return { kind: 'hours', hours, words: `Còn ${hours} giờ` };
}

function late(due: CivilDate, today: CivilDate, calendar: OfficeCalendar): TimeLeft {
  const days = Math.max(1, workingDaysBetween(due, today, calendar));
  return { kind: 'late', days, words: `Trễ ${days} ngày` };
}

/** A step of escalation: data of the office. Negative: working days before the deadline. */
export interface EscalationStep {
  /** Which of a case's two deadlines it looks at. */
  readonly target: 'resolution' | 'first-reply';
  readonly afterWorkingDays: number;
  readonly tell: 'handler' | 'supervisor' | 'leader';
  /** In force from this day to that; absent: ever since, for good. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** Who decided so. */
  readonly source?: string | undefined;
}

/** The steps of one deadline that are in force on a day, in their order: the place of one is its level. */
export function stepsOn(
  steps: readonly EscalationStep[],
  target: EscalationStep['target'],
  day: CivilDate,
): readonly EscalationStep[] {
  return steps
    .filter(
      (step) => step.target === target && (step.from ?? day) <= day && day <= (step.to ?? day),
    )
    .sort((a, b) => a.afterWorkingDays - b.afterWorkingDays);
}

/** Every step that is reached now, in the order of the deadline; nobody is told while the clock stands. */
export function reachedSteps(
  steps: readonly EscalationStep[],
  dueAt: Date | undefined,
  now: Date,
  calendar: OfficeCalendar,
): EscalationStep[] {
  const left = timeLeft(dueAt, now, calendar);
  const past = pastDays(left);
  if (past === undefined) return [];
  return steps
    .filter((step) => past >= step.afterWorkingDays)
    .sort((a, b) => a.afterWorkingDays - b.afterWorkingDays);
}

function pastDays(left: TimeLeft): number | undefined {
  switch (left.kind) {
    case 'days':
      return -left.days;
    case 'hours':
      return 0;
    case 'late':
      return left.days;
    case 'paused':
    case 'answered':
      return undefined;
  }
}
