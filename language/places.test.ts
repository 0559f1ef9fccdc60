import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sharedPath } from '#test/shared-data.ts';
import { communeTitleWithOld, type PlaceNames } from './place-names.ts';
import { createPlaces } from './places.ts';

const NAMES = JSON.parse(
  readFileSync(new URL('../knowledge/content/places/communes.json', import.meta.url), 'utf8'),
) as PlaceNames;
const places = createPlaces(NAMES);

const first = (text: string): string | undefined => {
  const found = places.find(text)[0];
  return found && communeTitleWithOld(found.commune, found.formerly);
};

test.each([
  ['Đường hư ở xã Tân Trụ lâu rồi', 'xã Tân Trụ'],
  ['duong hu o xa tan tru lau roi', 'xã Tân Trụ'],
  ['rác đổ ở Nhựt Tảo', 'xã Nhựt Tảo'],
  ['ấp 5 xã Đức Hoà', 'xã Đức Hòa'],
  ['ấp 5 xã Đức Hòa', 'xã Đức Hòa'],
  ['P. Khánh Hậu mất nước', 'phường Khánh Hậu'],
  ['ubnd xa my hanh', 'xã Mỹ Hạnh'],
])('%s is %s', (text, expected) => {
  expect(first(text)).toBe(expected);
});

test.each([
  ['thị trấn Tân Trụ', 'xã Tân Trụ (thị trấn Tân Trụ cũ)'],
  ['phường 3 thành phố Tân An', 'phường Long An (phường 3 cũ)'],
  ['p3 tan an', 'phường Long An (phường 3 cũ)'],
  ['P.3, TX Kiến Tường', 'phường Kiến Tường (phường 3 cũ)'],
  ['phường 4 tây ninh', 'phường Tân Ninh (phường IV cũ)'],
  ['xã Quê Mỹ Thạnh', 'xã Nhựt Tảo (xã Quê Mỹ Thạnh cũ)'],
  ['xa long an', 'xã Phước Vĩnh Tây (xã Long An cũ)'],
])('an old name, %s, is answered with the unit of today: %s', (text, expected) => {
  expect(first(text)).toBe(expected);
});

test('the old district beside a shared name decides which unit is meant', () => {
  expect(first('xã Thạnh Đức, huyện Bến Lức')).toBe('xã Bình Đức (xã Thạnh Đức cũ)');
  expect(first('xã Thạnh Đức, huyện Gò Dầu')).toBe('xã Thạnh Đức');
  expect(first('xã Thạnh Đức')).toBe('xã Thạnh Đức');
});

test('a numbered ward without its town is not guessed silently: all that had one are named', () => {
  const found = places.find('phường 1')[0];
  expect(found?.sure).toBe(false);
  expect([found?.commune, ...(found?.others ?? [])].map((commune) => commune?.name)).toEqual([
    'Tân Ninh',
    'Long An',
    'Kiến Tường',
  ]);
});

test('a unit that was divided between communes is never sure', () => {
  expect(places.find('xã Suối Dây')[0]).toMatchObject({
    sure: false,
    others: [{ name: 'Tân Thành' }],
  });
});

test.each([
  'an ninh trật tự ở chợ kém quá',
  'sáng bình minh đẹp',
  'toi can duoc ho tro',
  'giao tan tay cho em',
  'ông Nguyễn Bình Minh gọi',
  'đường Tân Bình hư',
  'phản ánh rác thải',
  'phan anh rac thai',
  'tỉnh Long An',
  'ấp Tân Đông',
  'người dân xa lạ',
])('no commune is seen in "%s"', (text) => {
  expect(places.find(text)).toEqual([]);
});

test('a hamlet that bears a commune name does not hide the commune', () => {
  expect(first('ấp Tân Đông xã Tân Lập')).toBe('xã Tân Lập');
});

test('a district that no longer exists is offered with its communes of today', () => {
  const [found] = places.findDistricts('tui ở huyện Tân Trụ');
  expect(found?.communes.map((commune) => commune.name)).toEqual(['Tân Trụ', 'Nhựt Tảo', 'Vàm Cỏ']);
  expect(places.find('tui ở huyện Tân Trụ')).toEqual([]);
});

test('what was found can be cut out of the text as the citizen wrote it', () => {
  const text = 'Ổ gà to ở xã Tân Trụ gần chợ';
  const found = places.find(text)[0];
  expect(text.slice(found?.from, found?.to)).toBe('xã Tân Trụ');
});

test('every commune of today is found by its own name, with marks and without', () => {
  for (const commune of NAMES.communes) {
    const said = `${commune.kind} ${commune.name}`;
    const bare = said.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    expect(places.find(said)[0]?.commune.code, said).toBe(commune.code);
    expect(places.find(bare)[0]?.commune.kind, bare).toBe(commune.kind);
  }
});

const feedback = sharedPath('eval/feedback.jsonl');
test.skipIf(!feedback)('the commune of every report of the development set is found', () => {
  const rows = readFileSync(feedback ?? '', 'utf8')
    .trim()
    .split('\n');
  const missed = rows
    .map((row) => JSON.parse(row) as { id: string; text: string; location_text: string })
    .filter(({ text, location_text }) => {
      const expected = places.find(location_text)[0]?.commune.code;
      return expected === undefined || places.find(text)[0]?.commune.code !== expected;
    });
  expect(missed).toEqual([]);
});
