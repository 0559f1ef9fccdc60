import { expect, it } from 'vitest';
import { rankOf, retrievalBy, retrievalFigures, sourceOf } from './retrieval.ts';

const row = (rank: number, source = 'written') => ({ source, style: 'plain', field: 'fee', rank });

it('the rank is that of the first right code among ten', () => {
  expect(rankOf(['a', 'b', 'c'], ['c', 'b'])).toBe(2);
  expect(rankOf(['a'], ['z'])).toBe(0);
  expect(rankOf([...'abcdefghij', 'z'], ['z'])).toBe(0);
});

it('recall and reciprocal rank are shares of all rows', () => {
  const figures = retrievalFigures([row(1), row(2), row(4), row(0)]);
  expect(figures).toEqual({ n: 4, first: 0.25, firstThree: 0.5, reciprocal: (1 + 0.5 + 0.25) / 4 });
  expect(retrievalFigures([]).first).toBe(0);
});

it('figures are told apart by a property, the largest group first', () => {
  const by = retrievalBy([row(1), row(0), row(1, 'public')], 'source');
  expect(by.map(([value, figures]) => [value, figures.n, figures.first])).toEqual([
    ['written', 2, 0.5],
    ['public', 1, 1],
  ]);
  expect(sourceOf('public:some_set#34')).toBe('public');
});
