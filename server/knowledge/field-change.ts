import { z } from 'zod';
import { ASKED_FIELDS } from '#bot/needs.ts';
import type { Fee } from '#knowledge/schema/fee.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import type { DraftFields } from './drafts.ts';

const Day = z.iso.date();

/** One thing that staff change in a procedure, as a form sends it. */
export const FieldChange = z.discriminatedUnion('field', [
  z.object({ field: z.literal('conditions'), text: z.string().trim().min(1).max(4_000) }),
  z.object({
    field: z.literal('fee'),
    way: z.coerce.number().int().min(0),
    kind: z.enum(['amount', 'free', 'set-by-province', 'not-stated']),
    value: z.coerce.number().optional(),
    note: z.string().max(500).default(''),
  }),
  z.object({
    field: z.literal('time'),
    way: z.coerce.number().int().min(0),
    value: z.coerce.number().positive(),
    unit: z.enum(['working-day', 'day', 'hour']),
  }),
  z.object({
    field: z.literal('note'),
    about: z.enum(ASKED_FIELDS),
    text: z.string().trim().min(3).max(600),
    basis: z.string().trim().min(3).max(300),
    to: Day.optional(),
  }),
  z.object({ field: z.literal('no-note') }),
  z.object({ field: z.literal('retire'), replacedBy: z.string().max(40).optional() }),
  z.object({ field: z.literal('in-use') }),
]);
export type FieldChange = z.infer<typeof FieldChange>;

/** The fields that a change sets; `today` is the ISO day on which a note is written. */
export function fieldsOf(change: FieldChange, { ways }: Procedure, today: string): DraftFields {
  switch (change.field) {
    case 'conditions':
      return { conditions: { kind: 'text', text: change.text.normalize('NFC') } };
    case 'fee':
      return {
        ways: ways.map((way, at) => (at === change.way ? { ...way, fee: feeOf(change) } : way)),
      };
    case 'time': {
      const { value, unit } = change;
      const duration = { parsed: true, value, unit, text: '' } as const;
      return { ways: ways.map((way, at) => (at === change.way ? { ...way, duration } : way)) };
    }
    case 'note': {
      const { about, text, basis, to } = change;
      const words = { text: text.normalize('NFC'), basis: basis.normalize('NFC') };
      return { localNote: { field: about, ...words, on: today, ...(to && { to }) } };
    }
    case 'no-note':
      return { localNote: undefined };
    case 'retire':
      return { publication: 'retired', replacedBy: change.replacedBy };
    case 'in-use':
      return { publication: 'published', replacedBy: undefined };
  }
}

/** A fee as a form says it; a sum that is none is not stated. */
export function feeOf({
  kind,
  value,
  note,
}: {
  readonly kind: string;
  readonly value?: number | undefined;
  readonly note: string;
}): Fee {
  if (kind === 'amount' && value !== undefined && value > 0)
    return { kind: 'amount', amounts: [{ value, per: '', note }], currency: 'VND', note };
  if (kind === 'free') return { kind: 'free', basis: note };
  if (kind === 'set-by-province') return { kind: 'set-by-province', by: 'province', note };
  return { kind: 'not-stated' };
}
