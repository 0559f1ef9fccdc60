import type { Commune, FormerUnit } from './place-names.ts';

/** A point on the map, in degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth in metres (IUGG). */
const EARTH_RADIUS_M = 6_371_009;

/** Metres between two points as the crow flies (haversine); under 0.6 % off what a true ellipsoid gives. */
export function metresBetween(a: Point, b: Point): number {
  const [from, to] = [radians(a.lat), radians(b.lat)];
  const across = Math.sin(radians(b.lon - a.lon) / 2) ** 2 * Math.cos(from) * Math.cos(to);
  const along = Math.sin((to - from) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(along + across)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** How near a place in one commune is to another commune, and how that is known. */
export type Nearness =
  | { readonly kind: 'same' }
  | { readonly kind: 'distance'; readonly metres: number }
  /** Named as neighbours in the office's own data. */
  | { readonly kind: 'neighbour' }
  /** Both took a part of one old commune, so they lie side by side or nearly so. */
  | { readonly kind: 'shared'; readonly unit: FormerUnit }
  /** Both hold land of one old district, named by its id. */
  | { readonly kind: 'district'; readonly district: string };

/** Where something stands: in a commune, and at a point where that is known. */
export interface Located {
  readonly commune: Commune;
  readonly at?: Point | undefined;
}

/** How near `there` is to `home`; `undefined` where nothing says that it is near. Pure. */
export function nearnessOf(home: Commune, there: Located): Nearness | undefined {
  if (there.commune.code === home.code) return { kind: 'same' };
  const at = there.at ?? there.commune.at;
  if (home.at && at) return { kind: 'distance', metres: metresBetween(home.at, at) };
  if (isNeighbour(home, there.commune)) return { kind: 'neighbour' };
  const unit = home.former.find((mine) => mine.part && hasUnit(there.commune, mine));
  if (unit) return { kind: 'shared', unit };
  const districts = new Set(home.former.map(({ district }) => district));
  const both = there.commune.former.find(({ district }) => districts.has(district));
  return both && { kind: 'district', district: both.district };
}

function isNeighbour(one: Commune, other: Commune): boolean {
  return (
    (one.neighbours?.includes(other.code) ?? false) ||
    (other.neighbours?.includes(one.code) ?? false)
  );
}

function hasUnit({ former }: Commune, { kind, name, district }: FormerUnit): boolean {
  return former.some((one) => one.kind === kind && one.name === name && one.district === district);
}

const ORDER: Readonly<Record<Nearness['kind'], number>> = {
  same: 0,
  distance: 1,
  neighbour: 2,
  shared: 3,
  district: 4,
};

/** Below zero where the first is nearer: measured before merely known to be near. */
export function compareNearness(a: Nearness, b: Nearness): number {
  if (a.kind === 'distance' && b.kind === 'distance') return a.metres - b.metres;
  return ORDER[a.kind] - ORDER[b.kind];
}

/** "khoảng 7 km đường chim bay": never finer than the middle of a commune can tell. */
export function sayDistance(metres: number): string {
  const kilometres = metres / 1_000;
  if (kilometres < 1) return 'chưa tới 1 km đường chim bay';
  return `khoảng ${Math.round(kilometres)} km đường chim bay`;
}
