import { expect, test } from 'vitest';
import { compareNearness, metresBetween, nearnessOf, sayDistance } from './near-communes.ts';
import type { Commune, FormerUnit } from './place-names.ts';

const unit = (name: string, district: string, part?: true): FormerUnit => ({
  kind: 'xã',
  name,
  district,
  ...(part && { part }),
});
const commune = (
  code: string,
  former: readonly FormerUnit[],
  more: Partial<Commune> = {},
): Commune => ({
  code,
  kind: 'xã',
  name: code,
  former,
  ...more,
});

test('a degree along the equator and along a meridian is 111 km', () => {
  expect(metresBetween({ lat: 0, lon: 106 }, { lat: 0, lon: 107 })).toBeCloseTo(111_195, -1);
  expect(metresBetween({ lat: 10, lon: 106 }, { lat: 11, lon: 106 })).toBeCloseTo(111_195, -1);
  expect(metresBetween({ lat: 10, lon: 106 }, { lat: 10, lon: 106 })).toBe(0);
});

test('a distance is told only where both points are known', () => {
  const home = commune('a', [unit('A', 'd')], { at: { lat: 10.5, lon: 106.5 } });
  const near = commune('b', [unit('B', 'e')], { at: { lat: 10.5, lon: 106.6 } });
  expect(nearnessOf(home, { commune: near })).toMatchObject({ kind: 'distance' });
  const unknown = commune('c', [unit('C', 'd')]);
  expect(nearnessOf(home, { commune: unknown })).toEqual({ kind: 'district', district: 'd' });
  const measured = nearnessOf(home, { commune: unknown, at: { lat: 10.5, lon: 106.5 } });
  expect(measured).toEqual({ kind: 'distance', metres: 0 });
});

test('own commune, neighbours by the office’s data, a divided commune, an old district, in this order', () => {
  const home = commune('a', [unit('A', 'd'), unit('Chung', 'd', true)], { neighbours: ['n'] });
  const others = [
    commune('far', [unit('X', 'z')]),
    commune('d', [unit('D', 'd')]),
    commune('s', [unit('Chung', 'd', true)]),
    commune('n', [unit('N', 'z')]),
    home,
  ];
  const near = others
    .flatMap((one) => nearnessOf(home, { commune: one }) ?? [])
    .toSorted(compareNearness);
  expect(near.map(({ kind }) => kind)).toEqual(['same', 'neighbour', 'shared', 'district']);
});

test('a distance is said as roughly as it is known', () => {
  expect(sayDistance(400)).toBe('chưa tới 1 km đường chim bay');
  expect(sayDistance(7_400)).toBe('khoảng 7 km đường chim bay');
});
