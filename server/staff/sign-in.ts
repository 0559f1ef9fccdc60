import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import {
  changePassword,
  countFailure,
  endStaffSession,
  findLogin,
  openStaffSession,
  readStaffSession,
  type StaffSession,
} from '#adapters/postgres/staff.ts';
import { html } from '#widget/pages/html.ts';
import { hashPassword, isPassword } from './password.ts';
import { hidden, notice, staffPage } from './staff-page.ts';
import type { StaffParts } from './staff-parts.ts';

const COOKIE = 'staff';
/** Long rather than complicated (NIST SP 800-63B). */
const SHORTEST_PASSWORD = 12;
const WRONG =
  'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc đang tạm khóa. Anh/chị thử lại sau ít phút.';

const Login = z.object({ login: z.string().max(100), password: z.string().max(200) });
const NewPassword = z.object({
  csrf: z.string(),
  password: z.string().max(200),
  again: z.string().max(200),
});

/** The session of a request, or `undefined`. */
export async function sessionOf(
  request: FastifyRequest,
  { pool }: StaffParts,
): Promise<StaffSession | undefined> {
  const secret = request.cookies[COOKIE];
  return secret === undefined ? undefined : readStaffSession(pool, secret);
}

/** Sign-in, sign-out and the first change of the password. */
export async function signInRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get('/staff/login', async (_request, reply) => reply.type('text/html').send(loginPage()));
  app.post(
    '/staff/login',
    { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => login(request, reply, parts),
  );
  app.post('/staff/logout', async (request, reply) => {
    const session = await sessionOf(request, parts);
    const { csrf } = z.object({ csrf: z.string() }).parse(request.body);
    if (session?.csrf === csrf) await endStaffSession(parts.pool, request.cookies[COOKIE] ?? '');
    return reply.clearCookie(COOKIE, { path: '/staff' }).redirect('/staff/login', 303);
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
  const given = Login.safeParse(request.body);
  const found = given.success ? await findLogin(parts.pool, given.data.login) : undefined;
  const right =
    given.success && found && !found.locked && (await isPassword(given.data.password, found.hash));
  if (!found || !right) {
    if (found && !found.locked) await countFailure(parts.pool, found.staff.id);
    return reply.code(401).type('text/html').send(loginPage(WRONG));
  }
  const secret = await openStaffSession(parts.pool, found.staff.id);
  await audit(parts.pool, { actor: found.staff.login, act: 'sign-in', object: 'desk' });
  return reply
    .setCookie(COOKIE, secret, {
      path: '/staff',
      httpOnly: true,
      sameSite: 'strict',
      secure: parts.secureCookies,
    })
    .redirect(found.staff.mustChange ? '/staff/password' : '/staff', 303);
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
  if (password.length < SHORTEST_PASSWORD)
    return reply
      .type('text/html')
      .send(passwordPage(session, `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`));
  if (password !== again)
    return reply.type('text/html').send(passwordPage(session, 'Hai lần nhập chưa giống nhau.'));
  const known = await findLogin(parts.pool, session.staff.login);
  if (known && (await isPassword(password, known.hash)))
    return reply
      .type('text/html')
      .send(passwordPage(session, 'Mật khẩu mới phải khác mật khẩu đang dùng.'));
  await changePassword(parts.pool, session.staff.id, await hashPassword(password));
  await audit(parts.pool, {
    actor: session.staff.login,
    act: 'password-changed',
    object: session.staff.login,
  });
  return reply.clearCookie(COOKIE, { path: '/staff' }).redirect('/staff/login', 303);
}

function loginPage(wrong?: string): string {
  return staffPage(
    'Đăng nhập',
    undefined,
    html`${notice(wrong, 'wrong')}<form method="post" action="/staff/login">
<label for="login">Tên đăng nhập</label><input id="login" name="login" autocomplete="username" required>
<label for="password">Mật khẩu</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button>Đăng nhập</button></form>`,
  );
}

function passwordPage(session: StaffSession, wrong?: string): string {
  return staffPage(
    'Đặt mật khẩu của anh/chị',
    session,
    html`${notice(wrong, 'wrong')}<p>Mật khẩu ban đầu chỉ dùng một lần. Anh/chị đặt mật khẩu riêng, ít nhất ${SHORTEST_PASSWORD} ký tự, rồi đăng nhập lại.</p>
<form method="post" action="/staff/password">${hidden(session.csrf)}
<label for="password">Mật khẩu mới</label><input id="password" name="password" type="password" autocomplete="new-password" required>
<label for="again">Nhập lại mật khẩu mới</label><input id="again" name="again" type="password" autocomplete="new-password" required>
<button>Đặt mật khẩu</button></form>`,
  );
}
