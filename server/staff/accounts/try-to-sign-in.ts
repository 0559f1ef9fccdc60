import { z } from 'zod';
import type { SignInEnd } from '#adapters/auth/staff-auth.ts';
import { audit } from '#adapters/postgres/audit.ts';
import { countFailure, findLogin, forgetFailures } from '#adapters/postgres/staff.ts';
import type { StaffParts } from '../staff-parts.ts';

const Login = z.object({ login: z.string().max(200), password: z.string().max(200) });

/** Somebody of whom no login is known: the work is done all the same, so that time tells nothing. */
const NOBODY = 'khong-ai@khong-co-thu.invalid';

type Parts = Pick<StaffParts, 'pool' | 'auth'>;

/** Login and password, as a form or JSON brought them; never says which part was wrong. */
export async function tryToSignIn(
  body: unknown,
  { pool, auth }: Parts,
): Promise<SignInEnd & { readonly mustChange?: boolean }> {
  const given = Login.safeParse(body);
  if (!given.success) return { kind: 'wrong' };
  const known = await findLogin(pool, given.data.login.trim());
  const open = known && !known.locked;
  const end = await auth.signIn(open ? known.email : NOBODY, given.data.password);
  if (!open) return { kind: 'wrong' };
  if (end.kind === 'wrong') {
    await countFailure(pool, known.id);
    return end;
  }
  await forgetFailures(pool, known.id);
  if (end.kind === 'in') await audit(pool, { actor: known.login, act: 'sign-in', object: 'desk' });
  return { ...end, mustChange: known.mustChange };
}

/** The second step, with a code of the app or a recovery code. */
export async function confirmSignIn(
  cookies: string,
  { code, how }: { readonly code: string; readonly how: 'app' | 'recovery' },
  { pool, auth }: Parts,
): Promise<SignInEnd> {
  const end = await auth.confirm(cookies, code, how);
  if (end.kind !== 'in') return { kind: 'wrong' };
  const session = await auth.sessionOf(cookieHeader(end.cookies));
  if (session)
    await audit(pool, {
      actor: session.staff.login,
      act: 'sign-in',
      object: 'desk',
      detail: { secondFactor: how },
    });
  return end;
}

/** `Set-Cookie` lines as the browser would send them back. */
function cookieHeader(lines: readonly string[]): string {
  return lines.map((line) => line.slice(0, line.indexOf(';'))).join('; ');
}
