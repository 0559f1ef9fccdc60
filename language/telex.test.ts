import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, toSyllable } from './fold.ts';
import { readTelex } from './telex.ts';

it('reads words typed with Telex keys while the keyboard was off', () => {
  for (const [typed, meant] of [
    ['ddawng', 'đăng'],
    ['kys', 'ký'],
    ['ddaats', 'đất'],
    ['nhaf', 'nhà'],
    ['truwowngf', 'trường'],
    ['hoof', 'hồ'],
    ['muwowns', 'mướn'],
  ] as const) {
    expect(toSyllable(readTelex(typed) ?? '')).toEqual(toSyllable(meant));
  }
});

it('leaves plain words alone', () => {
  expect(readTelex('khai')).toBeUndefined();
  expect(readTelex('email123')).toBeUndefined();
});

it('never throws and never gives back Telex keys as letters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (word) => {
      const read = readTelex(word);
      if (read !== undefined) expect(fold(read)).not.toMatch(/w/);
    }),
  );
});
