import { z } from 'zod';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';

const Stored: z.ZodType<FeeOverlay> = z.object({
  code: z.string(),
  amounts: z.array(z.object({ value: z.number().positive(), per: z.string() })).optional(),
  text: z.string().optional(),
  resolution: z.string(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  checkedBy: z.string(),
});

/** The overlays that a store kept as JSON; what does not fit is left out, never guessed. */
export function storedOverlays(json: unknown): readonly FeeOverlay[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((one: unknown) => {
    const read = Stored.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** What an import of overlays did; codes, in the order of the file. */
export interface OverlayChanges {
  readonly overlays: readonly FeeOverlay[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Lays `read` over `stored`: the same procedure from the same day is replaced, everything else stays. */
export function mergeOverlays(
  stored: readonly FeeOverlay[],
  read: readonly FeeOverlay[],
): OverlayChanges {
  const before = new Map(stored.map((one) => [keyOf(one), one]));
  const codes = (fits: (one: FeeOverlay, old: FeeOverlay | undefined) => boolean) =>
    read.filter((one) => fits(one, before.get(keyOf(one)))).map(({ code }) => code);
  const after = new Map([...before, ...read.map((one) => [keyOf(one), one] as const)]);
  return {
    overlays: [...after.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    added: codes((_one, old) => old === undefined),
    changed: codes((one, old) => old !== undefined && words(old) !== words(one)),
    unchanged: codes((one, old) => old !== undefined && words(old) === words(one)),
  };
}

function keyOf({ code, from }: FeeOverlay): string {
  return `${code} ${from}`;
}

/** A store gives the parts of JSON back in an order of its own. */
function words({ code, amounts, text, resolution, from, to, checkedBy }: FeeOverlay): string {
  const sums = amounts?.map(({ value, per }) => [value, per]);
  return JSON.stringify([code, sums, text, resolution, from, to, checkedBy]);
}
