import { expect, it } from 'vitest';
import { isFalseAnswer, outOfScopeFigures } from './out-of-scope.ts';
import type { Prediction } from './prediction.ts';

const row = (q: string, kind = 'weather') => ({ id: q, q, kind });
const said = (over: Partial<Prediction>): Prediction => ({
  id: 'x',
  outcome: 'declined-out-of-scope',
  codes: [],
  offered: [],
  field: undefined,
  text: 'Việc này em không giúp được ạ.',
  cites: false,
  ...over,
});

it('an answer with a source is false, and so is a code, a sum or a time in the words', () => {
  const weather = row('mai mưa không');
  expect(isFalseAnswer(weather, said({ outcome: 'answered', cites: true }))).toBe(true);
  expect(isFalseAnswer(weather, said({ text: 'mã 1.004222' }))).toBe(true);
  expect(isFalseAnswer(weather, said({ text: 'lệ phí 50.000 đồng' }))).toBe(true);
  expect(isFalseAnswer(weather, said({ text: 'trong 3 ngày làm việc' }))).toBe(true);
  expect(isFalseAnswer(weather, said({}))).toBe(false);
});

it('offering titles is allowed only where the message holds a word of procedures', () => {
  const offers = said({ outcome: 'asked-nearest', offered: ['1.000001'] });
  expect(isFalseAnswer(row('mai mưa không'), offers)).toBe(true);
  expect(isFalseAnswer(row('xin giấy phép nuôi rồng'), offers)).toBe(false);
});

it('emergencies are counted apart', () => {
  const rows = [row('cháy nhà', 'emergency'), row('mai mưa không')];
  const figures = outOfScopeFigures(rows, [said({ outcome: 'emergency' }), said({})]);
  expect(figures).toEqual({
    n: 2,
    falseAnswers: 0,
    falseIds: [],
    emergencies: { n: 1, routed: 1 },
  });
});
