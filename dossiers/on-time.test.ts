import { expect, test } from 'vitest';
import { instantAt, weekdayOf } from '#language/vietnam-time.ts';
import { wasOnTime } from './on-time.ts';
import type { DossierStage } from './stages.ts';

const CALENDAR = { works: (date: string) => ![0, 6].includes(weekdayOf(date)) };
/** Due on Friday the 20th of November 2026, 17:00. */
const dueAt = instantAt('2026-11-20', '17:00');
const on = (day: string, stage: DossierStage) => ({ at: instantAt(day, '09:00'), stage });

test('done by the day on the receipt is in time, a day later is not', () => {
  expect(wasOnTime({ dueAt, finishedAt: dueAt, events: [] }, CALENDAR)).toBe(true);
  const finishedAt = instantAt('2026-11-23', '09:00');
  expect(wasOnTime({ dueAt, finishedAt, events: [] }, CALENDAR)).toBe(false);
});

test('the working days on which the citizen was awaited are the citizen’s', () => {
  const events = [on('2026-11-12', 'supplement'), on('2026-11-16', 'in-progress')];
  // Thursday to Monday: two working days, so Tuesday the 24th is in time.
  const done = (day: string) => ({ dueAt, finishedAt: instantAt(day, '16:00'), events });
  expect(wasOnTime(done('2026-11-24'), CALENDAR)).toBe(true);
  expect(wasOnTime(done('2026-11-25'), CALENDAR)).toBe(false);
});

test('papers asked for twice count as late, whenever it was done', () => {
  const events = [
    on('2026-11-10', 'supplement'),
    on('2026-11-11', 'in-progress'),
    on('2026-11-12', 'supplement'),
  ];
  const finishedAt = instantAt('2026-11-13', '09:00');
  expect(wasOnTime({ dueAt, finishedAt, events: events.slice(0, 2) }, CALENDAR)).toBe(true);
  expect(wasOnTime({ dueAt, finishedAt, events }, CALENDAR)).toBe(false);
});
