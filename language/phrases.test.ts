import { describe, expect, it } from 'vitest';
import { hasMarks, syllablesOf } from './fold.ts';
import { buildPhraseFinder } from './phrases.ts';

const finder = buildPhraseFinder<string>([
  ['sang tên xe', 'vehicle'],
  ['sang tên', 'any'],
  ['sổ đỏ', 'land'],
  ['cháy', 'fire'],
]);
const find = (text: string): string[] =>
  finder.find(syllablesOf(text), hasMarks(text)).map((found) => found.value);

describe('phrases in a sentence', () => {
  it('prefers the longest phrase and never overlaps', () => {
    expect(find('tôi muốn sang tên xe')).toEqual(['vehicle']);
    expect(find('sang tên sổ đỏ').toSorted()).toEqual(['any', 'land']);
  });

  it('lets one small word stand inside', () => {
    expect(find('sang tên cái xe này')).toEqual(['vehicle']);
    expect(find('sang tên hai ba chiếc xe')).toEqual(['any']);
  });

  it('wants the marks where marks are typed, and does without where none are', () => {
    expect(find('xe chạy ngoài đường')).toEqual([]);
    expect(find('xe chay ngoai duong')).toEqual(['fire']);
    expect(find('so do bi mat')).toEqual(['land']);
    expect(find('số đo bị mất')).toEqual([]);
  });
});
