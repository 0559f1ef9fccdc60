import { z } from 'zod';
import { CATEGORY_IDS } from '#cases/categories.ts';
import { problemsOf } from '#cases/check-routing.ts';
import type { RoutingRule, RoutingTable } from '#cases/routing-table.ts';
import type { CommuneOf } from '#knowledge/import/commune-names.ts';
import { addDays } from '#language/vietnam-time.ts';

const Rule = z.object({
  kind: z.literal('keep'),
  category: z.enum([...CATEGORY_IDS, '*']),
  /** A name or a code as staff type it; empty is everywhere. */
  commune: z.string().trim().max(80),
  level: z.enum(['', 'commune', 'province']),
  agency: z.string().min(1).max(80),
  also: z.string().max(80),
  alternative: z.string().max(80),
  from: z.iso.date(),
  reason: z.string().trim().min(5).max(300),
});
const End = z.object({ kind: z.literal('end'), id: z.string().max(80), to: z.iso.date() });

/** A change of the rules as a form brings it. */
export const RoutingChange = z.discriminatedUnion('kind', [Rule, End]);
export type RoutingChange = z.infer<typeof RoutingChange>;

/** The rules with the change made, or why it cannot be made. */
export type Changed =
  | { readonly kind: 'changed'; readonly rules: readonly RoutingRule[]; readonly from: string }
  | { readonly kind: 'wrong'; readonly why: readonly string[] };

/** Makes a change on a copy of the table and checks what comes out. `from` is the day from which it shows. */
export function applyChange(
  change: RoutingChange,
  table: RoutingTable,
  communeOf: CommuneOf,
): Changed {
  if (change.kind === 'end') return ended(change, table);
  const communeCode = change.commune === '' ? '*' : communeOf(change.commune);
  if (communeCode === undefined)
    return { kind: 'wrong', why: [`Chưa rõ xã, phường: ${change.commune}.`] };
  const rule = ruleOf(change, communeCode);
  return checked([...table.rules.filter(({ id }) => id !== rule.id), rule], table, change.from);
}

/** One rule for one question from one day: written again it replaces itself. */
function ruleOf(form: z.infer<typeof Rule>, communeCode: string): RoutingRule {
  const { category, level, agency, also, alternative, from, reason } = form;
  return {
    id: [category, communeCode, level || 'any', from].join('/'),
    category,
    communeCode,
    agency,
    alternatives: alternative === '' ? [] : [alternative],
    from,
    reason: reason.normalize('NFC'),
    ...(level !== '' && { level }),
    ...(also !== '' && { also: [also] }),
  };
}

function ended({ id, to }: z.infer<typeof End>, table: RoutingTable): Changed {
  const found = table.rules.find((rule) => rule.id === id);
  if (!found) return { kind: 'wrong', why: ['Không có quy tắc này.'] };
  const rules = table.rules.flatMap((rule) => {
    if (rule !== found) return [rule];
    return rule.from > to ? [] : [{ ...rule, to }];
  });
  return checked(rules, table, addDays(to, 1));
}

function checked(rules: readonly RoutingRule[], table: RoutingTable, from: string): Changed {
  const why = problemsOf({ ...table, rules });
  return why.length > 0 ? { kind: 'wrong', why } : { kind: 'changed', rules, from };
}
