import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastOf, forecastWords } from './forecast.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

test('thirty finished dossiers tell a median and what nine of ten took; fewer tell nothing', () => {
  expect(forecastOf(upTo(29))).toBeUndefined();
  expect(forecastOf(upTo(30))).toEqual({ median: 15, most: 27 });
  expect(forecastOf([...upTo(30)].reverse())).toEqual({ median: 15, most: 27 });
});

test('half took no longer than the median, nine of ten no longer than the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 30, maxLength: 200 }), (days) => {
      const { median, most } = forecastOf(days) ?? { median: -1, most: -1 };
      expect(days.filter((one) => one <= median).length).toBeGreaterThanOrEqual(days.length / 2);
      expect(days.filter((one) => one <= most).length).toBeGreaterThanOrEqual(days.length * 0.9);
    }),
  );
});

test('it is said as what is usual, never as a promise', () => {
  expect(forecastWords({ median: 3, most: 5 })).toBe(
    'Hồ sơ loại này ở đây thường mất 3 ngày làm việc; cứ 10 hồ sơ thì 9 xong trong 5 ngày làm việc.',
  );
  expect(forecastWords({ median: 0, most: 0 })).toBe(
    'Hồ sơ loại này ở đây thường mất chưa tới 1 ngày làm việc.',
  );
});
