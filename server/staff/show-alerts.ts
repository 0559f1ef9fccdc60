import { randomInt } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { alertContacts } from '#adapters/postgres/alert-contacts.ts';
import { alertAddresses } from '#adapters/postgres/alert-mails.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { recentAlerts } from '#adapters/postgres/staff-alerts.ts';
import { ALERT_WAYS } from '../alerts/link-chat.ts';
import { agencyScope } from '../desk/cases/roles.ts';
import { waysTaken } from './alert-line.ts';
import { alertsPage } from './alert-pages.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import type { StaffParts } from './staff-parts.ts';

/** What the page says of the act that led to it. */
export interface AlertNews {
  /** A code that was just drawn for a chat: shown once. */
  readonly code?: string | undefined;
  readonly done?: string | undefined;
  readonly wrong?: string | undefined;
}

/** What was raised, who hears of it, and how another one is linked. */
export async function showAlerts(
  reply: FastifyReply,
  session: StaffSession,
  { pool, accounts, notices: { personal, mailer } }: StaffParts,
  news: AlertNews = {},
): Promise<FastifyReply> {
  const [alerts, contacts, addresses] = await Promise.all([
    recentAlerts(pool, agencyScope(session.staff) ?? null),
    alertContacts(pool),
    alertAddresses(pool, personal),
  ]);
  const mail = mailer !== undefined;
  const page = alertsPage(session, {
    ...{ alerts, contacts, addresses, mail, news },
    ways: ALERT_WAYS.filter((way) => accounts.byName(way)),
    taken: waysTaken(contacts, accounts, mail && addresses.length > 0),
    leads: LEADS.includes(session.staff.role),
  });
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** Who decides who hears alerts. */
const LEADS: readonly StaffSession['staff']['role'][] = ['administrator', 'supervisor'];

export function forLeads(parts: StaffParts, handle: StaffHandler): ReturnType<typeof forStaff> {
  return forStaff(parts, async (request, reply, session) =>
    LEADS.includes(session.staff.role)
      ? handle(request, reply, session)
      : reply.code(403).send('Chỉ quản trị viên và trưởng bộ phận.'),
  );
}

/** Eight digits that are typed on a phone; guesses are counted, so that ten make every code void. */
export function drawAlertCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
