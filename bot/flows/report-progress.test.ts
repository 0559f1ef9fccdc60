import { expect, test } from 'vitest';
import { flowState } from '../flow.ts';
import { reportFeedback } from './report-feedback.ts';
import { progressOf } from './report-progress.ts';

const at = (answers: Readonly<Record<string, unknown>>) =>
  progressOf(flowState(reportFeedback, answers))?.step;
const placed = { text: 'đèn hỏng', place: 'ấp 1', communeCode: '1', similar: 'none' };

test('a report has five steps, the last is its summary', () => {
  expect(at({})).toBe(1);
  expect(at({ text: 'đèn hỏng' })).toBe(2);
  expect(at(placed)).toBe(3);
  expect(at({ ...placed, photos: 0 })).toBe(4);
  expect(at({ ...placed, photos: 0, phone: '' })).toBe(5);
});

test('what was reopened at the summary still belongs to it', () => {
  expect(at({ ...placed, photos: 0, phone: '', reopened: 'since' })).toBe(5);
});

test('no questionnaire, one without steps and one of an older version have no progress', () => {
  expect(progressOf(undefined)).toBeUndefined();
  expect(progressOf({ flow: 'dossier', version: 2, answers: {} })).toBeUndefined();
  expect(progressOf({ flow: 'report-feedback', version: 1, answers: {} })).toBeUndefined();
});
