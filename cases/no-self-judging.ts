import { foldText } from '#language/fold.ts';
import type { Agency, RoutingTable } from './routing-table.ts';

/**
 * The offices that may judge a report about staff, the usual inspector first: offices of the province that
 * inspect, but none that the report speaks of. None is left where it speaks of all of them.
 */
export function judgesOf(text: string, table: RoutingTable): readonly Agency[] {
  const inspecting = table.agencies.filter(
    (agency) => agency.level === 'province' && agency.inspects === true,
  );
  const usualFirst = [...inspecting].sort(
    (a, b) => Number(b.id === table.inspector) - Number(a.id === table.inspector),
  );
  return usualFirst.filter((agency) => !speaksOf(text, agency));
}

/** Whether staff may give a case to an agency: one about staff to offices alone that may judge it. */
export function mayBeGiven(
  agency: Agency,
  report: { readonly aboutStaff: boolean; readonly text: string },
  table: RoutingTable,
): boolean {
  return !report.aboutStaff || judgesOf(report.text, table).some(({ id }) => id === agency.id);
}

/** "Thanh tra tỉnh Tây Ninh" is spoken of as "thanh tra tỉnh" and as "thanh tra". */
function speaksOf(text: string, { name }: Agency): boolean {
  const core = foldText(name).replace(/ (?:cua )?tinh .*$/u, '');
  return ` ${foldText(text).replace(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${core} `);
}
