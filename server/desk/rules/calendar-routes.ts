import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { CalendarShown, CalendarTrial } from '#console/calendar-protocol.ts';
import { calendarYear } from '../../office/calendar-year.ts';
import {
  CALENDAR_ACTS,
  CalendarChange,
  calendarAfter,
  namesDecision,
} from '../../office/change-calendar.ts';
import { changeRules } from '../../office/office-rules.ts';
import { NotKept } from '../../office/rule-history.ts';
import { type MovedDeadline, tryCalendar } from '../../office/try-calendar.ts';
import { mayKeepRules } from '../../staff/may.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { forDesk } from '../for-desk.ts';
import { keepers } from './for-keepers.ts';

const Asked = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });
/** Cases named in a trial; the counts say the rest. */
const EXAMPLES = 8;

export type CalendarParts = Pick<StaffParts, 'auth' | 'pool' | 'rules' | 'today'>;

/** Days off and days worked in exchange: read by everybody, tried on open cases, kept by who keeps rules. */
export function calendarApi(app: FastifyInstance, parts: CalendarParts): void {
  const { pool, rules, today } = parts;
  app.get(
    '/api/desk/calendar',
    forDesk(parts, async (request, { staff }) => {
      const { year = Number(today().slice(0, 4)) } = Asked.parse(request.query);
      return calendarShown(year, staff, parts);
    }),
  );
  app.get(
    '/api/desk/calendar/trial',
    forDesk(
      parts,
      keepers(async (request) => {
        const change = whole(CalendarChange.parse(request.query));
        return trialShown(await tryCalendar(change, parts));
      }),
    ),
  );
  app.post(
    '/api/desk/calendar',
    forDesk(
      parts,
      keepers(async (request, { staff }) => {
        const change = whole(CalendarChange.parse(request.body));
        await changeRules(
          pool,
          'days',
          (stored) => calendarAfter(change, stored ?? [], rules.now(), today()),
          { by: staff.login, act: CALENDAR_ACTS[change.do] },
        );
        await rules.refresh();
        return {};
      }),
    ),
  );
}

function whole(change: CalendarChange): CalendarChange {
  if (namesDecision(change)) return change;
  throw new NotKept('Ngày đã công bố phải ghi số văn bản, ngày ban hành.');
}

function calendarShown(
  year: number,
  staff: Pick<StaffMember, 'role' | 'agency'>,
  { rules }: CalendarParts,
): CalendarShown {
  const { days, stored, byLaw } = calendarYear(year, rules);
  const shown = days.map(({ date, off, name, certainty, decision = '' }) => ({
    ...{ date, off, name, certainty, decision, own: stored.has(date) },
  }));
  return { year, days: shown, byLaw, mayKeep: mayKeepRules(staff) };
}

function trialShown({
  earlier,
  later,
  ...counts
}: Awaited<ReturnType<typeof tryCalendar>>): CalendarTrial {
  const examples = [...earlier, ...later]
    .slice(0, EXAMPLES)
    .map(({ receipt, before, after }: MovedDeadline) => ({
      ...{ receipt, before: before.toISOString(), after: after.toISOString() },
    }));
  return { ...counts, earlier: earlier.length, later: later.length, examples };
}
