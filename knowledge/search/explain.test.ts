import { expect, test } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { createSearch } from './create-search.ts';
import { explain } from './explain.ts';

const page = (code: string, name: string, exampleQuestions: readonly string[] = []): Procedure =>
  Procedure.parse({ code, name, exampleQuestions, source: {} });
const search = createSearch([
  page('1.000001', 'Đăng ký khai sinh', ['sanh con làm giấy gì']),
  page('1.000002', 'Đăng ký khai tử'),
  page('1.000003', 'Cấp giấy phép xây dựng nhà ở riêng lẻ'),
]);

test('the order is the search’s own, and its reasons add up to the lead', () => {
  const { hits } = explain(search, 'đăng ký khai sinh cho con');
  expect(hits.map(({ code }) => code)).toEqual(
    search.search('đăng ký khai sinh cho con', 5).hits.map(({ procedure }) => procedure.code),
  );
  expect(hits[0]?.code).toBe('1.000001');
  const sum = (at: number): number =>
    (hits[at]?.reasons ?? []).reduce((all, { amount }) => all + amount, 0);
  expect(sum(0)).toBeGreaterThan(sum(1));
});

test('a question that somebody wrote down is found for that reason', () => {
  const [first] = explain(search, 'sanh con làm giấy gì').hits;
  expect([first?.code, first?.reasons[0]?.reason]).toEqual(['1.000001', 'examples']);
});

test('nonsense is explained as being under the line', () => {
  const { confidence, line } = explain(search, 'xyz qwe rty');
  expect(confidence).toBeLessThan(line);
});
