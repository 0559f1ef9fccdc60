import { describe, expect, it } from 'vitest';
import type { Prediction } from './prediction.ts';
import { type Verdict, verdictFigures, verdictOn } from './verdicts.ts';

const said = (over: Partial<Prediction>): Prediction => ({
  id: 'x',
  outcome: 'answered',
  codes: [],
  offered: [],
  field: undefined,
  text: '',
  cites: false,
  ...over,
});

describe('the verdict on a question', () => {
  it('is right only when the gold procedure was the one answered', () => {
    expect(verdictOn(said({ codes: ['g', 'b'] }), ['g'])).toBe('right');
    expect(verdictOn(said({ codes: ['b', 'g'] }), ['g'])).toBe('wrong');
    expect(verdictOn(said({ outcome: 'answered-partly', codes: ['g'] }), ['g'])).toBe('right');
  });

  it('is asked-right when the gold procedure is among the first three offered', () => {
    const asked = { outcome: 'asked-variant', codes: ['g'] };
    expect(verdictOn(said({ ...asked, offered: ['a', 'b', 'g'] }), ['g'])).toBe('asked-right');
    expect(verdictOn(said({ ...asked, offered: ['a', 'b', 'c', 'g'] }), ['g'])).toBe('wrong');
  });

  it('is refused when nothing was answered and nothing offered', () => {
    expect(verdictOn(said({ outcome: 'handed-over-no-answer', codes: ['g'] }), ['g'])).toBe(
      'refused',
    );
    expect(verdictOn(said({ outcome: 'asked-nearest' }), ['g'])).toBe('refused');
  });
});

describe('the figures of verdicts', () => {
  const many = (verdict: Verdict, n: number): Verdict[] => Array.from({ length: n }, () => verdict);

  it('asking back within the allowance counts in full', () => {
    const all = [...many('right', 80), ...many('asked-right', 10), ...many('wrong', 10)];
    expect(verdictFigures(all, 10).headline).toBeCloseTo(0.9);
  });

  it('asking back on more than twelve rows of a hundred loses the excess', () => {
    const all = [...many('right', 70), ...many('asked-right', 20), ...many('wrong', 10)];
    expect(verdictFigures(all, 20).headline).toBeCloseTo(0.82);
  });
});
