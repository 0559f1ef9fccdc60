import { expect, test } from 'vitest';
import { instantAt } from '#language/vietnam-time.ts';
import { createOfficeCalendar } from './office-calendar.ts';
import { type EscalationStep, reachedSteps, stepsOn, timeLeft } from './time-left.ts';

const CALENDAR = createOfficeCalendar(
  { weeklyOff: [0, 6], sessions: [{ from: '07:30', to: '17:00' }] },
  [],
);
const DUE = instantAt('2026-11-16', '17:00');
const at = (date: string, time = '09:00') => instantAt(date, time);

test.each([
  ['2026-11-09', '09:00', 'Còn 5 ngày'],
  ['2026-11-13', '09:00', 'Còn 1 ngày'],
  ['2026-11-15', '09:00', 'Còn 1 ngày'],
  ['2026-11-16', '14:10', 'Còn 2 giờ'],
  ['2026-11-16', '16:50', 'Còn 1 giờ'],
  ['2026-11-16', '17:01', 'Trễ 1 ngày'],
  ['2026-11-17', '09:00', 'Trễ 1 ngày'],
  ['2026-11-21', '09:00', 'Trễ 4 ngày'],
])('on %s at %s: %s', (date, time, words) => {
  expect(timeLeft(DUE, at(date, time), CALENDAR).words).toBe(words);
});

test('a standing clock and an answer are said instead of days', () => {
  expect(timeLeft(undefined, at('2026-11-20'), CALENDAR).words).toBe('Tạm dừng');
  expect(timeLeft(DUE, at('2026-11-20'), CALENDAR, true).words).toBe('Đã trả lời');
});

const STEPS: readonly EscalationStep[] = [
  { target: 'resolution', afterWorkingDays: 2, tell: 'leader' },
  { target: 'resolution', afterWorkingDays: -1, tell: 'handler' },
  { target: 'resolution', afterWorkingDays: 1, tell: 'supervisor' },
];

test.each([
  ['2026-11-12', []],
  ['2026-11-13', ['handler']],
  ['2026-11-17', ['handler', 'supervisor']],
  ['2026-11-18', ['handler', 'supervisor', 'leader']],
])('on %s these are told: %s', (date, told) => {
  const steps = reachedSteps(STEPS, DUE, at(date), CALENDAR);
  expect(steps.map(({ tell }) => tell)).toEqual(told);
});

test('nobody is told while the clock stands', () => {
  expect(reachedSteps(STEPS, undefined, at('2026-12-30'), CALENDAR)).toEqual([]);
});

test('a step is in force from its day to its last, each deadline has steps of its own', () => {
  const later = {
    target: 'resolution',
    afterWorkingDays: 0,
    tell: 'leader',
    from: '2026-12-01',
  } as const;
  const ended = {
    target: 'resolution',
    afterWorkingDays: 5,
    tell: 'leader',
    to: '2026-11-30',
  } as const;
  const reply = { target: 'first-reply', afterWorkingDays: 1, tell: 'leader' } as const;
  const days = (target: EscalationStep['target'], day: string) =>
    stepsOn([...STEPS, later, ended, reply], target, day).map((step) => step.afterWorkingDays);
  expect(days('resolution', '2026-11-30')).toEqual([-1, 1, 2, 5]);
  expect(days('resolution', '2026-12-01')).toEqual([-1, 0, 1, 2]);
  expect(days('first-reply', '2026-12-01')).toEqual([1]);
});
