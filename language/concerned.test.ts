import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concernedIn } from './concerned.ts';
import { stripMarks, syllablesOf } from './fold.ts';

const read = (text: string, marks = true): string[] => [...concernedIn(syllablesOf(text), marks)];

it.each([
  ['Công ty em mới nhập máy về', ['enterprise']],
  ['làm khai sinh cho bé mới sanh', ['child']],
  ['chồng Hàn của em muốn ở lại', ['foreigner']],
  ['ba tui qua đời tháng trước', ['deceased']],
  ['Việt kiều về mua nhà', ['overseas']],
  ['má tui bị liệt, lớn tuổi rồi', ['disabled', 'elderly']],
  ['đổi bằng lái cần gì', []],
])('“%s” concerns %j', (text, concerned) => {
  expect(read(text).toSorted()).toEqual([...concerned].toSorted());
});

it('reads the same without marks where two syllables stand together', () => {
  expect(read(stripMarks('Công ty em thuê chuyên gia nước ngoài'), false).toSorted()).toEqual([
    'enterprise',
    'foreigner',
  ]);
});

it('never throws, whatever the text', () => {
  fc.assert(fc.property(fc.string(), (text) => void read(text)));
});
