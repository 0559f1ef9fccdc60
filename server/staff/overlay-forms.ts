import { z } from 'zod';
import type { CommuneOf } from '#knowledge/import/commune-names.ts';
import { readFeeOverlays } from '#knowledge/import/read-fee-overlay.ts';
import { readPlaceOverlays } from '#knowledge/import/read-place-overlay.ts';
import type { Overlay } from '../knowledge/overlays.ts';

const Text = z.string().trim().max(500).default('');

/** What the form of a fee sends; every sum or sentence on a line of its own, "20.000 | bản chính". */
export const FeeForm = z.object({
  code: Text,
  amounts: z.string().trim().max(4_000).default(''),
  resolution: Text,
  from: Text,
  to: Text,
  checkedBy: Text,
});
export type FeeFields = z.infer<typeof FeeForm>;

/** What the form of a place sends. */
export const PlaceForm = z.object({
  code: Text,
  commune: Text,
  office: Text,
  address: Text,
  hours: Text,
  phone: Text,
  resolution: Text,
  from: Text,
  to: Text,
  checkedBy: Text,
});
export type PlaceFields = z.infer<typeof PlaceForm>;

/** An overlay, or why the form holds none. */
export type FromForm = Overlay | { readonly refused: string };

/** Reads the form as one sheet would be read, so that both refuse the same. */
export function feeFromForm(form: FeeFields): FromForm {
  const { code, resolution, from, to, checkedBy } = form;
  const lines = form.amounts.split('\n').filter((line) => line.trim() !== '');
  const rows = (lines.length === 0 ? [''] : lines).map((line) => {
    const [amount = '', per = ''] = line.split('|').map((part) => part.trim());
    return [code, amount, per, resolution, from, to, checkedBy];
  });
  const header = ['code', 'amount', 'per', 'resolution', 'from', 'to', 'checked by'];
  const read = readFeeOverlays({ name: '', rows: [header, ...rows] });
  const [overlay] = read?.overlays ?? [];
  return overlay ? { kind: 'fee', overlay } : refusedBy(read?.refused);
}

/** The same for a place. */
export function placeFromForm(form: PlaceFields, communeOf: CommuneOf): FromForm {
  const header = ['code', 'commune', 'office', 'address', 'hours', 'phone', 'resolution', 'from'];
  const { code, commune, office, address, hours, phone, resolution, from, to, checkedBy } = form;
  const row = [code, commune, office, address, hours, phone, resolution, from, to, checkedBy];
  const rows = [[...header, 'to', 'checked by'], row];
  const read = readPlaceOverlays({ name: '', rows }, communeOf);
  const [found] = read?.places ?? [];
  if (!found) return refusedBy(read?.refused);
  const { place: _, ...overlay } = found;
  return { kind: 'place', overlay };
}

/** The row that is to blame, rather than those refused along with it. */
function refusedBy(rows: readonly { readonly reason: string }[] = []): {
  readonly refused: string;
} {
  const own = rows.find(({ reason }) => !reason.startsWith('another row'));
  return { refused: (own ?? rows[0])?.reason ?? 'no amount' };
}
