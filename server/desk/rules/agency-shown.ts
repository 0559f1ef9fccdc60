import { type AgencyTies, agencyTies } from '#adapters/postgres/agencies.ts';
import { type AgencyLoad, agencyLoads } from '#adapters/postgres/cases/agency-loads.ts';
import { listPeople } from '#adapters/postgres/people.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { OWN_COMMUNE, type RoutingRule, type RoutingTable } from '#cases/routing-table.ts';
import type { AgencyList, AgencyShown } from '#console/agency-protocol.ts';
import type { KeptAgency } from '../../office/office-rules.ts';
import { markOf, ruleHistory } from '../../office/rule-history.ts';
import { agencyScope } from '../cases/roles.ts';
import { twoPeopleAgencies } from '../cases/two-people.ts';
import type { AgencyParts } from './agency-parts.ts';
import { agencyChangeWords } from './agency-words.ts';
import { ruleWords } from './routing-words.ts';

/** Only who looks after the whole office says which offices there are. */
export function keepsAgencies({ role, agency }: Pick<StaffMember, 'role' | 'agency'>): boolean {
  return role === 'administrator' && agency === null;
}

/** Every office with what it has to do and who works there. */
export async function agencyList(staff: StaffMember, parts: AgencyParts): Promise<AgencyList> {
  const { agencies } = parts.rules.now();
  const { loads, ties } = await countsOf(agencies, parts);
  return {
    mayKeep: keepsAgencies(staff),
    communes: parts.cases.communes,
    rows: agencies.map(({ id, name, level, communeCode, phone, retiredOn }) => ({
      ...{ id, name, level },
      communeCode: communeCode ?? null,
      communeName: communeCode === undefined ? null : parts.communes.name(communeCode),
      phone: phone ?? null,
      retiredOn: retiredOn ?? null,
      ...tiedTo(id, loads, ties),
    })),
  };
}

interface Counts {
  readonly loads: ReadonlyMap<string, AgencyLoad>;
  readonly ties: ReadonlyMap<string, AgencyTies>;
}

async function countsOf(
  agencies: readonly { readonly id: string }[],
  { pool, now }: AgencyParts,
): Promise<Counts> {
  const ids = agencies.map(({ id }) => id);
  const [loads, ties] = await Promise.all([agencyLoads(pool, ids, now()), agencyTies(pool)]);
  return { loads: new Map(loads.map((one) => [one.agency, one])), ties };
}

function tiedTo(id: string, loads: Counts['loads'], ties: Counts['ties']) {
  const { open = 0, overdue = 0 } = loads.get(id) ?? {};
  const { people = 0, replies = 0, accounts = 0 } = ties.get(id) ?? {};
  return { open, overdue, people, replies, accounts };
}

/** One office with all that hangs on it; `undefined` where there is none of that id. */
export async function agencyShown(
  staff: StaffMember,
  id: string,
  parts: AgencyParts,
): Promise<AgencyShown | undefined> {
  const one = parts.rules.now().agencies.find((agency) => agency.id === id);
  if (!one) return undefined;
  const [{ loads, ties }, two, history, people] = await Promise.all([
    countsOf([one], parts),
    twoPeopleAgencies(parts.pool),
    ruleHistory(parts.pool, 'agencies'),
    peopleOf(staff, id, parts),
  ]);
  const changes = history.flatMap((change) => agencyChangeWords(change, id) ?? []);
  return {
    ...fieldsOf(one),
    id,
    mark: markOf([one]),
    mayKeep: keepsAgencies(staff),
    retiredOn: one.retiredOn ?? null,
    communeName: one.communeCode === undefined ? null : parts.communes.name(one.communeCode),
    ...tiedTo(id, loads, ties),
    staff: people,
    twoPeople: two.includes(id),
    rules: rulesNaming(id, parts).map((rule) => ruleWords(rule, parts)),
    staysBecause: staysBecause(id, parts),
    then: thenAnswers(one, parts),
    history: changes,
  };
}

function fieldsOf({ name, level, communeCode, inspects, ...more }: KeptAgency) {
  const { address = '', phone = '', email = '', hours = '' } = more;
  return {
    ...{ name, level, address, phone, email, hours },
    communeCode: communeCode ?? null,
    inspects: inspects === true,
  };
}

/** Names are for whoever looks after them; the others read how many. */
async function peopleOf(
  staff: StaffMember,
  id: string,
  { pool }: AgencyParts,
): Promise<AgencyShown['staff']> {
  const scope = agencyScope(staff);
  if (staff.role !== 'administrator' || (scope !== undefined && scope !== id)) return [];
  const people = await listPeople(pool, id);
  return people
    .filter(({ enabled }) => enabled)
    .map((person) => ({ id: person.id, name: person.name, role: person.role }));
}

/** Rules in force, or from a later day on, that give cases to this office or name it beside another. */
function rulesNaming(id: string, { rules, today }: AgencyParts): readonly RoutingRule[] {
  return rules
    .now()
    .routing.rules.filter(({ to }) => to === undefined || to >= today())
    .filter(({ agency, also = [], alternatives }) =>
      [agency, ...also, ...alternatives].includes(id),
    );
}

/** Why an office cannot retire, each as a sentence that says what to do first. */
export function staysBecause(id: string, parts: AgencyParts): readonly string[] {
  const { routing } = parts.rules.now();
  const named = rulesNaming(id, parts).length;
  return [
    ...(routing.defaultDesk === id
      ? ['Đây là nơi phân việc: việc chưa có quy tắc về đây, không ngừng được.']
      : []),
    ...(routing.inspector === id ? ['Đây là nơi nhận phản ánh về cán bộ, không ngừng được.'] : []),
    ...(named > 0
      ? [`Còn ${named} quy tắc giao việc nhắc tới. Kết thúc các quy tắc ấy trước.`]
      : []),
  ];
}

/** Who answers where the rules say "the commune's own committee", once this office is gone. */
function thenAnswers(
  { id, level, communeCode }: KeptAgency,
  { rules, agencyName }: AgencyParts,
): string | null {
  const { routing } = rules.now();
  const own = ownOf(communeCode, routing);
  if (level !== 'commune' || own[0] !== id || !routing.rules.some(namesOwn)) return null;
  return agencyName(own[1] ?? routing.defaultDesk);
}

function ownOf(communeCode: string | undefined, { agencies }: RoutingTable): readonly string[] {
  return agencies
    .filter((one) => one.level === 'commune' && one.communeCode === communeCode)
    .map(({ id }) => id);
}

function namesOwn({ agency }: RoutingRule): boolean {
  return agency === OWN_COMMUNE;
}
