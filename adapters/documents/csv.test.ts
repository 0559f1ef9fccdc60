import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('words stay words: no formula, no broken line, Vietnamese readable in Excel', () => {
  expect(csvOf([['=1+1', ' @SUM(A1)', '-5', 'a"b,c', 'xã\nTân Trụ', -5]])).toBe(
    '\uFEFF\'=1+1,\' @SUM(A1),\'-5,"a""b,c","xã\nTân Trụ",-5\r\n',
  );
});
