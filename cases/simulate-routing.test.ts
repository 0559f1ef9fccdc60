import { expect, test } from 'vitest';
import { suggestRules } from './learn-routing.ts';
import type { RoutingTable } from './routing-table.ts';
import { simulateRouting } from './simulate-routing.ts';

const TABLE: RoutingTable = {
  agencies: [
    { id: 'ubnd-1', name: 'UBND xã Một', level: 'commune', communeCode: '00001' },
    { id: 'so-ct', name: 'Sở Công Thương', level: 'province' },
    { id: 'desk', name: 'Bộ phận phân việc', level: 'province' },
    { id: 'thanh-tra', name: 'Thanh tra tỉnh', level: 'province', inspects: true },
  ],
  rules: [
    {
      id: 'all',
      category: '*',
      communeCode: '*',
      agency: 'commune',
      alternatives: [],
      from: '2025-07-01',
      reason: 'r',
    },
  ],
  defaultDesk: 'desk',
  inspector: 'thanh-tra',
};
const power = {
  ...(TABLE.rules[0] as RoutingTable['rules'][number]),
  id: 'power',
  category: 'dien',
} as const;
const cases = [
  { receipt: 'PA-1', category: 'dien', communeCode: '00001', text: 'cúp điện' },
  { receipt: 'PA-2', category: 'dien', communeCode: '00001', text: 'cán bộ điện lực xã hách dịch' },
  { receipt: 'PA-3', category: 'rac_moi_truong', communeCode: '00001', text: 'rác' },
] as const;

test('a change is tried on filed cases: which would move, from where to where', () => {
  const after = { ...TABLE, rules: [...TABLE.rules, { ...power, agency: 'so-ct' }] };
  const moved = simulateRouting(cases, { before: TABLE, after }, '2026-11-20');
  expect(moved.map(({ receipt, from, to }) => [receipt, from[0]?.id, to[0]?.id])).toEqual([
    ['PA-1', 'ubnd-1', 'so-ct'],
  ]);
});

test('a second agency is a move too, a new reason is none', () => {
  const try_ = (change: object) =>
    simulateRouting(
      cases,
      { before: TABLE, after: { ...TABLE, rules: [...TABLE.rules, { ...power, ...change }] } },
      '2026-11-20',
    ).length;
  expect(try_({ also: ['so-ct'] })).toBe(1);
  expect(try_({ reason: 'khác' })).toBe(0);
  expect(try_({ agency: 'so-ct', from: '2026-12-01' })).toBe(0);
});

const back = (answeredBy: string, communeCode = '00001') =>
  ({ category: 'dien', communeCode, returnedBy: 'ubnd-1', answeredBy }) as const;

test('three returns that ended at one office suggest a rule; two, or a split, do not', () => {
  expect(suggestRules([back('so-ct'), back('so-ct'), back('so-ct'), back('desk')])).toEqual([
    {
      category: 'dien',
      communeCode: '00001',
      instead: 'ubnd-1',
      agency: 'so-ct',
      times: 3,
      outOf: 4,
    },
  ]);
  expect(suggestRules([back('so-ct'), back('so-ct'), back('so-ct', '00002')])).toEqual([]);
  expect(suggestRules([1, 2, 3].flatMap(() => [back('so-ct'), back('desk')]))).toEqual([]);
});
