import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { sessionOf } from './sign-in.ts';
import type { StaffParts } from './staff-parts.ts';

const Plain = z.object({ csrf: z.string() });

/** A handler that is only reached by somebody signed in, with the password of their own. */
export type StaffHandler = (
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
) => Promise<FastifyReply>;

/** Lets only staff pass; a changing request must also bring the form's own word (CSRF). */
export function forStaff(parts: StaffParts, handle: StaffHandler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const session = await sessionOf(request, parts);
    if (!session) return reply.redirect('/staff/login', 303);
    if (session.staff.mustChange) return reply.redirect('/staff/password', 303);
    const changes = request.method !== 'GET';
    if (changes && Plain.safeParse(request.body).data?.csrf !== session.csrf)
      return reply.code(403).send();
    return handle(request, reply, session);
  };
}
