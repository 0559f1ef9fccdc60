import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { applyChange, RoutingChange } from '../office/change-routing.ts';
import { changeRules } from '../office/office-rules.ts';
import { suggestionsOf, tryRouting } from '../office/try-routing.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { ruleKeepers } from './may.ts';
import { routingPage, trialPage } from './routing-pages.ts';
import type { StaffParts } from './staff-parts.ts';

const Done = z.object({ done: z.string().optional() });
const Shown = z.object({ moves: z.coerce.number().int().min(0) });

/** Who answers what: listed, tried on the cases of 90 days, kept. */
export async function routingRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/routing',
    forStaff(parts, async (request, reply, session) => {
      const { done } = Done.parse(request.query);
      const suggestions = await suggestionsOf(parts.pool, parts.notices.now());
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
    const tried = await tryRouting(change, routed(parts));
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
    const tried = await tryRouting(change, routed(parts));
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
      {
        by: session.staff.login,
        act: 'routing-rule-changed',
        files: parts.rules.now().routing.rules,
      },
    );
    await parts.rules.refresh();
    return reply.redirect('/staff/routing?done=saved', 303);
  };
}

/** What a trial needs, with the clock of the office. */
function routed(parts: StaffParts): Parameters<typeof tryRouting>[1] {
  return { ...parts, now: parts.notices.now };
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
