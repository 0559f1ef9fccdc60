import { expect, test } from 'vitest';
import { dependsOnCommune, type PlaceOverlay, placeOn } from './place-overlay.ts';

const place = (office: string, more: Partial<PlaceOverlay> = {}): PlaceOverlay => ({
  code: '',
  commune: '',
  office,
  address: 'ấp Chợ',
  resolution: 'Quyết định 12/QĐ-UBND',
  from: '2026-01-01',
  checkedBy: 'Lan',
  ...more,
});
const ALL = [
  place('của xã', { commune: '80001' }),
  place('của thủ tục', { code: '1.000001' }),
  place('của thủ tục ở xã', { code: '1.000001', commune: '80001', to: '2026-06-30' }),
  place('của thủ tục, sau này', { code: '1.000001', from: '2027-01-01' }),
];
const officeOn = (today: string, code: string, commune = ''): string | undefined =>
  placeOn(ALL, { code, commune }, today)?.office;

test('the closest place in force counts', () => {
  expect(officeOn('2026-03-01', '1.000001', '80001')).toBe('của thủ tục ở xã');
  expect(officeOn('2026-03-01', '1.000001')).toBe('của thủ tục');
  expect(officeOn('2026-03-01', '1.000002', '80001')).toBe('của xã');
});

test('first and last day belong to it, the days around do not', () => {
  expect(officeOn('2026-06-30', '1.000001', '80001')).toBe('của thủ tục ở xã');
  expect(officeOn('2026-07-01', '1.000001', '80001')).toBe('của thủ tục');
  expect(officeOn('2025-12-31', '1.000001', '80001')).toBeUndefined();
  expect(officeOn('2027-01-01', '1.000001')).toBe('của thủ tục, sau này');
});

test('a place of one commune is told to nobody who has not named it', () => {
  expect(officeOn('2026-03-01', '1.000002')).toBeUndefined();
  expect(officeOn('2026-03-01', '1.000002', '80002')).toBeUndefined();
  const asked = { code: '1.000002' };
  expect(dependsOnCommune(ALL, asked, '2026-03-01')).toBe(true);
  expect(dependsOnCommune(ALL, asked, '2025-03-01')).toBe(false);
});

test('what the police take is not covered by what holds for all procedures of a commune', () => {
  const asked = { code: '1.000002', commune: '80001', elsewhere: true };
  expect(placeOn(ALL, asked, '2026-03-01')).toBeUndefined();
  expect(dependsOnCommune(ALL, asked, '2026-03-01')).toBe(false);
  expect(placeOn(ALL, { ...asked, code: '1.000001' }, '2026-03-01')?.office).toBe(
    'của thủ tục ở xã',
  );
});
