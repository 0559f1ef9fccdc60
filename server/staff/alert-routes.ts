import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { keepAlertCode, removeAlertContact } from '#adapters/postgres/alert-contacts.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { raiseAlert, seeAlert } from '#adapters/postgres/staff-alerts.ts';
import { agencyScope } from '../desk/cases/roles.ts';
import { alertMailRoutes } from './alert-mail-routes.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { drawAlertCode, forLeads, showAlerts } from './show-alerts.ts';
import type { StaffParts } from './staff-parts.ts';

const Label = z.object({ label: z.string().trim().min(1).max(80) });
const AlertId = z.object({ id: z.string().regex(/^\d{1,18}$/u) });
const ContactId = z.object({ id: z.uuid() });

/** What was raised, who hears of it, and how another chat is linked. */
export async function alertRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const { pool } = parts;
  await alertMailRoutes(app, parts);
  app.get(
    '/staff/alerts',
    forStaff(parts, async (_request, reply, session) => showAlerts(reply, session, parts)),
  );
  app.post(
    '/staff/alerts/:id/seen',
    forStaff(parts, async (request, reply, { staff }) => {
      const { id } = AlertId.parse(request.params);
      const scope = agencyScope(staff) ?? null;
      if (!(await seeAlert(pool, { id, staff: staff.name, scope })))
        return reply.code(404).send('Không có báo động này.');
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

async function giveCode(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { label } = Label.parse(request.body);
  const code = drawAlertCode();
  await keepAlertCode(parts.pool, code, label);
  await audit(parts.pool, { actor: session.staff.login, act: 'alert-code-drawn', object: label });
  return showAlerts(reply, session, parts, { code });
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
