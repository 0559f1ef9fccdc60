import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCurve } from './fit-curve.ts';
import { dot, softmax, train } from './train.ts';

describe('learning to rank', () => {
  it('learns which feature tells the right candidate', () => {
    const lessons = Array.from({ length: 20 }, (_, at) => ({
      candidates: [
        [1, at % 2],
        [0, (at + 1) % 2],
      ],
      right: [true, false],
      weight: 1,
    }));
    const [useful = 0, noise = 0] = train(lessons, 2);
    expect(useful).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(useful / 4);
  });

  it('learns nothing from lessons without a right candidate', () => {
    expect(train([{ candidates: [[1], [0]], right: [false, false], weight: 1 }], 1)).toEqual([0]);
  });

  it('shares add up to one and keep the order', () => {
    const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const shares = softmax(values);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
        const [best = 0] = values.keys();
        const most = values.indexOf(Math.max(...values));
        expect(shares[most]).toBeGreaterThanOrEqual(shares[best] ?? 0);
      }),
    );
  });

  it('a weighted sum reads missing numbers as nothing', () => {
    expect(dot([1, 2, 3], [1, 1])).toBe(3);
  });
});

describe('the curve of confidence', () => {
  it('parts what is wanted from what is not, however uneven their numbers', () => {
    const points = [
      ...Array.from({ length: 60 }, (_, at) => ({ values: [0.8 + (at % 5) / 50], wanted: true })),
      ...Array.from({ length: 6 }, (_, at) => ({ values: [0.1 + at / 50], wanted: false })),
    ];
    const { bias, weights } = fitCurve(points);
    const sure = (value: number): number => 1 / (1 + Math.exp(-(bias + value * (weights[0] ?? 0))));
    expect(sure(0.85)).toBeGreaterThan(0.8);
    expect(sure(0.15)).toBeLessThan(0.2);
  });
});
