import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { setAccountHours } from '#adapters/postgres/accounts.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { Figures } from '../health/look.ts';
import { channelsPage, runbookPage } from './channel-pages.ts';
import { forStaff } from './for-staff.ts';
import type { StaffParts } from './staff-parts.ts';

const RUNBOOKS = new URL('../../docs/runbooks/', import.meta.url);
const Name = z.object({ name: z.string().regex(/^[a-z-]{1,60}$/u) });
const Hours = z.object({ staffed: z.enum(['office-hours', 'never']) });

/** The page "Kênh", the runbooks that it names, and who answers on which account. */
export async function channelRoutes(
  app: FastifyInstance,
  parts: StaffParts,
  look: () => Promise<Figures>,
): Promise<void> {
  const show = async (reply: FastifyReply, session: StaffSession, said?: string) =>
    page(reply, channelsPage(session, await look(), said));
  app.get(
    '/staff/channels',
    forStaff(parts, async (_request, reply, session) => show(reply, session)),
  );
  app.post(
    '/staff/channels/:name/hours',
    forStaff(parts, async (request, reply, session) => {
      if (session.staff.role !== 'administrator') return reply.code(403).send();
      const { name } = Name.parse(request.params);
      const hours = Hours.parse(request.body);
      if (!(await setAccountHours(parts.pool, name, hours))) return reply.code(404).send();
      const actor = session.staff.login;
      await audit(parts.pool, { actor, act: 'account-hours-set', object: name, detail: hours });
      return show(reply, session, 'Đã đổi giờ trực.');
    }),
  );
  app.get(
    '/staff/runbooks/:name',
    forStaff(parts, async (request, reply, session) => {
      const { name } = Name.parse(request.params);
      const text = await readFile(new URL(`${name}.md`, RUNBOOKS), 'utf8').catch(() => undefined);
      return text === undefined ? reply.code(404).send() : page(reply, runbookPage(session, text));
    }),
  );
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}
