import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { sealedMatters } from '#adapters/postgres/cases/sealed-matters.ts';
import {
  inspects,
  markCalled,
  OPENING_REASONS,
  readMatter,
} from '../../desk/sealed/sealed-acts.ts';
import { forStaff, type StaffHandler } from '../for-staff.ts';
import type { StaffParts } from '../staff-parts.ts';
import { sealedListPage, sealedMatterPage } from './sealed-pages.ts';

const Id = z.object({ id: z.uuid() });
const Opening = z.object({ reason: z.enum(OPENING_REASONS) });
const Done = z.object({ done: z.string().optional() });

/** What the law took over, for the inspection alone. */
export async function sealedRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const sealed = { ...parts.cases, filesFolder: parts.filesFolder };
  app.get(
    '/staff/sealed',
    forStaff(
      parts,
      inspectionOnly(async (request, reply, session) => {
        const { done } = Done.parse(request.query);
        return send(reply, sealedListPage(session, await sealedMatters(parts.pool), done));
      }),
    ),
  );
  app.post(
    '/staff/sealed/:id/open',
    forStaff(
      parts,
      inspectionOnly(async (request, reply, session) => {
        const asked = { ...Id.parse(request.params), ...Opening.parse(request.body) };
        const read = await readMatter(session.staff, asked, sealed);
        return read ? send(reply, sealedMatterPage(session, read)) : reply.code(404).send();
      }),
    ),
  );
  app.post(
    '/staff/sealed/:id/called',
    forStaff(
      parts,
      inspectionOnly(async (request, reply, { staff }) => {
        const called = await markCalled(staff, Id.parse(request.params).id, sealed);
        return called ? reply.redirect('/staff/sealed?done=called', 303) : reply.code(404).send();
      }),
    ),
  );
}

function inspectionOnly(handle: StaffHandler): StaffHandler {
  return async (request, reply, session) =>
    inspects(session.staff) ? handle(request, reply, session) : reply.code(403).send();
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
