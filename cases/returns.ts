import { mayBeGiven } from './no-self-judging.ts';
import type { Route } from './routing.ts';
import type { Agency, RoutingTable } from './routing-table.ts';

/** From how many returns on a case is bouncing and a supervisor must decide. */
const BOUNCES = 2;

/** True once a case was returned so often that giving it to yet another office would pass it around. */
export function isBouncing(returns: number): boolean {
  return returns >= BOUNCES;
}

/** Who is proposed after a return: another office, or a person who sorts it. */
export type Proposal =
  | { readonly kind: 'agency'; readonly agency: Agency }
  /** Nobody is left, or it was passed around often enough. */
  | { readonly kind: 'supervisor'; readonly agency: Agency };

/**
 * The next office for a case that came back: the first alternative of its route that has not returned it. One
 * about staff is proposed to offices alone that may judge it; a bouncing one goes to a supervisor at the desk.
 */
export function nextProposal(
  route: Route,
  returns: readonly { readonly agency: string }[],
  text: string,
  table: RoutingTable,
): Proposal {
  const tried = new Set(returns.map(({ agency }) => agency));
  const report = { aboutStaff: route.aboutStaff, text };
  const [next] = [route.agency, ...route.alternatives].filter(
    (agency) => !tried.has(agency.id) && mayBeGiven(agency, report, table),
  );
  if (next && !isBouncing(returns.length)) return { kind: 'agency', agency: next };
  return { kind: 'supervisor', agency: deskFor(route, table) };
}

/** What is about staff stays with the first that may judge it; the sorting desk sees everything else. */
function deskFor(route: Route, { agencies, defaultDesk }: RoutingTable): Agency {
  const desk = agencies.find(({ id }) => id === defaultDesk);
  return route.aboutStaff || !desk ? route.agency : desk;
}
