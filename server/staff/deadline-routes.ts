import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { dueCases } from '#adapters/postgres/cases/due-cases.ts';
import { laterDeadlines } from '#adapters/postgres/cases/later-deadlines.ts';
import { dueCounts } from '#adapters/postgres/cases/open-clocks.ts';
import { addDays, instantAt } from '#language/vietnam-time.ts';
import { NewDeadline, withDeadline } from '../office/change-deadlines.ts';
import { changeRules } from '../office/office-rules.ts';
import { deadlinesPage } from './deadline-pages.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { confirmLater } from './later-deadlines.ts';
import { ruleKeepers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Done = z.object({ done: z.string().optional() });
const MOST_ROWS = 200;

/** What is late and what falls due today; the rules by which it is counted. */
export async function deadlineRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/deadlines',
    forStaff(parts, async (request, reply, session) => {
      const { done } = Done.parse(request.query);
      const now = parts.notices.now();
      const tonight = instantAt(addDays(parts.today(), 1), '00:00');
      const [counts, cases, later] = await Promise.all([
        dueCounts(parts.pool, now, tonight),
        dueCases(parts.pool, tonight, MOST_ROWS),
        laterDeadlines(parts.pool, now),
      ]);
      return send(reply, deadlinesPage(session, parts, { counts, cases, later, now, done }));
    }),
  );
  app.post('/staff/deadlines/rule', forStaff(parts, ruleKeepers(keepRule(parts))));
  app.post('/staff/deadlines/tell-later', forStaff(parts, confirmLater(parts)));
  escalationRoutes(app, parts);
}

/** A rule from a day on: what was received before keeps the deadline that its citizen was told. */
function keepRule({ pool, rules, today }: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const form = NewDeadline.parse(request.body);
    if (form.from < today()) return reply.redirect('/staff/deadlines?done=past', 303);
    const change = {
      by: staff.login,
      act: 'deadline-rule-kept',
      files: rules.now().deadlines,
    };
    await changeRules(
      pool,
      'deadlines',
      (stored) => withDeadline(stored ?? rules.now().deadlines, form, today()),
      change,
    );
    await rules.refresh();
    return reply.redirect('/staff/deadlines?done=saved', 303);
  };
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
