/** What a unit calls itself; towns and districts exist only in old names. */
export type CommuneKind = 'xã' | 'phường' | 'đặc khu';
export type FormerKind = CommuneKind | 'thị trấn';
export type DistrictKind = 'huyện' | 'thị xã' | 'thành phố' | 'quận';

/** A unit that was merged away. `part`: only a part of it went to this commune, the rest elsewhere. */
export interface FormerUnit {
  readonly kind: FormerKind;
  readonly name: string;
  /** Id of the old district it belonged to. */
  readonly district: string;
  readonly also?: readonly string[] | undefined;
  readonly part?: boolean | undefined;
  /** Set where our table is not certain and the office should look. */
  readonly check?: boolean | undefined;
}

/** A commune or ward of today with the units it was made of. */
export interface Commune {
  readonly code: string;
  readonly kind: CommuneKind;
  readonly name: string;
  readonly former: readonly FormerUnit[];
  /** ISO day on which it began, and from which it is no more; left out where it was always so here. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Code of the commune that it went into; set with `until`. */
  readonly into?: string | undefined;
  /** Where its office stands, where the office has entered it. */
  readonly at?: { readonly lat: number; readonly lon: number } | undefined;
  /** Codes of communes that it borders on, where the office has entered them. */
  readonly neighbours?: readonly string[] | undefined;
}

/** A district that was abolished on 1 July 2025; citizens still say it. */
export interface FormerDistrict {
  readonly id: string;
  readonly kind: DistrictKind;
  readonly name: string;
  readonly province: string;
}

export interface PlaceNames {
  readonly districts: readonly FormerDistrict[];
  readonly communes: readonly Commune[];
}

/** "xã Tân Trụ". */
export function communeTitle(commune: Commune): string {
  return `${commune.kind} ${commune.name}`;
}

/** "xã Tân Trụ (thị trấn Tân Trụ cũ)": how an old name is answered, see section 4 of the voice. */
export function communeTitleWithOld(commune: Commune, formerly: string | undefined): string {
  return formerly === undefined
    ? communeTitle(commune)
    : `${communeTitle(commune)} (${formerly} cũ)`;
}

/** The names as they are on a day: what has ended is a former name of what it went into. */
export function namesOn({ districts, communes }: PlaceNames, day: string): PlaceNames {
  const inForce = communes.filter(
    ({ from, until }) => (from ?? '') <= day && (until === undefined || day < until),
  );
  const ended = communes.filter(({ until }) => until !== undefined && until <= day);
  return {
    districts,
    communes: inForce.map((commune) => ({
      ...commune,
      former: [
        ...commune.former,
        ...ended.filter(({ into }) => into === commune.code).flatMap(asFormer),
      ],
    })),
  };
}

function asFormer({ kind, name, former }: Commune): readonly FormerUnit[] {
  const district = former[0]?.district ?? '';
  return [{ kind, name, district }, ...former];
}
