import type pg from 'pg';
import type { z } from 'zod';
import { bookingByCode, bookingsOf, turnsTaken } from '#adapters/postgres/receptions/bookings.ts';
import type { Needs, OpenSession } from '#bot/needs.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import { comingSessions, mayBook } from '#cases/reception-sessions.ts';
import type { Agency } from '#cases/routing-table.ts';
import type { ReceptionFile } from '#knowledge/content/office-files.ts';
import { civilDateOf } from '#language/vietnam-time.ts';

/** How far the calendar looks ahead, and a turn can be asked for. */
export const WEEKS_AHEAD = 5;
/** The province receives once a month: where one session is full there is the next to choose or move to. */
const MONTHLY_WEEKS_AHEAD = 10;

/** The province's place in the name of a session. */
const PROVINCE = 'tinh';

export interface ReceptionParts {
  readonly pool: pg.Pool;
  readonly receptions: z.infer<typeof ReceptionFile>;
  readonly calendar: OfficeCalendar;
  readonly agencies: readonly Agency[];
  readonly communeName: (code: string) => string;
}

/** Sessions of a commune, or of the province, from tomorrow on, each with the turns that it has in all. */
function sessionsOf(
  communeCode: string | undefined,
  now: Date,
  { receptions, calendar, agencies, communeName }: ReceptionParts,
): readonly OpenSession[] {
  const level = communeCode === undefined ? 'province' : 'commune';
  const { turns } = level === 'commune' ? receptions.communes : receptions.province;
  const own = agencies.find((one) => one.communeCode === communeCode)?.id;
  const agency = level === 'commune' ? own : receptions.province.agency;
  if (agency === undefined) return [];
  const named = (words: string): string =>
    communeCode === undefined ? words : words.replace('xã, phường', communeName(communeCode));
  const weeks = level === 'commune' ? WEEKS_AHEAD : MONTHLY_WEEKS_AHEAD;
  return comingSessions(receptions, civilDateOf(now), weeks, calendar)
    .filter((one) => one.level === level && mayBook(one, now))
    .map(({ day, from, to, who, where }) => ({
      id: `${day}/${communeCode ?? PROVINCE}`,
      ...{ day, from, to, who: named(who), where: named(where), agency, turns, left: turns },
    }));
}

/** The same with what is left of them; those without a turn left are not among them. */
export async function openSessions(
  communeCode: string | undefined,
  now: Date,
  parts: ReceptionParts,
): Promise<readonly OpenSession[]> {
  const all = sessionsOf(communeCode, now, parts);
  const taken = await turnsTaken(
    parts.pool,
    all.map(({ id }) => id),
  );
  return all
    .map((one) => ({ ...one, left: one.turns - (taken.get(one.id) ?? 0) }))
    .filter(({ left }) => left > 0);
}

/** The reception as the bot asks for it. */
export function receptionNeeds(
  parts: ReceptionParts,
  prove: Needs['receptions']['prove'],
): Needs['receptions'] {
  return {
    open: (communeCode, now) => openSessions(communeCode, now, parts),
    own: (conversation) => bookingsOf(parts.pool, conversation),
    byCode: (code) => bookingByCode(parts.pool, code),
    prove,
    keepDays: parts.receptions.keepDays,
  };
}

/** Sessions with a turn left at the place of this one: where a turn can be moved to. */
export function sessionsBeside(
  session: string,
  now: Date,
  parts: ReceptionParts,
): Promise<readonly OpenSession[]> {
  const place = session.split('/')[1];
  return openSessions(place === PROVINCE ? undefined : place, now, parts);
}
