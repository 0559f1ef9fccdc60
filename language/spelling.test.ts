import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesOf } from './fold.ts';
import { correctAll, createSpeller, oneLetterOff, soundOf } from './spelling.ts';

const PAIRS = new Map([
  ['tam tru', 9],
  ['giay phep', 20],
  ['phep xay', 6],
  ['xay dung', 30],
]);
const COUNTS = new Map([
  ['tru', 12],
  ['chu', 40],
]);
const speller = createSpeller({
  words: ['tam', 'tru', 'giay', 'phep', 'xay', 'dung', 'chu'],
  count: (word) => COUNTS.get(word) ?? 0,
  pairs: (a, b) => PAIRS.get(`${a} ${b}`) ?? 0,
});

describe('spelling slips', () => {
  it('hears what the South does not tell apart', () => {
    expect(soundOf('tru')).toBe(soundOf('chu'));
    expect(soundOf('xay')).toBe(soundOf('say'));
    expect(soundOf('giay')).toBe(soundOf('day'));
  });

  it('reads a slip by its neighbours', () => {
    expect(speller.correct('giay', 'phap', 'xay')).toBe('phep');
    expect(speller.correct('phep', 'qqq', 'dung')).toBeUndefined();
    expect(speller.correct('phep', 'say', 'dung')).toBe('xay');
  });

  it('leaves a word alone that many texts use, and every protected place', () => {
    expect(speller.correct('tam', 'chu', undefined)).toBeUndefined();
    const text = syllablesOf('giay phap xay');
    expect(correctAll(speller, text, () => true)).toEqual(text);
    expect(correctAll(speller, text, () => false)[1]?.folded).toBe('phep');
  });

  it('one letter off goes both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 7 }), fc.string({ maxLength: 7 }), (a, b) => {
        expect(oneLetterOff(a, b)).toBe(oneLetterOff(b, a));
      }),
    );
  });
});
