import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { setOwnPassword } from './accounts/own-password.ts';
import { confirmSignIn, tryToSignIn } from './accounts/try-to-sign-in.ts';
import { codePage, loginPage, passwordPage } from './sign-in-pages.ts';
import type { StaffParts } from './staff-parts.ts';

const WRONG =
  'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc đang tạm khóa. Anh/chị thử lại sau ít phút.';
const WRONG_CODE = 'Mã chưa đúng hoặc đã hết hạn. Anh/chị thử lại, hoặc đăng nhập lại từ đầu.';

const Code = z.object({ code: z.string().max(40), how: z.enum(['app', 'recovery']) });
const NewPassword = z.object({
  csrf: z.string(),
  password: z.string().max(200),
  again: z.string().max(200),
});

/** As many tries as a person makes, for sign-in of every kind. */
export const FEW_TRIES = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } } as const;

/** The session of a request, or `undefined`. */
export async function sessionOf(
  request: FastifyRequest,
  { auth }: Pick<StaffParts, 'auth'>,
): Promise<StaffSession | undefined> {
  const { cookie } = request.headers;
  return cookie === undefined ? undefined : auth.sessionOf(cookie);
}

/** Sign-in, sign-out and the first change of the password. */
export async function signInRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get('/staff/login', async (_request, reply) => reply.type('text/html').send(loginPage()));
  app.post('/staff/login', FEW_TRIES, async (request, reply) => login(request, reply, parts));
  app.get('/staff/login/code', async (_request, reply) => reply.type('text/html').send(codePage()));
  app.post('/staff/login/code', FEW_TRIES, async (request, reply) => code(request, reply, parts));
  app.post('/staff/logout', async (request, reply) => {
    const session = await sessionOf(request, parts);
    const { csrf } = z.object({ csrf: z.string() }).parse(request.body);
    if (session?.csrf === csrf)
      reply.header('set-cookie', await parts.auth.signOut(request.headers.cookie ?? ''));
    return reply.redirect('/staff/login', 303);
  });
  app.get('/staff/password', async (request, reply) => {
    const session = await sessionOf(request, parts);
    return session
      ? reply.type('text/html').send(passwordPage(session))
      : reply.redirect('/staff/login', 303);
  });
  app.post('/staff/password', async (request, reply) => newPassword(request, reply, parts));
}

async function login(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
): Promise<FastifyReply> {
  const end = await tryToSignIn(request.body, parts);
  if (end.kind === 'wrong') return reply.code(401).type('text/html').send(loginPage(WRONG));
  reply.header('set-cookie', end.cookies);
  if (end.kind === 'code-needed') return reply.redirect('/staff/login/code', 303);
  return reply.redirect(end.mustChange ? '/staff/password' : '/staff', 303);
}

async function code(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
): Promise<FastifyReply> {
  const given = Code.safeParse(request.body);
  const end = given.success
    ? await confirmSignIn(request.headers.cookie ?? '', given.data, parts)
    : undefined;
  if (end?.kind !== 'in') return reply.code(401).type('text/html').send(codePage(WRONG_CODE));
  return reply.header('set-cookie', end.cookies).redirect('/staff', 303);
}

async function newPassword(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
): Promise<FastifyReply> {
  const session = await sessionOf(request, parts);
  if (!session) return reply.redirect('/staff/login', 303);
  const given = NewPassword.safeParse(request.body);
  if (!given.success || given.data.csrf !== session.csrf) return reply.code(403).send();
  const { password, again } = given.data;
  const wrong =
    password === again
      ? await setOwnPassword(session.staff, password, parts)
      : 'Hai lần nhập chưa giống nhau.';
  if (wrong !== undefined) return reply.type('text/html').send(passwordPage(session, wrong));
  const forget = await parts.auth.signOut(request.headers.cookie ?? '');
  return reply.header('set-cookie', forget).redirect('/staff/login', 303);
}
