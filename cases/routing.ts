import type { CivilDate } from '#language/vietnam-time.ts';
import { type CategoryId, categoryOf } from './categories.ts';
import { namesStaff } from './names-staff.ts';

/** An office that can be given a case. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly level: 'commune' | 'province';
  /** Set for the offices of one commune. */
  readonly communeCode?: string | undefined;
  /** The office that watches over others: complaints about staff end here. */
  readonly inspects?: boolean | undefined;
}

/** Who answers what, from when to when; `agency: 'commune'` means the commune's own people's committee. */
export interface RoutingRule {
  readonly id: string;
  readonly category: CategoryId | '*';
  readonly communeCode: string;
  readonly agency: string;
  /** Offered to staff when the first one returns the case. */
  readonly alternatives: readonly string[];
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
  readonly reason: string;
}

export interface RoutingTable {
  readonly agencies: readonly Agency[];
  readonly rules: readonly RoutingRule[];
  /** Id of the desk that sorts by hand what no rule knows. */
  readonly defaultDesk: string;
  /** Id of the office for complaints about staff. */
  readonly inspector: string;
}

export interface RoutingQuestion {
  readonly category: CategoryId;
  readonly communeCode: string | undefined;
  readonly text: string;
  readonly on: CivilDate;
}

export interface Route {
  readonly agency: Agency;
  /** In words for staff and record: which rule, or why none. */
  readonly because: string;
  readonly alternatives: readonly Agency[];
  /** True where the unit complained of must not be the (only) one to judge. */
  readonly aboutStaff: boolean;
}

/** "The commune's own committee" in a rule. */
const OWN_COMMUNE = 'commune';
/** "Any commune" in a rule. */
const ANY = '*';

/**
 * The office that must answer, with the reason. No one judges themselves: a report about staff goes to the
 * inspector and names no office of that commune among the alternatives. Throws where the table is broken.
 */
export function routeCase(question: RoutingQuestion, table: RoutingTable): Route {
  if (isAboutStaff(question)) return toInspector(table);
  const rule = bestRule(question, table.rules);
  const agency = rule && agencyOf(rule.agency, question, table);
  if (!rule || !agency) return toDefaultDesk(question, table);
  return {
    agency,
    because: rule.reason,
    alternatives: rule.alternatives.flatMap((id) => agencyOf(id, question, table) ?? []),
    aboutStaff: false,
  };
}

function isAboutStaff({ category, text }: RoutingQuestion): boolean {
  return categoryOf(category)?.aboutStaff === true || namesStaff(text);
}

function toInspector(table: RoutingTable): Route {
  return {
    agency: byId(table.inspector, table),
    because: 'Nói về cán bộ hoặc cơ quan: chuyển cấp trên, không giao cho nơi bị phản ánh.',
    alternatives: table.agencies.filter(
      (agency) => agency.level === 'province' && agency.inspects && agency.id !== table.inspector,
    ),
    aboutStaff: true,
  };
}

function toDefaultDesk({ communeCode }: RoutingQuestion, table: RoutingTable): Route {
  const because =
    communeCode === undefined
      ? 'Chưa rõ xã, phường: chờ người phân việc.'
      : 'Chưa có quy tắc cho loại việc này: chờ người phân việc.';
  return { agency: byId(table.defaultDesk, table), because, alternatives: [], aboutStaff: false };
}

/** In force that day and fitting; a rule for the commune beats one for the category; of two alike the newer wins. */
function bestRule(
  { category, communeCode, on }: RoutingQuestion,
  rules: readonly RoutingRule[],
): RoutingRule | undefined {
  const fitting = rules.filter(
    (rule) =>
      rule.from <= on &&
      (rule.to === undefined || on <= rule.to) &&
      (rule.category === ANY || rule.category === category) &&
      (rule.communeCode === ANY || rule.communeCode === communeCode),
  );
  return fitting.sort((a, b) => closeness(b) - closeness(a) || (a.from < b.from ? 1 : -1))[0];
}

function closeness(rule: RoutingRule): number {
  return (rule.communeCode === ANY ? 0 : 2) + (rule.category === ANY ? 0 : 1);
}

function agencyOf(
  id: string,
  { communeCode }: RoutingQuestion,
  table: RoutingTable,
): Agency | undefined {
  if (id !== OWN_COMMUNE) return byId(id, table);
  return table.agencies.find(
    (agency) => agency.level === 'commune' && agency.communeCode === communeCode,
  );
}

function byId(id: string, { agencies }: RoutingTable): Agency {
  const found = agencies.find((agency) => agency.id === id);
  if (!found) throw new RangeError(`routing names an office that is not in the list: ${id}`);
  return found;
}

/** From how many returns on a case is bouncing and a supervisor must decide. */
const BOUNCES = 2;

/** True once a case was returned so often that giving it to yet another office would pass it around. */
export function isBouncing(returns: readonly { readonly agency: string }[]): boolean {
  return returns.length >= BOUNCES;
}
