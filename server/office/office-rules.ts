import type pg from 'pg';
import { z } from 'zod';
import { changeSetting, keptSetting } from '#adapters/postgres/settings.ts';
import { CATEGORY_IDS } from '#cases/categories.ts';
import type { DatedDeadlineRule } from '#cases/deadline-table.ts';
import type { OfficeHours, SpecialDay } from '#cases/office-calendar.ts';
import type { Agency, RoutingRule, RoutingTable } from '#cases/routing-table.ts';
import type { EscalationStep } from '#cases/time-left.ts';
import {
  AgencyRow,
  DeadlineRuleRow,
  EscalationRow,
  RoutingRuleRow,
  SpecialDayRow,
} from '#knowledge/content/office-files.ts';

/** An office as it is kept: how it is reached, and since when no case goes to it any more. */
export interface KeptAgency extends Agency {
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** In words, for whoever passes a case on. */
  readonly hours?: string | undefined;
  /** ISO day. */
  readonly retiredOn?: string | undefined;
}

/** All that the office decides about places, days and times. */
export interface OfficeRules {
  readonly hours: OfficeHours;
  readonly days: readonly SpecialDay[];
  readonly routing: RoutingTable;
  /** Every office that ever was, those that retired too. */
  readonly agencies: readonly KeptAgency[];
  readonly deadlines: readonly DatedDeadlineRule[];
  readonly escalation: readonly EscalationStep[];
}

const Category = z.enum([...CATEGORY_IDS, '*']);

/** Each kind of rule that staff keep, under its name in the store. Days lie over the file's, the others replace it. */
const KEPT = {
  days: { name: 'office-days', list: z.array(SpecialDayRow) },
  routing: { name: 'routing-rules', list: z.array(RoutingRuleRow.extend({ category: Category })) },
  deadlines: {
    name: 'deadline-rules',
    list: z.array(DeadlineRuleRow.extend({ category: Category })),
  },
  escalation: { name: 'escalation', list: z.array(EscalationRow) },
  agencies: { name: 'agencies', list: z.array(AgencyRow) },
} as const;

export type RuleKind = keyof typeof KEPT;

/** What staff have written over the files; absent where they have not. */
export interface StoredRules {
  readonly days?: readonly SpecialDay[] | undefined;
  readonly routing?: readonly RoutingRule[] | undefined;
  readonly deadlines?: readonly DatedDeadlineRule[] | undefined;
  readonly escalation?: readonly EscalationStep[] | undefined;
  readonly agencies?: readonly KeptAgency[] | undefined;
}

/** The channel on which a change is announced to every process. */
export const OFFICE_CHANNEL = 'office';

/** Reads what staff have kept. Throws where the store holds something that is no such list. */
export async function readStoredRules(pool: pg.Pool): Promise<StoredRules> {
  const [days, routing, deadlines, escalation, agencies] = await Promise.all([
    kept(pool, 'days'),
    kept(pool, 'routing'),
    kept(pool, 'deadlines'),
    kept(pool, 'escalation'),
    kept(pool, 'agencies'),
  ]);
  return {
    days: KEPT.days.list.optional().parse(days),
    routing: KEPT.routing.list.optional().parse(routing),
    deadlines: KEPT.deadlines.list.optional().parse(deadlines),
    escalation: KEPT.escalation.list.optional().parse(escalation),
    agencies: KEPT.agencies.list.optional().parse(agencies),
  };
}

async function kept(pool: pg.Pool, kind: RuleKind): Promise<unknown> {
  return keptSetting(pool, KEPT[kind].name);
}

/** The office's files with what staff have written over them. */
export function withStored(files: OfficeRules, stored: StoredRules): OfficeRules {
  const agencies = stored.agencies ?? files.agencies;
  return {
    agencies,
    hours: files.hours,
    days: [...files.days, ...(stored.days ?? [])],
    routing: {
      ...files.routing,
      rules: stored.routing ?? files.routing.rules,
      agencies: agencies.filter(({ retiredOn }) => retiredOn === undefined),
      gone: agencies.filter(({ retiredOn }) => retiredOn !== undefined),
    },
    deadlines: stored.deadlines ?? files.deadlines,
    escalation: stored.escalation ?? files.escalation,
  };
}

/** Who changes rules, and as what it goes into the audit. */
export interface RuleChange<Kind extends RuleKind> {
  readonly by: string;
  readonly act: string;
  /** What holds while nothing is stored: the audit tells the change from it, so that it can be undone. */
  readonly files?: StoredRules[Kind];
}

/**
 * Keeps one kind of rules anew: `change` is given what is stored (or `undefined`) and says what shall be. The
 * audit holds both; every process reads again.
 */
export async function changeRules<Kind extends RuleKind>(
  pool: pg.Pool,
  kind: Kind,
  change: (stored: StoredRules[Kind]) => NonNullable<StoredRules[Kind]>,
  { by, act, files }: RuleChange<Kind>,
): Promise<void> {
  const { name, list } = KEPT[kind];
  let detail = {};
  await changeSetting(pool, name, {
    announceOn: OFFICE_CHANNEL,
    act: () => ({ actor: by, act, object: name, detail }),
    change: (before) => {
      // The schema of a kind reads the type of that kind; the compiler cannot follow it through the table.
      const stored = list.optional().parse(before) as StoredRules[Kind];
      const after = change(stored);
      detail = difference(stored ?? files ?? [], after);
      return after;
    },
  });
}

/** The name under which a kind of rules is kept, and which the audit names as what was changed. */
export function nameOfRules(kind: RuleKind): string {
  return KEPT[kind].name;
}

/** Rows of a kind as they stand in the audit. Throws where they are none. */
export function readRows<Kind extends RuleKind>(
  kind: Kind,
  rows: unknown,
): NonNullable<StoredRules[Kind]> {
  const read: unknown = KEPT[kind].list.parse(rows);
  return read as NonNullable<StoredRules[Kind]>;
}

/** One text for rows that say the same, in whatever order their parts were written. */
export function rowText(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Rows that went and rows that came; what stayed is not written down again. */
function difference(before: readonly unknown[], after: readonly unknown[]): object {
  const [was, is] = [before, after].map((rows) => new Set(rows.map(rowText)));
  return {
    gone: before.filter((row) => !is?.has(rowText(row))),
    come: after.filter((row) => !was?.has(rowText(row))),
  };
}
