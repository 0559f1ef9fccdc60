import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATEGORY_IDS, type CategoryId } from './categories.ts';
import { problemsOf } from './check-routing.ts';
import { mayBeGiven } from './no-self-judging.ts';
import { nextProposal } from './returns.ts';
import { routeCase } from './routing.ts';
import { type Agency, type RoutingRule, type RoutingTable } from './routing-table.ts';

const read = JSON.parse(
  readFileSync(new URL('../knowledge/content/agencies/routing.json', import.meta.url), 'utf8'),
) as RoutingTable;
const COMMUNES = read.agencies.flatMap(({ communeCode }) => communeCode ?? []);
const ON = '2026-11-20';

/** Said of every office of the table, and of offices and officials as people speak of them. */
const ABOUT_STAFF = [
  'Chủ tịch xã bao che cho bãi cát lậu',
  'địa chính phường vòi tiền mới chịu đo đất',
  'công an xã làm ngơ cho sòng bài',
  ...read.agencies.slice(0, 16).map(({ name }) => `Cán bộ ${name} hách dịch, gây khó, đòi tiền`),
];

/** As an office could store them by mistake or with intent: everything to the commune, to two, to an accused one. */
const HOSTILE: readonly RoutingRule[] = CATEGORY_IDS.map((category) => ({
  id: `all-${category}`,
  category,
  communeCode: COMMUNES[0] ?? '',
  agency: 'commune',
  also: ['so-xay-dung', 'cong-an-tinh'],
  alternatives: ['commune', 'so-noi-vu', 'bo-phan-phan-viec'],
  from: '2026-01-01',
  reason: 'thử',
}));
const TABLES: readonly (readonly [string, RoutingTable])[] = [
  ['the office’s own', read],
  ['stored, to the accused everywhere', { ...read, rules: [...read.rules, ...HOSTILE] }],
  ['stored, without any rule', { ...read, rules: [] }],
];

function everyQuestion(): {
  category: CategoryId;
  communeCode: string | undefined;
  text: string;
}[] {
  return CATEGORY_IDS.flatMap((category) =>
    [COMMUNES[0], COMMUNES.at(-1), undefined].flatMap((communeCode) =>
      (category === 'thai_do_cham_tre' ? ['làm hồ sơ lâu quá', ...ABOUT_STAFF] : ABOUT_STAFF).map(
        (text) => ({ category, communeCode, text }),
      ),
    ),
  );
}

const judges = ({ level, inspects }: Agency): boolean => level === 'province' && inspects === true;

test.each(TABLES)(
  'no one judges themselves, by any rule, route or proposal: %s',
  (_name, table) => {
    expect(problemsOf(table)).toEqual([]);
    for (const question of everyQuestion()) {
      const route = routeCase({ ...question, on: ON }, table);
      const named = [route.agency, ...route.also, ...route.alternatives];
      expect(route.aboutStaff, question.text).toBe(true);
      expect(route.also).toEqual([]);
      expect(named.every(judges), question.text).toBe(true);
      for (const returns of [[], [route.agency], named]) {
        const by = returns.map(({ id }) => ({ agency: id }));
        expect(judges(nextProposal(route, by, question.text, table).agency)).toBe(true);
      }
    }
  },
);

test('nor by hand: a case about staff can be given to nobody but who may judge it', () => {
  const report = { aboutStaff: true, text: 'Thanh tra tỉnh không trả lời' };
  const may = read.agencies.filter((agency) => mayBeGiven(agency, report, read));
  expect(may.length).toBeGreaterThan(0);
  expect(may.every((agency) => judges(agency) && agency.id !== read.inspector)).toBe(true);
  expect(mayBeGiven(read.agencies[0] as Agency, { ...report, aboutStaff: false }, read)).toBe(true);
});

test('a table that cannot route says what is wrong', () => {
  const [rule] = read.rules as [RoutingRule];
  const broken = {
    ...read,
    defaultDesk: 'x',
    inspector: 'so-noi-vu',
    rules: [
      rule,
      { ...rule, id: 'twin' },
      { ...rule, id: 'odd', agency: 'y', from: '2026-02-01', to: '2026-01-01' },
    ],
  };
  expect(problemsOf(broken)).toEqual([
    'Không có nơi phân việc: x.',
    'Nơi nhận phản ánh về cán bộ phải là cơ quan thanh tra cấp tỉnh.',
    'Quy tắc odd: không có cơ quan y.',
    'Quy tắc odd: ngày cuối trước ngày đầu.',
    `Quy tắc ${rule.id} và twin cùng một việc, cùng một ngày đầu.`,
  ]);
});
