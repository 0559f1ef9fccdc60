import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import { changeCallBack, openCallBacks } from '#adapters/postgres/call-backs.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { callBackReader } from '../desk/call-backs/call-back-reader.ts';
import { callBackPage } from './call-back-pages.ts';
import { forStaff } from './for-staff.ts';
import { readers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Numbered = z.object({ id: z.string().regex(/^\d{1,18}$/u) });

/** Who waits for a person, and having seen to them. */
export async function callBackPages(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/call-backs',
    forStaff(
      parts,
      readers(async (_request, reply, session) =>
        reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(
            callBackPage(session, await openCallBacks(parts.pool, callBackReader(session.staff))),
          ),
      ),
    ),
  );
  app.post(
    '/staff/call-backs/:id/done',
    forStaff(
      parts,
      readers(async (request, reply, session) => done(request, reply, session, parts)),
    ),
  );
}

async function done(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  { pool }: StaffParts,
): Promise<FastifyReply> {
  const { id } = Numbered.parse(request.params);
  const act = { kind: 'close', outcome: 'reached' } as const;
  if (!(await changeCallBack(pool, id, callBackReader(staff), staff.login, act)))
    return reply.code(404).send();
  await audit(pool, { actor: staff.login, act: 'call-back-close', object: id });
  return reply.redirect('/staff/call-backs', 303);
}
