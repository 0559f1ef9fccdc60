import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { DeskError } from '#console/protocol.ts';
import type { StaffParts } from '../staff/staff-parts.ts';

/** A handler that only somebody signed in reaches, with a password of their own; what it gives is sent as JSON. */
export type DeskHandler = (
  request: FastifyRequest,
  session: SignedInStaff,
  reply: FastifyReply,
) => Promise<unknown>;

/** Ends a request with a sentence for whoever sits at the desk. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return reply.code(status).send({ code, message } satisfies DeskError);
}

/** Answers what does not fit with a sentence and 400, in this scope; everything else as outside. */
export function tellWhatIsNotUnderstood(app: FastifyInstance): void {
  const outside = app.errorHandler;
  app.setErrorHandler((error, request, reply) =>
    error instanceof ZodError
      ? refuse(reply, 400, 'not-understood', 'Yêu cầu này không đúng. Anh/chị tải lại trang.')
      : outside(error as never, request, reply),
  );
}

const SIGN_IN_AGAIN = 'Phiên làm việc đã hết. Anh/chị đăng nhập lại; những gì đang viết vẫn còn.';

/** Lets only staff pass; what changes anything must bring the session's word as `x-csrf`. */
export function forDesk({ auth }: Pick<StaffParts, 'auth'>, handle: DeskHandler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { cookie } = request.headers;
    const session = cookie === undefined ? undefined : await auth.sessionOf(cookie);
    if (!session) return refuse(reply, 401, 'signed-out', SIGN_IN_AGAIN);
    if (session.staff.mustChange)
      return refuse(reply, 403, 'must-change', 'Anh/chị đặt mật khẩu riêng trước đã.');
    if (request.method !== 'GET' && request.headers['x-csrf'] !== session.csrf)
      return refuse(reply, 403, 'csrf', 'Yêu cầu không đến từ trang này. Anh/chị tải lại trang.');
    reply.header('cache-control', 'no-store');
    return handle(request, session, reply);
  };
}

/** Lets only these roles reach a handler; anybody else reads `message`. */
export function onlyRoles(
  roles: readonly StaffMember['role'][],
  message: string,
  handle: DeskHandler,
): DeskHandler {
  return async (request, session, reply) =>
    roles.includes(session.staff.role)
      ? handle(request, session, reply)
      : refuse(reply, 403, 'role', message);
}
