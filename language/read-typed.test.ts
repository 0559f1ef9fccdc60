import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Syllable } from './fold.ts';
import { readOfficial, readTyped, toStandard } from './read-typed.ts';

const words = (syllables: readonly Syllable[]): string =>
  syllables.map((syllable) => syllable.folded).join(' ');
const KNOWN = new Set('dang ky ki khai sinh lam giay can gi o dau ho so duoc hong'.split(' '));
const known = (folded: string): boolean => KNOWN.has(folded);

describe('what a citizen typed', () => {
  it('writes chat spellings out', () => {
    expect(words(readTyped('đk khai sinh đc ko', known))).toBe('dang ki khai sinh duoc khong');
  });

  it('leaves “hong” alone without marks, since it may be sổ hồng', () => {
    expect(words(readTyped('so hong', known))).toBe('so hong');
    expect(words(readTyped('được hong', known))).toBe('duoc khong');
  });

  it('reads Telex keys typed with the keyboard off', () => {
    expect(words(readTyped('ddawng kys khai sinh', known))).toBe('dang ki khai sinh');
  });

  it('writes short official forms out', () => {
    expect(words(readTyped('rút BHXH', known))).toBe('rut bao hiem xa hoi');
    expect(words(readOfficial('sổ BHXH'))).toBe('so bhxh bao hiem xa hoi');
  });

  it('knows Southern syllables, the risky ones only with their marks', () => {
    expect(words(toStandard(readTyped('khai sanh', known), false))).toBe('khai sinh');
    expect(words(toStandard(readTyped('giấy tờ ba má', known), true))).toContain('cha me');
    expect(words(toStandard(readTyped('ba ngay', known), false))).toBe('ba ngay');
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const read = readTyped(text, known);
        expect(toStandard(read, true)).toHaveLength(read.length);
      }),
    );
  });
});
