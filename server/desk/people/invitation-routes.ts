import type { FastifyInstance, FastifyReply } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#adapters/auth/password-rules.ts';
import { audit } from '#adapters/postgres/audit.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { ownerOfLink, useUpLink } from '#adapters/postgres/people.ts';
import { changePassword } from '#adapters/postgres/staff.ts';
import type { Invitation } from '#console/people-protocol.ts';
import type { SignInAnswer } from '#console/protocol.ts';
import { FEW_TRIES } from '../../staff/sign-in.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { refuse } from '../for-desk.ts';
import { linkHash } from './give-link.ts';

const Token = z.object({ token: z.string().max(100) });
const Password = Token.extend({ password: z.string().max(LONGEST_PASSWORD) });

type Parts = Pick<StaffParts, 'pool' | 'auth'>;

/** Whoever holds a link is not signed in: the secret in it is the proof. */
export function invitationRoutes(app: FastifyInstance, parts: Parts): void {
  app.post('/api/desk/invitation', FEW_TRIES, async (request, reply) => {
    const { token } = Token.parse(request.body);
    const owner = await ownerOfLink(parts.pool, linkHash(token));
    if (!owner) return overdue(reply);
    return { name: owner.name, login: owner.login } satisfies Invitation;
  });
  app.post('/api/desk/invitation/password', FEW_TRIES, async (request, reply) => {
    const { token, password } = Password.parse(request.body);
    if (password.length < SHORTEST_PASSWORD)
      return refuse(
        reply,
        400,
        'weak-password',
        `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`,
      );
    const owner = await accept(parts.pool, token, await hashPassword(password));
    if (!owner) return overdue(reply);
    const end = await parts.auth.signIn(owner.email, password);
    if (end.kind !== 'wrong') reply.header('set-cookie', end.cookies);
    return { kind: end.kind } satisfies SignInAnswer;
  });
}

/** Of two who use a link at once one is its owner. */
async function accept(
  pool: pg.Pool,
  token: string,
  password: string,
): Promise<Awaited<ReturnType<typeof ownerOfLink>>> {
  const owner = await inTransaction(pool, async (client) => {
    const found = await ownerOfLink(client, linkHash(token));
    if (!found || !(await useUpLink(client, linkHash(token)))) return undefined;
    await changePassword(client, found.id, password);
    return found;
  });
  if (owner) await audit(pool, { actor: owner.login, act: 'invitation-used', object: owner.login });
  return owner;
}

function overdue(reply: FastifyReply): FastifyReply {
  return refuse(
    reply,
    410,
    'link-over',
    'Đường dẫn này đã dùng rồi hoặc đã hết hạn. Anh/chị nhờ quản trị viên gửi đường dẫn mới.',
  );
}
