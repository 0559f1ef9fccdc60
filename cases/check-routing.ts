import {
  type Agency,
  ANY,
  OWN_COMMUNE,
  type RoutingRule,
  type RoutingTable,
} from './routing-table.ts';

/** What is wrong with a table, in words that name the rule; empty where cases can be routed by it. */
export function problemsOf(table: RoutingTable): readonly string[] {
  const known = new Map(table.agencies.map((agency) => [agency.id, agency]));
  // A rule that ended may name an office that is gone since.
  const ever = new Map([...known, ...(table.gone ?? []).map((one) => [one.id, one] as const)]);
  const inspector = known.get(table.inspector);
  return [
    ...(known.has(table.defaultDesk) ? [] : [`Không có nơi phân việc: ${table.defaultDesk}.`]),
    ...(judges(inspector)
      ? []
      : [`Nơi nhận phản ánh về cán bộ phải là cơ quan thanh tra cấp tỉnh.`]),
    ...table.rules.flatMap((rule) => problemsOfRule(rule, rule.to === undefined ? known : ever)),
    ...twice(table.rules),
  ];
}

function judges(agency: Agency | undefined): boolean {
  return agency?.level === 'province' && agency.inspects === true;
}

function problemsOfRule(rule: RoutingRule, known: ReadonlyMap<string, Agency>): string[] {
  const named = [rule.agency, ...(rule.also ?? []), ...rule.alternatives];
  const unknown = named.filter((id) => id !== OWN_COMMUNE && !known.has(id));
  return [
    ...unknown.map((id) => `Quy tắc ${rule.id}: không có cơ quan ${id}.`),
    ...(rule.to !== undefined && rule.to < rule.from
      ? [`Quy tắc ${rule.id}: ngày cuối trước ngày đầu.`]
      : []),
    ...(rule.reason.trim() === '' ? [`Quy tắc ${rule.id}: chưa ghi lý do.`] : []),
    ...(rule.also ?? [])
      .filter((id) => id === rule.agency)
      .map((id) => `Quy tắc ${rule.id}: ${id} đứng hai lần.`),
  ];
}

/** Two rules for the same question from the same day: nobody could say which one holds. */
function twice(rules: readonly RoutingRule[]): string[] {
  const asked = rules.map(({ category, communeCode = ANY, level, from }) =>
    [category, communeCode, level ?? ANY, from].join(' '),
  );
  const ids = rules.map(({ id }) => id);
  return rules.flatMap(({ id }, at) => {
    const other = rules[asked.indexOf(asked[at] ?? '')];
    const sameId = ids.indexOf(id) !== at ? [`Quy tắc ${id} có hai lần.`] : [];
    return other && other.id !== id
      ? [...sameId, `Quy tắc ${other.id} và ${id} cùng một việc, cùng một ngày đầu.`]
      : sameId;
  });
}
