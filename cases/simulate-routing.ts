import type { CivilDate } from '#language/vietnam-time.ts';
import type { CategoryId } from './categories.ts';
import { routeCase } from './routing.ts';
import { type Agency, type RoutingTable } from './routing-table.ts';

/** A filed case as routing sees it. */
export interface RoutedCase {
  readonly receipt: string;
  readonly category: CategoryId;
  readonly communeCode: string | undefined;
  readonly text: string;
}

/** A case that would go elsewhere. */
export interface Moved {
  readonly receipt: string;
  readonly from: readonly Agency[];
  readonly to: readonly Agency[];
}

/** Which cases would go elsewhere by `after` than by `before`, both as they hold on that day. */
export function simulateRouting(
  cases: readonly RoutedCase[],
  { before, after }: { readonly before: RoutingTable; readonly after: RoutingTable },
  on: CivilDate,
): readonly Moved[] {
  return cases.flatMap((one) => {
    const from = goesTo(one, before, on);
    const to = goesTo(one, after, on);
    return idsOf(from) === idsOf(to) ? [] : [{ receipt: one.receipt, from, to }];
  });
}

/** How many cases each agency would answer for by this table on that day; an agency without any is left out. */
export function loadsOf(
  cases: readonly RoutedCase[],
  table: RoutingTable,
  on: CivilDate,
): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const one of cases) {
    const { id } = routeCase({ ...one, on }, table).agency;
    loads.set(id, (loads.get(id) ?? 0) + 1);
  }
  return loads;
}

function goesTo(one: RoutedCase, table: RoutingTable, on: CivilDate): readonly Agency[] {
  const { agency, also } = routeCase({ ...one, on }, table);
  return [agency, ...also];
}

function idsOf(agencies: readonly Agency[]): string {
  return agencies.map(({ id }) => id).join(' ');
}
