import type pg from 'pg';
import type { CommuneOf } from '#knowledge/import/commune-names.ts';
import type { Outcome } from '#knowledge/import/lay-over.ts';
import { feeKey } from '#knowledge/import/merge-overlays.ts';
import { readFeeOverlays } from '#knowledge/import/read-fee-overlay.ts';
import { readPlaceOverlays } from '#knowledge/import/read-place-overlay.ts';
import type { Sheet } from '#knowledge/import/sheet/sheet-rows.ts';
import { placeKey } from '#knowledge/import/stored-places.ts';
import { saveOverlays } from '../commands/save-overlays.ts';
import { savePlaces } from './overlays.ts';

/** No such procedure is known yet; over already; not yet in force. */
export type RowNote = 'unknown procedure' | 'over' | 'not yet in force';

/** What became of one row of a sheet. */
export interface ReportRow {
  readonly place: string;
  readonly name: string;
  readonly outcome: Outcome | 'refused';
  readonly reason?: string;
  /** What a person should look at though the row was taken. */
  readonly note?: RowNote | undefined;
}

/** Imports fees and places, each sheet as what its columns say; `undefined` where no sheet is either. */
export async function importOverlays(
  pool: pg.Pool,
  sheets: readonly Sheet[],
  how: { readonly communeOf: CommuneOf; readonly today: string; readonly by: string },
): Promise<readonly ReportRow[] | undefined> {
  const rows: ReportRow[] = [];
  let known = 0;
  for (const sheet of sheets) {
    const report = (await feeRows(pool, sheet, how)) ?? (await placeRows(pool, sheet, how));
    if (!report) continue;
    known += 1;
    rows.push(...report.toSorted((a, b) => rowOf(a) - rowOf(b)));
  }
  return known === 0 ? undefined : rows;
}

async function feeRows(
  pool: pg.Pool,
  sheet: Sheet,
  { today, by }: { readonly today: string; readonly by: string },
): Promise<readonly ReportRow[] | undefined> {
  const read = readFeeOverlays(sheet);
  if (!read) return undefined;
  const { outcomes, unknown } = await saveOverlays(pool, read, { today, by });
  const lasts = new Map(read.overlays.map((one) => [feeKey(one), one.to]));
  const taken = (read.taken ?? []).map(({ place, code, from }) => ({
    place,
    name: code,
    outcome: outcomes.get(feeKey({ code, from })) ?? 'unchanged',
    note: unknown.includes(code)
      ? ('unknown procedure' as const)
      : timeNote({ from, to: lasts.get(feeKey({ code, from })) }, today),
  }));
  return [...taken, ...read.refused.map((one) => ({ ...one, outcome: 'refused' as const }))];
}

async function placeRows(
  pool: pg.Pool,
  sheet: Sheet,
  {
    communeOf,
    today,
    by,
  }: { readonly communeOf: CommuneOf; readonly today: string; readonly by: string },
): Promise<readonly ReportRow[] | undefined> {
  const read = readPlaceOverlays(sheet, communeOf);
  if (!read) return undefined;
  const places = read.places.map(({ place: _, ...one }) => one);
  const outcomes = await savePlaces(pool, places, by);
  const taken = read.places.map((one) => ({
    place: one.place,
    name: one.office,
    outcome: outcomes.get(placeKey(one)) ?? 'unchanged',
    note: timeNote(one, today),
  }));
  return [...taken, ...read.refused.map((one) => ({ ...one, outcome: 'refused' as const }))];
}

function timeNote(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  today: string,
): RowNote | undefined {
  if (to !== undefined && to < today) return 'over';
  return from > today ? 'not yet in force' : undefined;
}

function rowOf({ place }: ReportRow): number {
  return Number(/:(\d+)$/u.exec(place)?.[1] ?? 0);
}
