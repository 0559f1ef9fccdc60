import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SignedInStaff, SignInEnd } from '#adapters/auth/staff-auth.ts';
import { audit } from '#adapters/postgres/audit.ts';
import type { DeskDoor, DeskSession, NewSecondFactor, SignInAnswer } from '#console/protocol.ts';
import { setOwnPassword } from '../staff/accounts/own-password.ts';
import { confirmSignIn, tryToSignIn } from '../staff/accounts/try-to-sign-in.ts';
import { FEW_TRIES } from '../staff/sign-in.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import { forDesk, refuse } from './for-desk.ts';

const Code = z.object({ code: z.string().max(40), how: z.enum(['app', 'recovery']) });
const Password = z.object({ password: z.string().max(200) });
const NewPassword = Password.extend({ present: z.string().max(200).optional() });

export type SessionParts = Pick<StaffParts, 'pool' | 'auth' | 'office' | 'agencyName'> & {
  readonly singleSignOn: boolean;
};

/** Signing in and out of the desk, and what belongs to one's own account. */
export function sessionRoutes(app: FastifyInstance, parts: SessionParts): void {
  const door: DeskDoor = { office: parts.office, singleSignOn: parts.singleSignOn };
  app.get('/api/desk/door', async () => door);
  app.get('/api/desk/session', async (request, reply) => {
    const session = await of(request, parts);
    reply.header('cache-control', 'no-store');
    return session ? shown(session, parts) : refuse(reply, 401, 'signed-out', 'Chưa đăng nhập.');
  });
  app.post('/api/desk/session', FEW_TRIES, async (request, reply) =>
    answer(await tryToSignIn(request.body, parts), reply),
  );
  app.post('/api/desk/session/code', FEW_TRIES, async (request, reply) => {
    const given = Code.safeParse(request.body);
    if (!given.success) return answer({ kind: 'wrong' }, reply);
    const { cookie = '' } = request.headers;
    return answer(await confirmSignIn(cookie, given.data, parts), reply);
  });
  app.delete('/api/desk/session', async (request, reply) => {
    const session = await of(request, parts);
    if (session && request.headers['x-csrf'] !== session.csrf)
      return refuse(reply, 403, 'csrf', 'Yêu cầu không đến từ trang này.');
    return reply
      .header('set-cookie', await parts.auth.signOut(request.headers.cookie ?? ''))
      .send({});
  });
  app.post('/api/desk/password', FEW_TRIES, async (request, reply) =>
    ownPassword(request, reply, parts),
  );
  secondFactorRoutes(app, parts);
}

const of = async (
  { headers }: FastifyRequest,
  { auth }: SessionParts,
): Promise<SignedInStaff | undefined> =>
  headers.cookie === undefined ? undefined : auth.sessionOf(headers.cookie);

function shown({ staff, csrf }: SignedInStaff, { agencyName }: SessionParts): DeskSession {
  const { id, login, name, role, agency, mustChange, twoFactor } = staff;
  return {
    staff: { id, login, name, role, agency, mustChange, twoFactor },
    agencyName: agency === null ? 'Toàn cơ quan' : agencyName(agency),
    csrf,
  };
}

function answer(end: SignInEnd, reply: FastifyReply): FastifyReply {
  if (end.kind !== 'wrong') reply.header('set-cookie', end.cookies);
  return reply
    .code(end.kind === 'wrong' ? 401 : 200)
    .send({ kind: end.kind } satisfies SignInAnswer);
}

/** Whoever still has the first password sets an own one; everybody else proves the present one first. */
async function ownPassword(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: SessionParts,
): Promise<FastifyReply> {
  const session = await of(request, parts);
  if (!session) return refuse(reply, 401, 'signed-out', 'Chưa đăng nhập.');
  const given = NewPassword.safeParse(request.body);
  if (!given.success || request.headers['x-csrf'] !== session.csrf)
    return refuse(reply, 403, 'csrf', 'Yêu cầu không đến từ trang này.');
  const { staff } = session;
  const proved =
    staff.mustChange ||
    (await parts.auth.signIn(staff.email, given.data.present ?? '')).kind !== 'wrong';
  if (!proved) return refuse(reply, 400, 'wrong-password', 'Mật khẩu đang dùng chưa đúng.');
  const wrong = await setOwnPassword(staff, given.data.password, parts);
  if (wrong !== undefined) return refuse(reply, 400, 'weak-password', wrong);
  const end = await parts.auth.signIn(staff.email, given.data.password);
  return answer(end, reply);
}

function secondFactorRoutes(app: FastifyInstance, parts: SessionParts): void {
  const WRONG = 'Mật khẩu chưa đúng, hoặc bước xác nhận thứ hai đã bật rồi.';
  app.post(
    '/api/desk/second-factor',
    FEW_TRIES,
    forDesk(parts, async (request, _session, reply) => {
      const { password } = Password.parse(request.body);
      const made = await parts.auth.beginSecondFactor(request.headers.cookie ?? '', password);
      return made ? (made satisfies NewSecondFactor) : refuse(reply, 400, 'wrong-password', WRONG);
    }),
  );
  const ends =
    (act: string, end: (cookies: string, body: unknown) => Promise<SignInEnd>) =>
    async (request: FastifyRequest, { staff }: SignedInStaff, reply: FastifyReply) => {
      const ended = await end(request.headers.cookie ?? '', request.body);
      if (ended.kind === 'in')
        await audit(parts.pool, { actor: staff.login, act, object: staff.login });
      return answer(ended, reply);
    };
  app.post(
    '/api/desk/second-factor/confirm',
    FEW_TRIES,
    forDesk(
      parts,
      ends('second-factor-on', (cookies, body) =>
        parts.auth.keepSecondFactor(cookies, Code.pick({ code: true }).parse(body).code),
      ),
    ),
  );
  app.post(
    '/api/desk/second-factor/drop',
    FEW_TRIES,
    forDesk(
      parts,
      ends('second-factor-off', (cookies, body) =>
        parts.auth.dropSecondFactor(cookies, Password.parse(body).password),
      ),
    ),
  );
}
