import { fold, type Syllable, syllablesOf } from './fold.ts';
import type { Commune, FormerDistrict, FormerUnit, PlaceNames } from './place-names.ts';
import { mayStandFor, type PlacedWord } from './words-in-place.ts';

/** One name and what it may mean: a commune of today, or a unit that went into one. */
export interface NameEntry {
  readonly syllables: readonly Syllable[];
  readonly commune: Commune;
  /** Absent for today's name. */
  readonly former?: FormerUnit | undefined;
}

export interface DistrictEntry {
  readonly syllables: readonly Syllable[];
  readonly district: FormerDistrict;
}

export interface PlaceIndex {
  /** Names that begin at word `from`, longest first, with the word after the name. */
  readonly namesAt: (
    words: readonly PlacedWord[],
    from: number,
  ) => { readonly to: number; readonly entries: readonly NameEntry[] } | undefined;
  readonly districtsAt: (
    words: readonly PlacedWord[],
    from: number,
  ) => { readonly to: number; readonly entries: readonly DistrictEntry[] } | undefined;
}

/** Longest name: "Nhơn Hòa Lập" has three syllables, "Vĩnh Châu A" too; one to spare. */
const LONGEST = 4;

/** Makes names findable from their folded syllables. */
export function indexPlaces({ communes, districts }: PlaceNames): PlaceIndex {
  const names = byKey(communes.flatMap(namesOf));
  const byDistrict = byKey(
    districts.map((district) => ({ syllables: syllablesOf(district.name), district })),
  );
  return {
    namesAt: (words, from) => longestAt(names, words, from),
    districtsAt: (words, from) => longestAt(byDistrict, words, from),
  };
}

function namesOf(commune: Commune): NameEntry[] {
  const today = { syllables: syllablesOf(commune.name), commune };
  const former = commune.former.flatMap((unit) =>
    [unit.name, ...(unit.also ?? [])].map((name) => ({
      syllables: syllablesOf(name),
      commune,
      former: unit,
    })),
  );
  return [today, ...former];
}

function byKey<E extends { readonly syllables: readonly Syllable[] }>(
  entries: readonly E[],
): ReadonlyMap<string, readonly E[]> {
  const map = new Map<string, E[]>();
  for (const entry of entries) {
    const key = entry.syllables.map((syllable) => syllable.folded).join(' ');
    map.set(key, [...(map.get(key) ?? []), entry]);
  }
  return map;
}

function longestAt<E extends { readonly syllables: readonly Syllable[] }>(
  map: ReadonlyMap<string, readonly E[]>,
  words: readonly PlacedWord[],
  from: number,
): { to: number; entries: readonly E[] } | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const said = words.slice(from, from + length);
    if (said.length < length || !inOnePiece(said)) continue;
    const entries = (map.get(said.map((word) => fold(word.raw)).join(' ')) ?? []).filter((entry) =>
      entry.syllables.every((wanted, at) => said[at] && mayStandFor(said[at], wanted)),
    );
    if (entries.length > 0) return { to: from + length, entries };
  }
  return undefined;
}

/** No comma or full stop inside a name: one space lies between its words. */
function inOnePiece(said: readonly PlacedWord[]): boolean {
  return said.every((word, at) => at === 0 || word.from - (said[at - 1]?.to ?? 0) === 1);
}
