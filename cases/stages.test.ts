import { expect, test } from 'vitest';
import { clockRuns, mayMove, needsReason, nextStages, STAGES, stageWords } from './stages.ts';

test('the main path is open from receipt to the end', () => {
  const path = ['received', 'routed', 'in-progress', 'answered', 'closed'] as const;
  path.slice(1).forEach((to, at) => {
    expect(mayMove(path[at] ?? 'closed', to)).toBe(true);
  });
});

test('what was answered can be opened again, never taken back to receipt', () => {
  expect(mayMove('answered', 'reopened')).toBe(true);
  expect(mayMove('closed', 'reopened')).toBe(true);
  expect(mayMove('closed', 'received')).toBe(false);
  expect(mayMove('answered', 'in-progress')).toBe(false);
});

test('nothing is closed without an answer, a refusal, a forwarding or a citizen who stays silent', () => {
  const before = STAGES.filter((stage) => mayMove(stage, 'closed'));
  expect(before).toEqual(['waiting-citizen', 'answered', 'forwarded']);
});

test('every stage but the first can be reached, and none is a dead end', () => {
  for (const stage of STAGES) {
    expect(nextStages(stage).length, stage).toBeGreaterThan(0);
    expect(
      STAGES.some((from) => mayMove(from, stage)),
      stage,
    ).toBe(true);
    expect(stageWords(stage)).not.toBe('');
  }
});

test('the clock stands while the office waits for the citizen and after an answer', () => {
  expect(STAGES.filter(clockRuns)).toEqual(['received', 'routed', 'in-progress', 'reopened']);
});

test('a citizen reads a reason for waiting, refusing, forwarding and opening again', () => {
  expect(STAGES.filter(needsReason)).toEqual([
    'waiting-citizen',
    'reopened',
    'refused',
    'forwarded',
  ]);
});
