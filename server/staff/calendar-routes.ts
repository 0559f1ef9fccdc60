import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { legalHolidays } from '#cases/legal-holidays.ts';
import type { SpecialDay } from '#cases/office-calendar.ts';
import { SpecialDayRow } from '#knowledge/content/office-files.ts';
import { changeRules } from '../office/office-rules.ts';
import { calendarPage } from './calendar-pages.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { ruleKeepers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Shown = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  done: z.string().optional(),
});
const Day = z.object({
  date: z.iso.date(),
  off: z.enum(['off', 'works']),
  name: z.string().trim().min(2).max(120),
  certainty: z.enum(['announced', 'expected']),
  decision: z.string().trim().max(300),
});
const Gone = z.object({ date: z.iso.date() });
const Year = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

/** Days off and days worked in exchange: listed by year, written down, taken away. */
export async function calendarRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/calendar',
    forStaff(parts, async (request, reply, session) => {
      const { year = Number(parts.today().slice(0, 4)), done } = Shown.parse(request.query);
      return send(reply, calendarPage(session, year, parts.rules, done));
    }),
  );
  app.post('/staff/calendar/day', forStaff(parts, ruleKeepers(keepDay(parts))));
  app.post('/staff/calendar/remove', forStaff(parts, ruleKeepers(removeDay(parts))));
  app.post('/staff/calendar/by-law', forStaff(parts, ruleKeepers(addYear(parts))));
}

function keepDay(parts: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const { off, ...form } = Day.parse(request.body);
    if (form.certainty === 'announced' && form.decision === '')
      return back(reply, form.date, 'no-decision');
    const day = SpecialDayRow.parse({
      ...form,
      name: form.name.normalize('NFC'),
      off: off === 'off',
      source: form.decision || 'Cơ quan ghi',
      checkedOn: parts.today(),
    });
    await change(parts, staff.login, 'office-day-kept', (days) => [
      ...days.filter(({ date }) => date !== day.date),
      day,
    ]);
    return back(reply, day.date, 'saved');
  };
}

function removeDay(parts: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const { date } = Gone.parse(request.body);
    await change(parts, staff.login, 'office-day-removed', (days) =>
      days.filter((day) => day.date !== date),
    );
    return back(reply, date, 'removed');
  };
}

/** Writes the days of the law down, so that single ones can be announced, moved or taken back. */
function addYear(parts: StaffParts): StaffHandler {
  return async (request, reply, { staff }) => {
    const { year } = Year.parse(request.body);
    const { hours, days: known } = parts.rules.now();
    const fresh = legalHolidays(year, hours.weeklyOff).filter(
      ({ date }) => !known.some((day) => day.date === date),
    );
    await change(parts, staff.login, 'office-year-by-law', (days) => [
      ...days,
      ...fresh.map((day) => SpecialDayRow.parse({ ...day, checkedOn: parts.today() })),
    ]);
    return back(reply, `${year}-01-01`, 'saved');
  };
}

async function change(
  { pool, rules }: StaffParts,
  by: string,
  act: string,
  to: (days: readonly SpecialDay[]) => readonly SpecialDay[],
): Promise<void> {
  await changeRules(pool, 'days', (stored) => to(stored ?? []), { by, act });
  await rules.refresh();
}

function back(reply: FastifyReply, date: string, done: string): FastifyReply {
  return reply.redirect(`/staff/calendar?year=${date.slice(0, 4)}&done=${done}`, 303);
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
