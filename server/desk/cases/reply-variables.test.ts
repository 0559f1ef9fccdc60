import { expect, test } from 'vitest';
import { hasLooseBrace, unknownVariables } from './reply-variables.ts';

test('names that nothing is known for are told once each, in whatever form they were typed', () => {
  const typed = 'Việc {mã} ở {nơi} do {don vi} và {don vi} làm, {}'.normalize('NFD');
  expect(unknownVariables(typed)).toEqual(['{don vi}', '{}']);
  expect(unknownVariables('Việc {mã} đã xong, cảm ơn anh/chị [tên].')).toEqual([]);
});

test('a brace without its other half is seen', () => {
  expect(['{mã', 'mã}', '{mã} xong', 'xong'].map(hasLooseBrace)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
