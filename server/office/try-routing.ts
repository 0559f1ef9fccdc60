import type pg from 'pg';
import { casesSince, type RoutedRow, returnsSince } from '#adapters/postgres/cases/routed-cases.ts';
import { type CategoryId, isCategoryId } from '#cases/categories.ts';
import { type Suggestion, suggestRules } from '#cases/learn-routing.ts';
import type { RoutingTable } from '#cases/routing-table.ts';
import { loadsOf, type Moved, simulateRouting } from '#cases/simulate-routing.ts';
import type { CommuneOf } from '#knowledge/import/commune-names.ts';
import { applyChange, type RoutingChange } from './change-routing.ts';
import type { OfficeRules } from './office-rules.ts';

/** "Which of the last 90 days' cases would move?" (design.md 6). */
const LOOK_BACK_MS = 90 * 24 * 60 * 60 * 1000;
/** A busy province files some 100 a day; more than this no page would show either. */
const MOST_CASES = 20_000;

/** What a trial reads. */
export interface TrialParts {
  readonly pool: pg.Pool;
  readonly rules: { readonly now: () => Pick<OfficeRules, 'routing'> };
  readonly communes: { readonly of: CommuneOf };
  /** The ISO day in Vietnam. */
  readonly today: () => string;
  readonly now: () => Date;
}

/** How many cases an agency answers for by the rules of now, and would by the new ones. */
export interface LoadChange {
  readonly agency: string;
  readonly before: number;
  readonly after: number;
}

/** What a change would have done to the cases of 90 days. Sealed ones are not among them. */
export interface Trial {
  readonly cases: readonly (RoutedRow & { readonly category: CategoryId })[];
  readonly moved: readonly Moved[];
  /** Agencies that would get more or fewer than now, the most loaded first. */
  readonly loads: readonly LoadChange[];
}

/** Tries a change on the cases of 90 days and keeps nothing; or says why it cannot be made. */
export async function tryRouting(
  change: RoutingChange,
  { pool, rules, communes, today, now }: TrialParts,
): Promise<Trial | { readonly why: readonly string[] }> {
  const before = rules.now().routing;
  const changed = applyChange(change, before, communes.of);
  if (changed.kind === 'wrong') return { why: changed.why };
  const rows = await casesSince(pool, lookBack(now()), MOST_CASES);
  const cases = rows.flatMap(({ category, ...row }) =>
    isCategoryId(category) ? [{ ...row, category }] : [],
  );
  const on = changed.from > today() ? changed.from : today();
  const after = { ...before, rules: changed.rules };
  return {
    cases,
    moved: simulateRouting(cases, { before, after }, on),
    loads: loadChanges(cases, [before, after], on),
  };
}

function loadChanges(
  cases: Trial['cases'],
  [before, after]: readonly [RoutingTable, RoutingTable],
  on: string,
): readonly LoadChange[] {
  const [was, is] = [loadsOf(cases, before, on), loadsOf(cases, after, on)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((agency) => ({ agency, before: was.get(agency) ?? 0, after: is.get(agency) ?? 0 }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => b.after - a.after || b.before - a.before);
}

function lookBack(now: Date): Date {
  return new Date(now.getTime() - LOOK_BACK_MS);
}

/** What the returns of 90 days speak for; nothing happens before a person accepts it. */
export async function suggestionsOf(pool: pg.Pool, now: Date): Promise<readonly Suggestion[]> {
  const rows = await returnsSince(pool, lookBack(now));
  return suggestRules(
    rows.flatMap(({ category, ...row }) => (isCategoryId(category) ? [{ ...row, category }] : [])),
  );
}
