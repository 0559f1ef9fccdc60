import type { CivilDate } from '#language/vietnam-time.ts';
import { type CategoryId, categoryOf } from './categories.ts';
import { matterLevel } from './matter-level.ts';
import { namesStaff } from './names-staff.ts';
import { judgesOf } from './no-self-judging.ts';
import {
  type Agency,
  ANY,
  OWN_COMMUNE,
  type RoutingRule,
  type RoutingTable,
} from './routing-table.ts';

export interface RoutingQuestion {
  readonly category: CategoryId;
  readonly communeCode: string | undefined;
  readonly text: string;
  readonly on: CivilDate;
}

export interface Route {
  readonly agency: Agency;
  /** Work on it at once; the first one answers for it. */
  readonly also: readonly Agency[];
  /** In words for staff and record: which rule, or why none. */
  readonly because: string;
  /** The rule that decided, where one did. */
  readonly rule: string | undefined;
  readonly alternatives: readonly Agency[];
  /** True where the unit complained of must not be the (only) one to judge. */
  readonly aboutStaff: boolean;
}

/**
 * The office that must answer, with the reason. No one judges themselves: a report about staff goes to an
 * inspecting office of the province that it does not speak of, alone, and whatever the rules say. Throws where
 * the table is broken.
 */
export function routeCase(question: RoutingQuestion, table: RoutingTable): Route {
  if (isAboutStaff(question)) return toInspector(question, table);
  const rule = bestRule(question, table.rules);
  const agency = rule && agencyOf(rule.agency, question, table);
  if (!rule || !agency) return toDefaultDesk(question, table);
  const others = (ids: readonly string[]): Agency[] =>
    ids.flatMap((id) => agencyOf(id, question, table) ?? []).filter(({ id }) => id !== agency.id);
  return {
    agency,
    also: others(rule.also ?? []),
    because: rule.reason,
    rule: rule.id,
    alternatives: others(rule.alternatives),
    aboutStaff: false,
  };
}

/** True where the office itself is complained of, by the category or by the words. */
export function isAboutStaff({
  category,
  text,
}: Pick<RoutingQuestion, 'category' | 'text'>): boolean {
  return categoryOf(category)?.aboutStaff === true || namesStaff(text);
}

function toInspector({ text }: RoutingQuestion, table: RoutingTable): Route {
  const [first, ...others] = judgesOf(text, table);
  return {
    agency: first ?? byId(table.inspector, table),
    also: [],
    because: 'Nói về cán bộ hoặc cơ quan: chuyển cấp trên, không giao cho nơi bị phản ánh.',
    rule: undefined,
    alternatives: others,
    aboutStaff: true,
  };
}

function toDefaultDesk({ communeCode }: RoutingQuestion, table: RoutingTable): Route {
  const because =
    communeCode === undefined
      ? 'Chưa rõ xã, phường: chờ người phân việc.'
      : 'Chưa có quy tắc cho loại việc này: chờ người phân việc.';
  const agency = byId(table.defaultDesk, table);
  return { agency, also: [], because, rule: undefined, alternatives: [], aboutStaff: false };
}

/**
 * In force that day and fitting; a rule for the commune beats one for the level of the matter, that one for the
 * category; of two alike the newer wins.
 */
function bestRule(
  question: RoutingQuestion,
  rules: readonly RoutingRule[],
): RoutingRule | undefined {
  const { category, communeCode, on } = question;
  const level = matterLevel(question.text);
  const fitting = rules.filter(
    (rule) =>
      rule.from <= on &&
      (rule.to === undefined || on <= rule.to) &&
      (rule.category === ANY || rule.category === category) &&
      (rule.communeCode === ANY || rule.communeCode === communeCode) &&
      (rule.level === undefined || rule.level === level),
  );
  return fitting.sort((a, b) => closeness(b) - closeness(a) || (a.from < b.from ? 1 : -1))[0];
}

function closeness(rule: RoutingRule): number {
  const place = rule.communeCode === ANY ? 0 : 4;
  return place + (rule.level === undefined ? 0 : 2) + (rule.category === ANY ? 0 : 1);
}

function agencyOf(
  id: string,
  { communeCode }: RoutingQuestion,
  table: RoutingTable,
): Agency | undefined {
  if (table.gone?.some((one) => one.id === id)) return undefined;
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
