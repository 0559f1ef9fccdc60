import { z } from 'zod';
import type { FeeOverlay } from '#knowledge/answer/fee-overlay.ts';
import { layOver, type Outcome } from './lay-over.ts';

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

/** What an import of fees did; codes, in the order of the file. */
export interface OverlayChanges {
  readonly overlays: readonly FeeOverlay[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** What became of each, by its key. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** Lays `read` over `stored`: the same procedure from the same day is replaced, everything else stays. */
export function mergeOverlays(
  stored: readonly FeeOverlay[],
  read: readonly FeeOverlay[],
): OverlayChanges {
  const { kept, outcomes } = layOver(stored, read, feeKey);
  const codes = (outcome: Outcome): readonly string[] =>
    read.filter((one) => outcomes.get(feeKey(one)) === outcome).map(({ code }) => code);
  return {
    overlays: kept,
    added: codes('added'),
    changed: codes('changed'),
    unchanged: codes('unchanged'),
    outcomes,
  };
}

/** One fee of a procedure and a first day. */
export function feeKey({ code, from }: Pick<FeeOverlay, 'code' | 'from'>): string {
  return `${code} ${from}`;
}
