import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPairNumbers } from './pair-numbers.ts';

it('knows the number of every pair it was given, and of no other, however many there are', () => {
  const pairs = createPairNumbers();
  for (let number = 0; number < 20_000; number++) pairs.set(number % 141, number, number);
  for (let number = 0; number < 20_000; number++)
    expect(pairs.get(number % 141, number)).toBe(number);
  expect(pairs.get(5, 6)).toBeUndefined();
});

it('gives what a Map gives', () => {
  const number = fc.integer({ min: 0, max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number)), number, number, (all, first, second) => {
      const [pairs, map] = [createPairNumbers(), new Map<string, number>()];
      all.forEach(([one, other], at) => {
        if (pairs.get(one, other) === undefined) pairs.set(one, other, at);
        if (!map.has(`${one} ${other}`)) map.set(`${one} ${other}`, at);
      });
      for (const [one, other] of [...all, [first, second] as const])
        expect(pairs.get(one, other)).toBe(map.get(`${one} ${other}`));
    }),
  );
});
