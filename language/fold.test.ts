import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, hasMarks, stripMarks, syllablesOf, toSyllable, wordsOf } from './fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('folding', () => {
  it('removes every mark and evens out i and y', () => {
    expect(fold('Đăng')).toBe('dang');
    expect(['kỹ', 'kĩ', 'ky'].map(fold)).toEqual(['ki', 'ki', 'ki']);
    expect(foldText('Giấy chứng tử, của MÁ tôi!')).toBe('giay chung tu cua ma toi');
  });

  it('changes nothing more the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(stripMarks(stripMarks(text))).toBe(stripMarks(text));
      }),
    );
  });

  it('reads composed and decomposed text alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(syllablesOf(text.normalize('NFD'))).toEqual(syllablesOf(text.normalize('NFC')));
      }),
    );
  });

  it('places the tone where it does not matter: hoà and hòa, thuý and thúy', () => {
    for (const [old, now] of [
      ['hoà', 'hòa'],
      ['thuý', 'thúy'],
      ['khoẻ', 'khỏe'],
      ['uỷ', 'ủy'],
    ] as const) {
      expect(toSyllable(old)).toEqual(toSyllable(now));
    }
    expect(toSyllable('hòa')).not.toEqual(toSyllable('hóa'));
  });

  it('sees marks only where some are', () => {
    expect(hasMarks('lam khai sinh')).toBe(false);
    expect(hasMarks('đi')).toBe(true);
    expect(hasMarks('làm'.normalize('NFD'))).toBe(true);
  });

  it('cuts a wall of letters, so that twenty thousand characters stay a short list of short words', () => {
    const wall = 'a'.repeat(20_000);
    expect(wordsOf(wall)).toEqual(['a'.repeat(40)]);
    expect(wordsOf('xin chào '.repeat(2_000))).toHaveLength(4_000);
    expect(wordsOf('\u0301'.repeat(20_000)).join('').length).toBeLessThanOrEqual(40);
  });
});
