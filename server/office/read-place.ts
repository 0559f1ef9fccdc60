import type { z } from 'zod';
import type { PlaceOption, PlaceRead } from '#bot/needs.ts';
import type { ProvincesFile } from '#knowledge/content/office-files.ts';
import { type Commune, communeTitle, communeTitleWithOld } from '#language/place-names.ts';
import type { FoundCommune, Places } from '#language/places.ts';
import { createProvinces, provinceTitle } from '#language/provinces.ts';

type Outside = z.infer<typeof ProvincesFile>;

/** More would be a list to read instead of a question; then the commune is asked for by name. */
const MOST_OPTIONS = 9;

/** Reads where something is from a citizen's words: one commune of today, several that may be meant, or elsewhere. */
export function createPlaceReader(
  places: Places,
  { provinces, extent }: Outside,
): {
  readonly readPlace: (text: string) => PlaceRead;
  readonly holds: (latitude: number, longitude: number) => boolean;
} {
  const provinceIn = createProvinces(provinces);
  return {
    readPlace: (text) => {
      const [found] = [...places.find(text)].sort((a, b) => Number(b.sure) - Number(a.sure));
      if (found?.sure) return { kind: 'one', ...optionOf(found.commune, found.formerly) };
      const province = provinceIn(text);
      if (province) return { kind: 'outside', province: provinceTitle(province) };
      return which(found ? meant(found) : inDistricts(text, places));
    },
    holds: (latitude, longitude) =>
      extent.boxes.some(
        ({ south, north, west, east }) =>
          south <= latitude && latitude <= north && west <= longitude && longitude <= east,
      ),
  };
}

function which(options: readonly PlaceOption[]): PlaceRead {
  return options.length > 0 && options.length <= MOST_OPTIONS
    ? { kind: 'which', options }
    : { kind: 'none' };
}

function meant({ commune, formerly, others }: FoundCommune): readonly PlaceOption[] {
  return [optionOf(commune, formerly), ...others.map((other) => optionOf(other, undefined))];
}

function inDistricts(text: string, places: Places): readonly PlaceOption[] {
  const [district] = places.findDistricts(text);
  return (district?.communes ?? []).map((commune) => optionOf(commune, undefined));
}

function optionOf(commune: Commune, formerly: string | undefined): PlaceOption {
  const name =
    formerly === undefined ? communeTitle(commune) : communeTitleWithOld(commune, formerly);
  return { code: commune.code, name };
}
