import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { casesSince, returnsSince } from '#adapters/postgres/cases/routed-cases.ts';
import { isCategoryId } from '#cases/categories.ts';
import { type Suggestion, suggestRules } from '#cases/learn-routing.ts';
import { type Moved, simulateRouting } from '#cases/simulate-routing.ts';
import { changeRules } from '../office/office-rules.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { ruleKeepers } from './may.ts';
import { applyChange, RoutingChange } from './routing-forms.ts';
import { routingPage, trialPage } from './routing-pages.ts';
import type { StaffParts } from './staff-parts.ts';

const Done = z.object({ done: z.string().optional() });
const Shown = z.object({ moves: z.coerce.number().int().min(0) });
/** "Which of the last 90 days' cases would move?" (design.md 6). */
const LOOK_BACK_MS = 90 * 24 * 60 * 60 * 1000;
/** A busy province files some 100 a day; more than this the page would not show either. */
const MOST_CASES = 20_000;

/** Who answers what: listed, tried on the cases of 90 days, kept. */
export async function routingRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/routing',
    forStaff(parts, async (request, reply, session) => {
      const { done } = Done.parse(request.query);
      const suggestions = await suggestionsOf(parts);
      return send(reply, routingPage(session, parts, { suggestions, done }));
    }),
  );
  app.post('/staff/routing/try', forStaff(parts, ruleKeepers(tryChange(parts))));
  app.post('/staff/routing/keep', forStaff(parts, ruleKeepers(keepChange(parts))));
}

/** Shows what a change would do; nothing is kept. */
function tryChange(parts: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const change = RoutingChange.parse(request.body);
    const tried = await tryOn(change, parts);
    if ('why' in tried)
      return send(reply.code(422), routingPage(session, parts, { wrong: tried.why.join(' ') }));
    return send(reply, trialPage(session, { change, moved: tried.moved }));
  };
}

/** Keeps a change whose effect was seen: where it would be another one by now, it is shown again. */
function keepChange(parts: StaffParts): StaffHandler {
  return async (request, reply, session) => {
    const change = RoutingChange.parse(request.body);
    const seen = Shown.safeParse(request.body).data?.moves;
    const tried = await tryOn(change, parts);
    if ('why' in tried)
      return send(reply.code(422), routingPage(session, parts, { wrong: tried.why.join(' ') }));
    if (seen !== tried.moved.length)
      return send(reply.code(409), trialPage(session, { change, moved: tried.moved }));
    await changeRules(
      parts.pool,
      'routing',
      (stored) => {
        const { routing } = parts.rules.now();
        const table = { ...routing, rules: stored ?? routing.rules };
        const changed = applyChange(change, table, parts.communes.of);
        if (changed.kind === 'wrong') throw new RangeError(changed.why.join(' '));
        return changed.rules;
      },
      { by: session.staff.login, act: 'routing-rule-changed' },
    );
    await parts.rules.refresh();
    return reply.redirect('/staff/routing?done=saved', 303);
  };
}

async function tryOn(
  change: RoutingChange,
  { pool, rules, communes, today, notices }: StaffParts,
): Promise<{ readonly moved: readonly Moved[] } | { readonly why: readonly string[] }> {
  const before = rules.now().routing;
  const changed = applyChange(change, before, communes.of);
  if (changed.kind === 'wrong') return { why: changed.why };
  const rows = await casesSince(pool, lookBack(notices), MOST_CASES);
  const cases = rows.flatMap(({ category, ...row }) =>
    isCategoryId(category) ? [{ ...row, category }] : [],
  );
  const on = changed.from > today() ? changed.from : today();
  return {
    moved: simulateRouting(cases, { before, after: { ...before, rules: changed.rules } }, on),
  };
}

function lookBack({ now }: StaffParts['notices']): Date {
  return new Date(now().getTime() - LOOK_BACK_MS);
}

async function suggestionsOf({ pool, notices }: StaffParts): Promise<readonly Suggestion[]> {
  const rows = await returnsSince(pool, lookBack(notices));
  return suggestRules(
    rows.flatMap(({ category, ...row }) => (isCategoryId(category) ? [{ ...row, category }] : [])),
  );
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
