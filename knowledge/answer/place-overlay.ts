/** Where dossiers are really handed in, entered and checked by staff. It outranks the page. */
export interface PlaceOverlay {
  /** The procedure; empty: every procedure of the commune. */
  readonly code: string;
  /** The commune's code; empty: whichever commune the citizen is of. */
  readonly commune: string;
  readonly office: string;
  readonly address?: string | undefined;
  readonly hours?: string | undefined;
  readonly phone?: string | undefined;
  /** Number and date of the decision that says so. */
  readonly resolution: string;
  /** ISO days, both included; no `to` while it holds. */
  readonly from: string;
  readonly to?: string | undefined;
  readonly checkedBy: string;
}

/** What is asked about: a procedure, a commune, or both. */
interface Asked {
  readonly code: string;
  readonly commune: string;
  /** The page sends its dossiers to the police or another body: what holds for all procedures does not cover it. */
  readonly elsewhere?: boolean;
}

/**
 * The place that holds on the ISO day `today`: that of the procedure in the commune, else of the procedure, else
 * of the commune; the latest one where several are. One bound to a commune counts only where it is named.
 */
export function placeOn(
  places: readonly PlaceOverlay[],
  asked: Asked,
  today: string,
): PlaceOverlay | undefined {
  return inForce(places, today)
    .filter(
      ({ code, commune }) =>
        (code === '' ? !asked.elsewhere : code === asked.code) &&
        (commune === '' || commune === asked.commune),
    )
    .toSorted((a, b) => closeness(b) - closeness(a) || (a.from < b.from ? 1 : -1))[0];
}

/** True where a place holds for this procedure in some commune: naming one would tell which. */
export function dependsOnCommune(
  places: readonly PlaceOverlay[],
  { code, elsewhere = false }: Pick<Asked, 'code' | 'elsewhere'>,
  today: string,
): boolean {
  return inForce(places, today).some(
    (one) => one.commune !== '' && (one.code === '' ? !elsewhere : one.code === code),
  );
}

function inForce(places: readonly PlaceOverlay[], today: string): readonly PlaceOverlay[] {
  return places.filter(({ from, to }) => from <= today && (to ?? today) >= today);
}

function closeness({ code, commune }: PlaceOverlay): number {
  return (code === '' ? 0 : 2) + (commune === '' ? 0 : 1);
}
