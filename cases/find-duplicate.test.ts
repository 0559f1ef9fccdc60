import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlaceNames } from '#language/place-names.ts';
import { createPlaces } from '#language/places.ts';
import { sharedPath } from '#test/shared-data.ts';
import { classifyFeedback } from './classify-feedback.ts';
import { type ComparableReport, findDuplicate } from './find-duplicate.ts';

const NOW = new Date('2026-11-20T02:00:00Z');
const aReport = (text: string, changes: Partial<ComparableReport> = {}): ComparableReport => ({
  id: text,
  text,
  category: 'giao_thong',
  communeCode: '28075',
  receivedAt: NOW,
  ...changes,
});

const HOLE = aReport('Ổ gà to ngay dốc cầu Ông Tư, ấp 3, xe máy né không kịp');

test('the same hole in other words and without marks is one thing', () => {
  expect(findDuplicate(aReport('oc cau ong tu ap 3 co o ga sau lam'), [HOLE])?.of).toBe(HOLE.id);
});

test('the same kind of thing elsewhere in the commune is another thing', () => {
  const elsewhere = aReport('Ổ gà trước chợ Bà Năm, khu phố 1, sửa giùm bà con');
  expect(findDuplicate(elsewhere, [HOLE])).toBeUndefined();
});

test('the same words in another commune are another thing', () => {
  expect(findDuplicate(aReport(HOLE.text, { communeCode: '28087' }), [HOLE])).toBeUndefined();
});

test('the same words half a year later are another occasion', () => {
  const later = aReport(HOLE.text, { receivedAt: new Date('2027-05-20T02:00:00Z') });
  expect(findDuplicate(later, [HOLE])).toBeUndefined();
});

test('a report filed under another category is found only when nearly all is shared', () => {
  expect(findDuplicate(aReport(HOLE.text, { category: 'khac' }), [HOLE])?.of).toBe(HOLE.id);
  const half = aReport('ấp 3 có ổ gà', { category: 'ngap_nuoc' });
  expect(
    findDuplicate({ ...half, text: 'ấp 3 ngập nước tới cầu Ông Tư rồi' }, [HOLE]),
  ).toBeUndefined();
});

test('of several earlier reports the nearest is named', () => {
  const other = aReport('Ổ gà ở dốc cầu Ông Bảy, ấp 3');
  const again = aReport('dốc cầu Ông Tư ấp 3 ổ gà chưa vá');
  expect(findDuplicate(again, [other, HOLE])?.of).toBe(HOLE.id);
});

test('small words alone never make two reports one', () => {
  const a = aReport('xin nhờ cán bộ xuống coi giùm', { id: 'a' });
  expect(findDuplicate(aReport('nhờ xuống xem giùm tui với', { id: 'b' }), [a])).toBeUndefined();
});

const feedback = sharedPath('eval/feedback.jsonl');
test.skipIf(!feedback)(
  'on the development set four of five pairs are right and seven of ten are found',
  () => {
    const names = new URL('../knowledge/content/places/communes.json', import.meta.url);
    const places = createPlaces(JSON.parse(readFileSync(names, 'utf8')) as PlaceNames);
    const rows = readFileSync(feedback ?? '', 'utf8')
      .trim()
      .split('\n');
    const earlier: ComparableReport[] = [];
    let [right, predicted, wanted] = [0, 0, 0];
    for (const row of rows) {
      const { id, text, duplicate_of } = JSON.parse(row) as Record<string, string | null>;
      const communeCode = places.find(text ?? '')[0]?.commune.code;
      const report = {
        id: id ?? '',
        text: text ?? '',
        communeCode,
        category: classifyFeedback(text ?? '').category,
      };
      const found = findDuplicate(report, earlier);
      earlier.push(report);
      if (found) predicted++;
      if (duplicate_of) wanted++;
      if (found && found.of === duplicate_of) right++;
    }
    expect(right / predicted).toBeGreaterThanOrEqual(0.8);
    expect(right / wanted).toBeGreaterThanOrEqual(0.7);
  },
);
