import { expect, test } from 'vitest';
import { Procedure } from '../schema/procedure.ts';
import { confidenceOf, signalsOf } from './confidence.ts';
import { createSearch } from './create-search.ts';
import { createSearchFusion } from './fuse-search.ts';

const NAMES = [
  'Đăng ký khai sinh',
  'Đăng ký lại khai sinh',
  'Đăng ký kết hôn',
  'Cấp lại giấy phép lái xe',
  'Cấp giấy phép xây dựng nhà ở riêng lẻ',
  'Công nhận hộ nghèo',
];
const PROCEDURES = NAMES.map((name, at) => Procedure.parse({ code: codeOf(at), name, source: {} }));
const BIRTH = codeOf(0);
const POOR = codeOf(5);

const search = createSearch(PROCEDURES);
const fusion = createSearchFusion(search);
const codes = (nearest: readonly string[], text: string, limit?: number): string[] =>
  fusion(nearest)
    .search(text, limit)
    .hits.map(({ procedure }) => procedure.code);

test('with nothing near in meaning the order is that of the words', () => {
  const plain = search.search('đăng ký khai sinh cho con').hits.map((hit) => hit.procedure.code);
  expect(codes([], 'đăng ký khai sinh cho con')).toEqual(plain);
});

test('what lies near in meaning comes in though it shares no word', () => {
  const text = 'giấy phép lái xe bị mất';
  expect(codes([], text)).not.toContain(POOR);
  expect(codes([POOR], text)).toContain(POOR);
});

test('one that both find passes one that only words find', () => {
  const text = 'khai sinh';
  const [first, second] = codes([], text);
  expect(codes([second ?? ''], text)[0]).toBe(second);
  expect(first).not.toBe(second);
});

test('meaning makes nothing surer: a stranger to the words has no share and no confidence', () => {
  const found = fusion([POOR]).search('zzz qqq');
  expect(found.hits[0]).toMatchObject({ procedure: { code: POOR }, share: 0 });
  expect(confidenceOf(signalsOf(found))).toBeLessThanOrEqual(
    confidenceOf(signalsOf(search.search('zzz qqq'))),
  );
});

test('a disagreement about the best leaves it no lead', () => {
  const text = 'đăng ký lại khai sinh';
  const agreed = fusion([codeOf(1)]).search(text);
  const [best] = agreed.hits;
  expect(best?.procedure.code).toBe(codeOf(1));
  const turned = fusion([BIRTH]).search(text);
  expect(turned.hits[0]?.procedure.code).toBe(BIRTH);
  expect(signalsOf(turned).lead).toBeLessThan(0.5);
});

test('codes that are not indexed are passed over, and the limit holds', () => {
  expect(codes(['9.999999', BIRTH, BIRTH], 'khai sinh')).not.toContain('9.999999');
  expect(
    codes(
      PROCEDURES.map(({ code }) => code),
      'khai sinh',
      2,
    ),
  ).toHaveLength(2);
});

function codeOf(at: number): string {
  return `1.00000${at + 1}`;
}
