import { z } from 'zod';
import type { PlaceOverlay } from '#knowledge/answer/place-overlay.ts';

/** One place of a procedure, a commune and a first day. */
export function placeKey({ code, commune, from }: PlaceOverlay): string {
  return `${code} ${commune} ${from}`;
}

const Stored: z.ZodType<PlaceOverlay> = z.object({
  code: z.string(),
  commune: z.string(),
  office: z.string(),
  address: z.string().optional(),
  hours: z.string().optional(),
  phone: z.string().optional(),
  resolution: z.string(),
  from: z.iso.date(),
  to: z.iso.date().optional(),
  checkedBy: z.string(),
});

/** The places that a store kept as JSON; what does not fit is left out, never guessed. */
export function storedPlaces(json: unknown): readonly PlaceOverlay[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((one: unknown) => {
    const read = Stored.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
