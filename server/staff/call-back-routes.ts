import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import { closeCallBack, openCallBacks } from '#adapters/postgres/desk-records.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { agencyScope } from '../desk/cases/roles.ts';
import { inspects } from '../desk/sealed/sealed-acts.ts';
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
        .send(callBackPage(session, await openCallBacks(parts.records, readerOf(session)))),
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
  if (!(await closeCallBack(records, id, readerOf(session)))) return reply.code(404).send();
  await audit(pool, { actor: session.staff.login, act: 'call-back-done', object: String(id) });
  return reply.redirect('/staff/call-backs', 303);
}

/** Who asked the inspection to call is seen by its role alone (design.md 6). */
function readerOf({ staff }: StaffSession): Parameters<typeof openCallBacks>[1] {
  return { inspects: inspects(staff), scope: agencyScope(staff) ?? null };
}
