import { expect, test } from 'vitest';
import { pagesFor } from './palette-items.ts';

const PAGES = [
  { to: '/hop-viec', name: 'Hộp việc' },
  { to: '/nhat-ky', name: 'Nhật ký', words: 'Ai đã làm gì, lúc nào.' },
];

test('pages are found by any of their words, with or without marks', () => {
  const found = (typed: string): readonly string[] => pagesFor(typed, PAGES).map(({ to }) => to);
  expect(found('hop viec')).toEqual(['/hop-viec']);
  expect(found('AI DA LAM')).toEqual(['/nhat-ky']);
  expect(found('')).toEqual(['/hop-viec', '/nhat-ky']);
  expect(found('hộp nhật')).toEqual([]);
});
