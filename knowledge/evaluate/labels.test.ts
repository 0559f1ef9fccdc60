import { expect, it } from 'vitest';
import { conversationFigures } from './conversations.ts';
import { feedbackFigures } from './feedback.ts';
import { labelFigures } from './labels.ts';
import { percent, table } from './table.ts';

it('macro-F1 weighs every label the same, however rare', () => {
  const rows = [
    ...Array.from({ length: 8 }, () => ({ gold: 'often', got: 'often' })),
    { gold: 'rare', got: 'often' },
  ];
  const figures = labelFigures(rows);
  expect(figures.accuracy).toBeCloseTo(8 / 9);
  expect(figures.macroF1).toBeCloseTo((16 / 17 + 0) / 2);
  expect(figures.confused).toEqual([['rare', 'often', 1]]);
});

it('a conversation is whole when every turn was right, and its later turns are counted apart', () => {
  const right = { rank: 1, fieldRight: true };
  const wrong = { rank: 2, fieldRight: false };
  const figures = conversationFigures([
    [right, right],
    [right, wrong],
  ]);
  expect(figures).toMatchObject({
    conversations: 2,
    turns: 4,
    first: 0.75,
    laterFirst: 0.5,
    whole: 0.5,
  });
});

it('a pair of duplicates is right only when it names the earlier report', () => {
  const report = (id: string, duplicate_of: string | null) => ({
    id,
    text: '',
    category: 'khac',
    location_text: '',
    urgent: true,
    duplicate_of,
  });
  const got = (duplicateOf: string | undefined) => ({
    category: 'khac',
    urgent: false,
    commune: '1',
    expectedCommune: '1',
    duplicateOf,
  });
  const figures = feedbackFigures(
    [report('a', null), report('b', 'a'), report('c', 'a')],
    [got(undefined), got('a'), got('b')],
  );
  expect(figures.duplicates).toMatchObject({ precision: 0.5, recall: 0.5 });
  expect(figures.urgent.recall).toBe(0);
  expect(figures.place).toBe(1);
});

it('tables are plain markdown', () => {
  expect(table(['', 'n'], [['a', '1']])).toBe('|  | n |\n| --- | ---: |\n| a | 1 |');
  expect(percent(0.8958)).toBe('89.6 %');
});
