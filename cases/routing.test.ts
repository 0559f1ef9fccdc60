import { expect, test } from 'vitest';
import { isBouncing, nextProposal } from './returns.ts';
import { routeCase } from './routing.ts';
import { type RoutingRule, type RoutingTable } from './routing-table.ts';

const rule = (changes: Partial<RoutingRule> & { id: string }): RoutingRule => ({
  category: '*',
  communeCode: '*',
  agency: 'commune',
  alternatives: [],
  from: '2025-07-01',
  reason: changes.id,
  ...changes,
});
const TABLE: RoutingTable = {
  agencies: [
    { id: 'ubnd-1', name: 'UBND xã Một', level: 'commune', communeCode: '00001' },
    { id: 'ubnd-2', name: 'UBND xã Hai', level: 'commune', communeCode: '00002' },
    { id: 'so-ct', name: 'Sở Công Thương', level: 'province' },
    { id: 'desk', name: 'Bộ phận phân việc', level: 'province' },
    { id: 'thanh-tra', name: 'Thanh tra tỉnh', level: 'province', inspects: true },
  ],
  rules: [
    rule({ id: 'all to the commune' }),
    rule({ id: 'power', category: 'dien', agency: 'so-ct', alternatives: ['commune'] }),
    rule({
      id: 'power of commune two',
      category: 'dien',
      communeCode: '00002',
      from: '2026-01-01',
    }),
    rule({
      id: 'noise of commune two',
      category: 'an_ninh',
      communeCode: '00002',
      from: '2025-07-01',
    }),
    rule({ id: 'noise', category: 'an_ninh', agency: 'so-ct', from: '2026-06-01' }),
    rule({ id: 'an old rule', category: 'tieng_on', agency: 'so-ct', to: '2025-12-31' }),
    rule({ id: 'a coming rule', category: 'rac_moi_truong', agency: 'so-ct', from: '2027-01-01' }),
  ],
  defaultDesk: 'desk',
  inspector: 'thanh-tra',
};
const ask = (changes: Partial<Parameters<typeof routeCase>[0]> = {}) =>
  routeCase(
    {
      category: 'giao_thong',
      communeCode: '00001',
      text: 'đường hư',
      on: '2026-11-20',
      ...changes,
    },
    TABLE,
  );

test('a case goes to the committee of its own commune', () => {
  expect(ask().agency.id).toBe('ubnd-1');
  expect(ask({ communeCode: '00002' }).agency.id).toBe('ubnd-2');
});

test('the closest rule wins and gives the reason', () => {
  expect(ask({ category: 'dien' })).toMatchObject({
    agency: { id: 'so-ct' },
    because: 'power',
    alternatives: [{ id: 'ubnd-1' }],
  });
  expect(ask({ category: 'dien', communeCode: '00002' }).because).toBe('power of commune two');
  expect(ask({ category: 'an_ninh' }).because).toBe('noise');
  expect(ask({ category: 'an_ninh', communeCode: '00002' }).because).toBe('noise of commune two');
});

test('rules hold only between their dates', () => {
  expect(ask({ category: 'tieng_on' }).because).toBe('all to the commune');
  expect(ask({ category: 'tieng_on', on: '2025-08-01' }).because).toBe('an old rule');
  expect(ask({ category: 'rac_moi_truong' }).because).toBe('all to the commune');
  expect(ask({ category: 'dien', communeCode: '00002', on: '2025-12-31' }).because).toBe('power');
});

test('without a known commune a person sorts the case', () => {
  expect(ask({ communeCode: undefined })).toMatchObject({ agency: { id: 'desk' } });
});

test('a case about staff goes to the inspector and never to the office complained of', () => {
  const route = ask({ category: 'thai_do_cham_tre', text: 'cán bộ gắt gỏng' });
  expect(route).toMatchObject({ agency: { id: 'thanh-tra' }, aboutStaff: true });
  expect(route.alternatives.some((agency) => agency.level === 'commune')).toBe(false);
});

