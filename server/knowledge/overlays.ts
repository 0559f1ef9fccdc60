import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import { changeOverlays, keptOverlays, type OverlayKind } from '#adapters/postgres/overlays.ts';
import { announceKnowledge } from '#adapters/postgres/procedures.ts';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import type { PlaceOverlay } from '#knowledge/answer/place-overlay.ts';
import { layOver, type Outcome } from '#knowledge/import/lay-over.ts';
import { feeKey, storedOverlays } from '#knowledge/import/merge-overlays.ts';
import { placeKey, storedPlaces } from '#knowledge/import/stored-places.ts';

/** A fee or a place that staff keep beside the pages. */
export type Overlay =
  | { readonly kind: 'fee'; readonly overlay: FeeOverlay }
  | { readonly kind: 'place'; readonly overlay: PlaceOverlay };

/** What is kept: fees of the province, places where dossiers are handed in. */
export interface KeptOverlays {
  readonly fees: readonly FeeOverlay[];
  readonly places: readonly PlaceOverlay[];
}

export async function readOverlays(pool: pg.Pool): Promise<KeptOverlays> {
  const [fees, places] = await Promise.all([
    keptOverlays(pool, 'fee'),
    keptOverlays(pool, 'place'),
  ]);
  return { fees: storedOverlays(fees), places: storedPlaces(places) };
}

/** One overlay of a procedure, a commune and a first day. */
export function overlayKey(one: Overlay): string {
  return one.kind === 'fee' ? feeKey(one.overlay) : placeKey(one.overlay);
}

/** Lays places over those that are kept, writes it into the audit and lets every process know. */
export async function savePlaces(
  pool: pg.Pool,
  places: readonly PlaceOverlay[],
  by: string,
): Promise<ReadonlyMap<string, Outcome>> {
  let outcomes: ReadonlyMap<string, Outcome> = new Map();
  await changeOverlays(pool, 'place', (stored) => {
    const laid = layOver(storedPlaces(stored), places, placeKey);
    outcomes = laid.outcomes;
    return laid.kept;
  });
  const changed = [...outcomes].filter(([, outcome]) => outcome !== 'unchanged');
  if (changed.length > 0)
    await tell(pool, {
      by,
      act: 'place overlays imported',
      kind: 'place',
      detail: Object.fromEntries(changed),
    });
  return outcomes;
}

/** Keeps one overlay as an editor wrote it; `replaced` is the key under which it stood before. */
export async function saveOverlay(
  pool: pg.Pool,
  one: Overlay,
  { replaced, by }: { readonly replaced: string | undefined; readonly by: string },
): Promise<void> {
  const key = overlayKey(one);
  let before: unknown;
  await changeList(pool, one.kind, (stored) => {
    before = stored.find((other) => keyIn(one.kind, other) === (replaced ?? key));
    const others = stored.filter((other) => ![key, replaced].includes(keyIn(one.kind, other)));
    return [...others, one.overlay];
  });
  const detail = { before: before ?? null, after: one.overlay };
  await tell(pool, { by, act: 'overlay saved', kind: one.kind, detail });
}

/**
 * Ends an overlay with `day` as its last one; where it would begin later it is taken away. False where there is
 * none with this key.
 */
export async function endOverlay(
  pool: pg.Pool,
  { kind, key, day }: { readonly kind: OverlayKind; readonly key: string; readonly day: string },
  by: string,
): Promise<boolean> {
  let before: Kept | undefined;
  await changeList(pool, kind, (stored) => {
    before = stored.find((one) => keyIn(kind, one) === key);
    return stored.flatMap((one) => {
      if (one !== before) return [one];
      return one.from > day ? [] : [{ ...one, to: day }];
    });
  });
  if (!before) return false;
  await tell(pool, { by, act: 'overlay ended', kind, detail: { before, day } });
  return true;
}

type Kept = FeeOverlay | PlaceOverlay;

function keyIn(kind: OverlayKind, one: Kept): string {
  if (kind === 'place' && 'commune' in one) return placeKey(one);
  return feeKey(one);
}

async function changeList(
  pool: pg.Pool,
  kind: OverlayKind,
  change: (stored: readonly Kept[]) => readonly Kept[],
): Promise<void> {
  const read = kind === 'fee' ? storedOverlays : storedPlaces;
  await changeOverlays(pool, kind, (stored) => change(read(stored)));
}

async function tell(
  pool: pg.Pool,
  done: {
    readonly by: string;
    readonly act: string;
    readonly kind: OverlayKind;
    readonly detail: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { by, act, kind, detail } = done;
  await audit(pool, { actor: by, act, object: `${kind}-overlays`, detail });
  await announceKnowledge(pool);
}
