import { randomInt, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  alertContacts,
  keepAlertCode,
  removeAlertContact,
} from '#adapters/postgres/alert-contacts.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { raiseAlert, recentAlerts, seeAlert } from '#adapters/postgres/staff-alerts.ts';
import { ALERT_WAYS } from '../alerts/link-chat.ts';
import { waysTaken } from './alert-line.ts';
import { alertsPage } from './alert-pages.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import type { StaffParts } from './staff-parts.ts';

const Label = z.object({ label: z.string().trim().min(1).max(80) });
const AlertId = z.object({ id: z.string().regex(/^\d{1,18}$/u) });
const ContactId = z.object({ id: z.uuid() });

/** Who decides who hears alerts. */
const LEADS: readonly StaffSession['staff']['role'][] = ['administrator', 'supervisor'];

/** What was raised, who hears of it, and how another chat is linked. */
export async function alertRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const { pool } = parts;
  app.get(
    '/staff/alerts',
    forStaff(parts, async (_request, reply, session) => show(reply, session, parts)),
  );
  app.post(
    '/staff/alerts/:id/seen',
    forStaff(parts, async (request, reply, { staff }) => {
      const { id } = AlertId.parse(request.params);
      await seeAlert(pool, id, staff.name);
      await audit(pool, { actor: staff.login, act: 'alert-seen', object: id });
      return reply.redirect('/staff/alerts', 303);
    }),
  );
  app.post(
    '/staff/alerts/codes',
    forLeads(parts, (...asked) => giveCode(...asked, parts)),
  );
  app.post(
    '/staff/alerts/trial',
    forLeads(parts, (...asked) => sendTrial(...asked, parts)),
  );
  app.post(
    '/staff/alerts/contacts/:id/remove',
    forLeads(parts, (...asked) => unlink(...asked, parts)),
  );
}

function forLeads(parts: StaffParts, handle: StaffHandler): ReturnType<typeof forStaff> {
  return forStaff(parts, async (request, reply, session) =>
    LEADS.includes(session.staff.role)
      ? handle(request, reply, session)
      : reply.code(403).send('Chỉ quản trị viên và trưởng bộ phận.'),
  );
}

async function show(
  reply: FastifyReply,
  session: StaffSession,
  { pool, accounts }: StaffParts,
  code?: string,
): Promise<FastifyReply> {
  const [alerts, contacts] = await Promise.all([recentAlerts(pool), alertContacts(pool)]);
  const ways = ALERT_WAYS.filter((way) => accounts.byName(way));
  const taken = waysTaken(contacts, accounts);
  const page = alertsPage(session, { alerts, contacts, ways, taken, code });
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

/** Eight digits that are typed on a phone; guesses are counted, so that ten make every code void. */
async function giveCode(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { label } = Label.parse(request.body);
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  await keepAlertCode(parts.pool, code, label);
  await audit(parts.pool, { actor: session.staff.login, act: 'alert-code-drawn', object: label });
  return show(reply, session, parts, code);
}

async function sendTrial(
  _request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  { staff }: StaffSession,
  { pool }: StaffParts,
): Promise<FastifyReply> {
  await raiseAlert(pool, { key: `trial/${randomUUID()}`, kind: 'trial', about: staff.login });
  return reply.redirect('/staff/alerts', 303);
}

async function unlink(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  { staff }: StaffSession,
  { pool }: StaffParts,
): Promise<FastifyReply> {
  const { id } = ContactId.parse(request.params);
  await removeAlertContact(pool, id);
  await audit(pool, { actor: staff.login, act: 'alert-chat-removed', object: id });
  return reply.redirect('/staff/alerts', 303);
}