test.each([
  'Chủ tịch xã bao che cho bãi cát',
  'cong an xa lam ngo cho ho danh bai',
  'địa chính xã vòi tiền mới chịu đo',
])('a text that complains of an office is about staff whatever its category: %s', (text) => {
  expect(ask({ category: 'dat_dai', text })).toMatchObject({
    agency: { id: 'thanh-tra' },
    aboutStaff: true,
  });
});

test.each([
  'Nhờ cán bộ xuống coi giùm con đường',
  'công an xuống dẹp giùm tụi đua xe',
  'xin ủy ban xã lắp đèn',
  'Hàng xóm chửi bới cả đêm',
])('asking an office for help is not a complaint about it: %s', (text) => {
  expect(ask({ text }).aboutStaff).toBe(false);
});

test('an office that is named but not listed is an error of the table, not a lost case', () => {
  const broken = { ...TABLE, defaultDesk: 'nowhere' };
  const question = {
    category: 'khac',
    communeCode: undefined,
    text: '',
    on: '2026-01-01',
  } as const;
  expect(() => routeCase(question, broken)).toThrow('nowhere');
});

test('a case returned twice is bouncing', () => {
  expect(isBouncing(1)).toBe(false);
  expect(isBouncing(2)).toBe(true);
});

const ABOUT_STAFF = (text: string) =>
  ({ category: 'thai_do_cham_tre', communeCode: '00001', text, on: '2026-11-20' }) as const;

test('a case that came back goes to the next office, and twice returned to a supervisor', () => {
  const route = ask({ category: 'dien' });
  const next = (...by: string[]) =>
    nextProposal(
      route,
      by.map((agency) => ({ agency })),
      'cúp điện hoài',
      TABLE,
    );
  expect(next('so-ct')).toMatchObject({ kind: 'agency', agency: { id: 'ubnd-1' } });
  expect(next('so-ct', 'ubnd-1')).toMatchObject({ kind: 'supervisor', agency: { id: 'desk' } });
});

test('the level of the matter decides where a rule knows it', () => {
  const table = {
    ...TABLE,
    rules: [
      ...TABLE.rules,
      rule({ id: 'provincial roads', category: 'giao_thong', level: 'province', agency: 'so-ct' }),
    ],
  };
  const agencyFor = (text: string) =>
    routeCase({ category: 'giao_thong', communeCode: '00001', text, on: '2026-11-20' }, table)
      .agency.id;
  expect(agencyFor('Ổ gà trên đường tỉnh 833')).toBe('so-ct');
  expect(agencyFor('QL1A đoạn qua chợ ngập')).toBe('so-ct');
  expect(agencyFor('ĐT.833 hư')).toBe('so-ct');
  expect(agencyFor('đường ấp 3 lầy lội')).toBe('ubnd-1');
});

test('two agencies at once: the first answers for it', () => {
  const table = {
    ...TABLE,
    rules: [rule({ id: 'both', also: ['so-ct', 'commune'], alternatives: ['desk'] })],
  };
  expect(
    routeCase({ category: 'dien', communeCode: '00001', text: '', on: '2026-11-20' }, table),
  ).toMatchObject({ agency: { id: 'ubnd-1' }, also: [{ id: 'so-ct' }], rule: 'both' });
});

test('a report about the inspector itself goes to the other office that inspects', () => {
  const other = { id: 'ban-tcd', name: 'Ban Tiếp công dân tỉnh', level: 'province' } as const;
  const table = { ...TABLE, agencies: [...TABLE.agencies, { ...other, inspects: true }] };
  const to = (text: string) => routeCase(ABOUT_STAFF(text), table).agency.id;
  expect(to('cán bộ gắt gỏng')).toBe('thanh-tra');
  expect(to('Thanh tra tỉnh bao che, không trả lời')).toBe('ban-tcd');
});
