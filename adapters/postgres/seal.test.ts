import { expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const [OLD, NEW] = [
  'an old key of at least thirty-two signs',
  'a new key of at least thirty-two signs.',
];

test('what was closed opens with the same key, and looks different each time', () => {
  const seal = createSeal([OLD], 'personal');
  expect(seal.open(seal.close('0912345678'))).toBe('0912345678');
  expect(seal.close('0912345678').equals(seal.close('0912345678'))).toBe(false);
});

test('after a rotation the old ones still open, and marks stay the same', () => {
  const before = createSeal([OLD], 'personal');
  const after = createSeal([OLD, NEW], 'personal');
  expect(after.open(before.close('Lan'))).toBe('Lan');
  expect(after.mark('0912345678')).toEqual(before.mark('0912345678'));
  expect(() => before.open(after.close('Lan'))).toThrow('key');
});

test('one changed byte is noticed', () => {
  const seal = createSeal([OLD], 'personal');
  const sealed = seal.close('tố cáo');
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => seal.open(sealed)).toThrow();
});

test('the key of one purpose opens nothing of another', () => {
  const inspection = createSeal([OLD], 'inspection');
  expect(() => createSeal([OLD], 'personal').open(inspection.close('tố cáo'))).toThrow();
});
