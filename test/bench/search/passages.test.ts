import { expect, it } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { textsOf } from '#knowledge/search/parts.ts';
import { PASSAGE_WORDS, PROVINCES, passagesOf } from './passages.ts';

const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => `chữ${at}`).join(' ');

const LONG = Procedure.parse({
  code: '1.000001',
  name: 'Đăng ký nuôi ong',
  field: 'Chăn nuôi',
  everydayNames: ['nuôi ong'],
  papers: [{ case: 'Nuôi mới', papers: [{ name: 'Tờ khai' }] }],
  steps: [{ steps: [{ number: 1, text: words(PASSAGE_WORDS) }] }],
  results: ['Giấy xác nhận'],
  source: {},
});
const BARE = Procedure.parse({ code: '1.000002', name: 'Cấp thẻ', source: {} });

it('there are exactly as many passages as asked for, every one with a code of its own', () => {
  for (const count of [1, 3, 7, 250]) {
    const codes = passagesOf([LONG, BARE], count).map(({ code }) => code);
    expect(codes).toHaveLength(count);
    expect(new Set(codes).size).toBe(count);
  }
  expect(passagesOf([], 5)).toEqual([]);
});

it('no word of a page is lost, and a page without a text has a passage', () => {
  const [first, second, third] = passagesOf([LONG, BARE], 3).map((p) => textsOf(p).lead);
  expect(`${first} ${second}`).toBe(`Nuôi mới Tờ khai ${words(PASSAGE_WORDS)} Giấy xác nhận`);
  expect(first?.split(' ')).toHaveLength(PASSAGE_WORDS);
  expect(third).toBe('');
});

it('the first round is the pages as they are; every later one names its province in title and text', () => {
  const passages = passagesOf([LONG], 2 * (PROVINCES.length + 1));
  expect(passages.slice(0, 2).map(({ name }) => name)).toEqual([LONG.name, LONG.name]);
  expect(passages[2]?.name).toBe('Đăng ký nuôi ong ở An Giang');
  expect(textsOf(passages[2] ?? LONG).lead).toMatch(/ở An Giang$/u);
  expect(new Set(passages.map(({ name }) => name)).size).toBe(PROVINCES.length + 1);
});

it('only the first passage of a page keeps how people call it', () => {
  const [first, second] = passagesOf([LONG], 2);
  expect([first?.everydayNames, second?.everydayNames]).toEqual([['nuôi ong'], []]);
});
