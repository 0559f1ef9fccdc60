import { ANY, OWN_COMMUNE, type RoutingRule } from '#cases/routing-table.ts';
import type { RuleShown } from '#console/routing-protocol.ts';
import { sayDate } from '#language/date-words.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';

/** Names that rules are told with. */
export type RuleNames = Pick<StaffParts, 'agencyName' | 'categoryName'> & {
  readonly communes: Pick<StaffParts['communes'], 'name'>;
};

const LEVEL = { commune: 'việc cấp xã', province: 'việc cấp tỉnh' } as const;

/** One rule as the desk shows it on that day. */
export function ruleShown(rule: RoutingRule, today: string, names: RuleNames): RuleShown {
  const { id, category, communeCode, agency, also = [], alternatives, from, to, reason } = rule;
  const named = (ids: readonly string[]) => ids.map((one) => agencyWords(one, names));
  return {
    ...{ id, category, agency, from, reason },
    commune: communeCode,
    to: to ?? null,
    state: to !== undefined && to < today ? 'ended' : from > today ? 'soon' : 'now',
    categoryName: category === ANY ? 'Mọi loại việc khác' : names.categoryName(category),
    place: placeWords(rule, names),
    agencyName: agencyWords(agency, names),
    also: named(also),
    alternatives: named(alternatives),
  };
}

/** A rule in one sentence, for the record of changes. */
export function ruleWords(rule: RoutingRule, names: RuleNames): string {
  const { categoryName, place, agencyName, also, from, to } = ruleShown(rule, '', names);
  const beside = also.length > 0 ? ` cùng ${also.join(', ')}` : '';
  const days = `từ ${sayDate(from)}${to === null ? '' : ` đến hết ${sayDate(to)}`}`;
  return `${categoryName}, ${place}: giao ${agencyName}${beside}, ${days}`;
}

/** An agency of a rule in words. */
export function agencyWords(id: string, { agencyName }: RuleNames): string {
  return id === OWN_COMMUNE ? 'UBND xã, phường nơi xảy ra' : agencyName(id);
}

function placeWords({ communeCode, level }: RoutingRule, { communes }: RuleNames): string {
  const place = communeCode === ANY ? 'mọi nơi' : communes.name(communeCode);
  return level === undefined ? place : `${place}, ${LEVEL[level]}`;
}
