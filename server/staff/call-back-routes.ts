import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import { closeCallBack, openCallBacks } from '#adapters/postgres/desk-records.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { callBackPage } from './call-back-pages.ts';
import { forStaff } from './for-staff.ts';
import type { StaffParts } from './staff-parts.ts';

const Numbered = z.object({ id: z.coerce.bigint() });

/** Who waits for a person, and having seen to them. */
export async function callBackRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/call-backs',
    forStaff(parts, async (_request, reply, session) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(callBackPage(session, await openCallBacks(parts.records, inspects(session)))),
    ),
  );
  app.post(
    '/staff/call-backs/:id/done',
    forStaff(parts, async (request, reply, session) => done(request, reply, session, parts)),
  );
}

async function done(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  { records, pool }: StaffParts,
): Promise<FastifyReply> {
  const { id } = Numbered.parse(request.params);
  await closeCallBack(records, id, inspects(session));
  await audit(pool, { actor: session.staff.login, act: 'call-back-done', object: String(id) });
  return reply.redirect('/staff/call-backs', 303);
}

/** Who asked the inspection to call is seen by its role alone (design.md 6). */
function inspects({ staff }: StaffSession): boolean {
  return staff.role === 'inspector';
}
