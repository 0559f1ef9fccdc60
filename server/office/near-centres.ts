import type { z } from 'zod';
import type { ServiceCentresFile } from '#knowledge/content/office-files.ts';
import {
  compareNearness,
  type Nearness,
  nearnessOf,
  sayDistance,
} from '#language/near-communes.ts';
import type { FormerDistrict } from '#language/place-names.ts';
import type { Places } from '#language/places.ts';

type Centre = z.infer<typeof ServiceCentresFile>['centres'][number];

/** A service centre, and how near it is in words: "khoảng 7 km đường chim bay". */
export interface NearCentre {
  readonly centre: Centre;
  /** Empty for the commune's own. */
  readonly how: string;
}

/** The centres near a commune of today, the nearest first; from the office's own data, without any call outside. */
export type NearCentres = (communeCode: string) => readonly NearCentre[];

/** More than so many are no help to choose. */
const MOST = 12;

/** Finds them among `centres`. */
export function createNearCentres(
  centres: readonly Centre[],
  places: Places,
  districts: readonly FormerDistrict[],
): NearCentres {
  const district = new Map(districts.map(({ id, kind, name }) => [id, `${kind} ${name}`]));
  return (communeCode) => {
    const home = places.byCode(communeCode);
    if (!home) return [];
    return centres
      .flatMap((centre) => {
        const commune = places.byCode(centre.communeCode);
        const near = commune && nearnessOf(home, { commune, at: centre.at });
        return near ? [{ centre, near }] : [];
      })
      .toSorted((a, b) => compareNearness(a.near, b.near))
      .slice(0, MOST)
      .map(({ centre, near }) => ({ centre, how: howNear(near, district) }));
  };
}

function howNear(near: Nearness, districts: ReadonlyMap<string, string>): string {
  switch (near.kind) {
    case 'same':
      return '';
    case 'distance':
      return sayDistance(near.metres);
    case 'neighbour':
      return 'giáp ranh';
    case 'shared':
      return `cùng có đất của ${near.unit.kind} ${near.unit.name} cũ`;
    case 'district':
      return `cùng ${districts.get(near.district) ?? 'huyện'} cũ`;
  }
}

/** Told in the chat beside the commune's own. */
const TOLD = 3;

/** The nearest others in a few words each: "Trung tâm … xã Nhựt Tảo (giáp ranh)". */
export function otherCentres(near: readonly NearCentre[]): readonly string[] {
  return near
    .filter(({ how }) => how !== '')
    .slice(0, TOLD)
    .map(({ centre, how }) => `${centre.name} (${how})`);
}
