import { bareNameHolds } from './place-guards.ts';
import { indexPlaces, type NameEntry, type PlaceIndex } from './place-index.ts';
import { isCommuneKind, kindAt, kindBefore, type SaidKind } from './place-kinds.ts';
import type { Commune, FormerDistrict, PlaceNames } from './place-names.ts';
import { type PlacedWord, placedWords } from './words-in-place.ts';

/** A commune of today, found in what a citizen wrote. */
export interface FoundCommune {
  readonly commune: Commune;
  /** Other communes that the same words may mean, best first. */
  readonly others: readonly Commune[];
  /** "thị trấn Tân Trụ" when an old name was used: the answer names today's office and says so. */
  readonly formerly: string | undefined;
  /** False where the citizen should be asked: a bare or shared old name, a unit that was divided. */
  readonly sure: boolean;
  /** Where it stands in the NFC form of the text, kind included ("xã Tân Trụ"). */
  readonly from: number;
  readonly to: number;
}

export interface FoundDistrict {
  readonly district: FormerDistrict;
  /** Today's communes that hold land of that district. */
  readonly communes: readonly Commune[];
}

export interface Places {
  /** Communes named in running text, with or without tone marks; the surest first, each once. */
  readonly find: (text: string) => readonly FoundCommune[];
  /** Old districts named with their kind ("huyện Tân Trụ"): ask which commune. */
  readonly findDistricts: (text: string) => readonly FoundDistrict[];
  readonly byCode: (code: string) => Commune | undefined;
}

interface Hit extends FoundCommune {
  /** 0 said with its kind, 1 old with its kind, 2 bare, 3 old and bare. */
  readonly rank: number;
}

/** Builds the finder from the province's list of names. */
export function createPlaces(names: PlaceNames): Places {
  const index = indexPlaces(names);
  const byCode = new Map(names.communes.map((commune) => [commune.code, commune]));
  return {
    find: (text) => findCommunes(index, placedWords(text)),
    findDistricts: (text) =>
      districtsIn(index, placedWords(text)).map((district) => ({
        district,
        communes: names.communes.filter((commune) => holdsLandOf(commune, district.id)),
      })),
    byCode: (code) => byCode.get(code),
  };
}

function findCommunes(index: PlaceIndex, words: readonly PlacedWord[]): FoundCommune[] {
  const districts = districtsIn(index, words).map((district) => district.id);
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = hitAt(index, words, at, districts);
    if (!found) continue;
    if (found.hit) hits.push(found.hit);
    at = found.next - 1;
  }
  return eachOnce([...hits].sort((a, b) => a.rank - b.rank || a.from - b.from));
}

function eachOnce(hits: readonly Hit[]): FoundCommune[] {
  const first = hits.filter(
    (hit, at) => hits.findIndex((other) => other.commune === hit.commune) === at,
  );
  return first.map(({ rank: _, ...found }) => found);
}

const NO_KIND = { kind: undefined, words: 0 };

function hitAt(
  index: PlaceIndex,
  words: readonly PlacedWord[],
  at: number,
  districts: readonly string[],
): { readonly hit: Hit | undefined; readonly next: number } | undefined {
  const named = index.namesAt(words, at);
  if (!named) return undefined;
  const said = kindBefore(words, at) ?? NO_KIND;
  if (said.kind && !isCommuneKind(said.kind)) return { hit: undefined, next: named.to };
  const after = districtAfter(index, words, named.to, named.entries);
  const hit = readHit(named.entries, said.kind, after ? [after.id] : districts);
  if (!hit || (!said.kind && !bareNameHolds(words, at, named.to, hit.formerly !== undefined))) {
    return undefined;
  }
  const from = at - said.words;
  return { hit: { ...hit, ...spanOf(words, from, named.to) }, next: after?.next ?? named.to };
}

function spanOf(
  words: readonly PlacedWord[],
  first: number,
  end: number,
): { readonly from: number; readonly to: number } {
  return { from: words[first]?.from ?? 0, to: words[end - 1]?.to ?? 0 };
}

function readHit(
  entries: readonly NameEntry[],
  kind: SaidKind | undefined,
  districts: readonly string[],
): Omit<Hit, 'from' | 'to'> | undefined {
  const chosen = choose(entries, kind, districts);
  return chosen && judge(chosen, othersThan(chosen, entries, districts), kind !== undefined);
}

function judge(
  chosen: NameEntry,
  others: readonly NameEntry[],
  withKind: boolean,
): Omit<Hit, 'from' | 'to'> {
  const old = isOld(chosen);
  const rival = old ? others.length > 0 || !withKind : others.some((other) => !isOld(other));
  return {
    commune: chosen.commune,
    others: [...new Set(others.map((other) => other.commune))],
    formerly: chosen.former && `${chosen.former.kind} ${chosen.former.name}`,
    sure: !rival,
    rank: (withKind ? 0 : 2) + (old ? 1 : 0),
  };
}

function isOld({ former }: NameEntry): boolean {
  return former !== undefined;
}

/** The unit meant: of the district named beside it, else of the kind said, else today's, else an old one. */
function choose(
  entries: readonly NameEntry[],
  kind: SaidKind | undefined,
  districts: readonly string[],
): NameEntry | undefined {
  if (!kind && entries.every(isNumbered)) return undefined;
  const today = entries.find((entry) => !entry.former);
  const old = entries.filter((entry) => entry.former && (!kind || entry.former.kind === kind));
  const there = old.filter((entry) => districts.includes(entry.former?.district ?? ''));
  const todayIsThere = today && districts.some((id) => holdsLandOf(today.commune, id));
  if (there[0] && !todayIsThere) return there[0];
  if (today && (!kind || today.commune.kind === kind)) return today;
  return old[0] ?? today ?? entries[0];
}

function isNumbered({ former }: NameEntry): boolean {
  return former !== undefined && /^(?:\d+|[IVX]+)$/u.test(former.name);
}

/** Every other reading; once the district settled an old name, only those of that district. */
function othersThan(
  chosen: NameEntry,
  entries: readonly NameEntry[],
  districts: readonly string[],
): NameEntry[] {
  const alike = entries.filter((entry) => entry.commune !== chosen.commune);
  if (!chosen.former || !districts.includes(chosen.former.district)) return alike;
  return alike.filter((entry) => districts.includes(entry.former?.district ?? ''));
}

function holdsLandOf(commune: Commune, district: string): boolean {
  return commune.former.some((unit) => unit.district === district);
}

/** "…, huyện Bến Lức", "… Tân An": the district right behind a name, if it fits one of its meanings. */
function districtAfter(
  index: PlaceIndex,
  words: readonly PlacedWord[],
  at: number,
  entries: readonly NameEntry[],
): { readonly id: string; readonly next: number } | undefined {
  const kind = kindAt(words, at);
  const start = at + (kind && !isCommuneKind(kind.kind) ? kind.words : 0);
  const named = index.districtsAt(words, start);
  const fitting = named?.entries.find(({ district }) =>
    entries.some(
      ({ commune, former }) =>
        former?.district === district.id || (!former && holdsLandOf(commune, district.id)),
    ),
  );
  return named && fitting && { id: fitting.district.id, next: named.to };
}

/** Districts said with their kind, anywhere in the text. */
function districtsIn(index: PlaceIndex, words: readonly PlacedWord[]): FormerDistrict[] {
  const found = words.flatMap((_, at) => {
    const said = kindBefore(words, at);
    if (!said || isCommuneKind(said.kind) || said.kind === 'tỉnh') return [];
    return index.districtsAt(words, at)?.entries.map((entry) => entry.district) ?? [];
  });
  return [...new Set(found)];
}
