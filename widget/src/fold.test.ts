import { expect, test } from 'vitest';
import { AT_ONCE, foldBlocks, LITTLE } from './fold.ts';
import { readBlocks } from './rich-text.ts';

const wordsOf = (text: string, room = AT_ONCE): readonly (readonly string[])[] =>
  foldBlocks(readBlocks(text), room).map((piece) =>
    piece.flatMap(({ lines }) => lines.flat().map((one) => one.text)),
  );
const papers = (many: number): string =>
  Array.from({ length: many }, (_none, at) => `☐ giấy ${at + 1}`).join('\n');

test('a short answer stands open', () => {
  expect(wordsOf(`Dạ, cần:\n${papers(8)}`)).toHaveLength(1);
});

test('a long one is cut between lines, and nothing of it is lost', () => {
  const text = `Dạ, cần:\n${papers(30)}`;
  const pieces = wordsOf(text);
  expect(pieces[0]).toHaveLength(AT_ONCE.lines);
  expect(pieces.flat()).toEqual(text.split('\n').map((line) => line.replace('☐ ', '')));
});

test('two last lines do not stand alone behind a button', () => {
  expect(wordsOf(`Dạ, cần:\n${papers(10)}`)).toHaveLength(1);
  expect(wordsOf(`Dạ, cần:\n${papers(11)}`)).toHaveLength(2);
});

test('one line longer than the room is a piece of its own', () => {
  const long = 'dài '.repeat(300).trim();
  expect(wordsOf(`${long}\n- a\n- b\n- c`, LITTLE)).toEqual([[long], ['a', 'b', 'c']]);
});

test('in large type less stands open at once', () => {
  expect(wordsOf(`Dạ, cần:\n${papers(12)}`, LITTLE)[0]).toHaveLength(LITTLE.lines);
});
