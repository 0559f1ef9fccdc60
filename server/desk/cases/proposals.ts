import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import type { CaseState } from '#cases/case-state.ts';
import { isCategoryId } from '#cases/categories.ts';
import { mayBeGiven } from '#cases/no-self-judging.ts';
import { isBouncing, nextProposal } from '#cases/returns.ts';
import { isAboutStaff, type Route, routeCase } from '#cases/routing.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { CaseParts } from './case-parts.ts';

/** Agencies that gave a case back, oldest first. */
export type Returns = CaseState['returns'];

/** Where a case may go and where it had better go. */
export interface Proposals {
  /** The one to take, with its reason in words; none where it is where it belongs. */
  readonly next:
    | { readonly id: string; readonly name: string; readonly because: string }
    | undefined;
  /** The others that the rules name. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** It is about staff: only these may judge it, and nobody the office itself (design.md 6). */
  readonly only: boolean;
  /** Given back so often that a supervisor decides; in words, empty otherwise. */
  readonly bouncing: string;
}

/** The offices that a case is proposed to: after a return the next of its rules that has not given it back. */
export function proposalsFor(one: DeskCase, returns: Returns, parts: CaseParts): Proposals {
  const route = routeOf(one, parts);
  const { agency, kind } = nextProposal(route, returns, one.text, parts.routing());
  const named = [route.agency, ...route.alternatives].filter(({ id }) => id !== one.agency);
  const bouncing = isBouncing(returns.length) ? bouncingWords(returns, parts) : '';
  return {
    next:
      agency.id === one.agency
        ? undefined
        : { id: agency.id, name: agency.name, because: becauseOf(kind, route, returns, parts) },
    agencies: named.filter(({ id }) => id !== agency.id),
    only: route.aboutStaff,
    bouncing,
  };
}

/** A sentence where a case must not be given to an agency: no such one, or one that would judge itself. */
export function mayNotBeGiven(one: DeskCase, agency: string, parts: CaseParts): string | undefined {
  const table = parts.routing();
  const found = table.agencies.find(({ id }) => id === agency);
  if (!found) return 'Không có đơn vị này.';
  const aboutStaff = isAboutStaff({ category: categoryIn(one), text: one.text });
  // Where the report speaks of every inspecting office, the rules know one place still.
  const last = aboutStaff && routeOf(one, parts).agency.id === agency;
  return last || mayBeGiven(found, { aboutStaff, text: one.text }, table)
    ? undefined
    : 'Phản ánh nói về cán bộ, cơ quan: chỉ giao cấp trên hoặc thanh tra, không giao nơi bị phản ánh.';
}

function categoryIn({ category }: DeskCase) {
  return isCategoryId(category) ? category : 'khac';
}

function routeOf(one: DeskCase, { routing, now }: CaseParts): Route {
  const { communeCode, text } = one;
  const on = civilDateOf(now());
  return routeCase({ category: categoryIn(one), communeCode, text, on }, routing());
}

function becauseOf(
  kind: 'agency' | 'supervisor',
  { because }: Route,
  returns: Returns,
  { agencyName }: CaseParts,
): string {
  const last = returns.at(-1);
  if (!last) return because;
  return kind === 'agency'
    ? `${agencyName(last.agency)} đã trả lại: đây là nơi tiếp theo theo quy tắc phân việc.`
    : 'Các nơi trong quy tắc đều đã trả lại: người phân việc quyết định.';
}

function bouncingWords(returns: Returns, { agencyName }: CaseParts): string {
  const by = returns.map(({ agency }) => agencyName(agency)).join(', ');
  return `Đã bị trả lại ${returns.length} lần (${by}). Trưởng bộ phận quyết định nơi nhận, không chuyển lòng vòng nữa.`;
}
