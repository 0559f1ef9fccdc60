import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  CALENDAR_ACTS,
  CalendarChange,
  calendarAfter,
  namesDecision,
} from '../office/change-calendar.ts';
import { changeRules } from '../office/office-rules.ts';
import { calendarPage } from './calendar-pages.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { ruleKeepers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Shown = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  done: z.string().optional(),
});
const Fields = z.record(z.string(), z.unknown());

/** Days off and days worked in exchange: listed by year, written down, taken away. */
export async function calendarRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/calendar',
    forStaff(parts, async (request, reply, session) => {
      const { year = Number(parts.today().slice(0, 4)), done } = Shown.parse(request.query);
      return send(reply, calendarPage(session, year, parts.rules, done));
    }),
  );
  app.post('/staff/calendar/day', forStaff(parts, ruleKeepers(changed('keep', parts))));
  app.post('/staff/calendar/remove', forStaff(parts, ruleKeepers(changed('remove', parts))));
  app.post('/staff/calendar/by-law', forStaff(parts, ruleKeepers(changed('by-law', parts))));
}

/** One form each; a year of the law is written down so that single days can be announced, moved or taken back. */
function changed(what: CalendarChange['do'], { pool, rules, today }: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const change = CalendarChange.parse({ ...Fields.parse(request.body), do: what });
    const at = change.do === 'by-law' ? `${change.year}-01-01` : change.date;
    if (!namesDecision(change)) return back(reply, at, 'no-decision');
    await changeRules(
      pool,
      'days',
      (stored) => calendarAfter(change, stored ?? [], rules.now(), today()),
      { by: staff.login, act: CALENDAR_ACTS[what] },
    );
    await rules.refresh();
    return back(reply, at, what === 'remove' ? 'removed' : 'saved');
  };
}

function back(reply: FastifyReply, date: string, done: string): FastifyReply {
  return reply.redirect(`/staff/calendar?year=${date.slice(0, 4)}&done=${done}`, 303);
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
