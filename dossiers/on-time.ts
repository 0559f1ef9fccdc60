import { addDays, civilDateOf } from '#language/vietnam-time.ts';
import { nearestWorkingDay, type WorkingDays, workingDaysBetween } from '#language/working-days.ts';
import type { DossierEvent } from './dossier.ts';
import { waitsForCitizen } from './stages.ts';

/** What the figures look at. */
export interface Finished {
  readonly dueAt: Date;
  readonly finishedAt: Date;
  /** In time order. */
  readonly events: readonly Pick<DossierEvent, 'at' | 'stage'>[];
}

/** More than one request for papers counts as late, however soon the end came (portals.md 3). */
const MOST_SUPPLEMENTS = 1;

/**
 * Whether a dossier was done in time, as the office is measured: finished by the day on the receipt, the
 * working days on which the citizen was awaited subtracted, and papers asked for at most once.
 */
export function wasOnTime(dossier: Finished, calendar: WorkingDays): boolean {
  if (supplementsAsked(dossier) > MOST_SUPPLEMENTS) return false;
  const { dueAt, finishedAt } = dossier;
  const waited = daysWaited(dossier, calendar);
  return finishedAt <= (waited === 0 ? dueAt : later(dueAt, waited, calendar));
}

function supplementsAsked({ events }: Finished): number {
  return events.filter(({ stage }, at) => stage === 'supplement' && events[at - 1]?.stage !== stage)
    .length;
}

/** Working days from each request to the citizen until the next thing that happened. */
function daysWaited({ events, finishedAt }: Finished, calendar: WorkingDays): number {
  return events.reduce((days, { stage, at }, index) => {
    if (!waitsForCitizen(stage)) return days;
    const until = events[index + 1]?.at ?? finishedAt;
    return days + workingDaysBetween(civilDateOf(at), civilDateOf(until), calendar);
  }, 0);
}

/** The same time of day, so many working days later. */
function later(dueAt: Date, days: number, calendar: WorkingDays): Date {
  const due = civilDateOf(dueAt);
  let day = due;
  for (let left = days; left > 0; left--) day = nearestWorkingDay(addDays(day, 1), calendar, 1);
  return new Date(dueAt.getTime() + Date.parse(day) - Date.parse(due));
}
