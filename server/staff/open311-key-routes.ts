import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { keepOpen311Key, open311Keys, revokeOpen311Key } from '#adapters/postgres/open311-keys.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { open311KeysPage, revokePage } from './open311-key-pages.ts';
import type { StaffParts } from './staff-parts.ts';

const PATH = '/staff/open311';
const NewKey = z.object({ name: z.string().trim().min(1).max(80) });
const KeyId = z.object({ id: z.uuid() });
const Sure = z.object({ sure: z.literal('yes') });

/** Keys of other portals, made and revoked by administrators. */
export async function open311Pages(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const guarded = (handle: StaffHandler): ReturnType<typeof forStaff> =>
    forStaff(parts, async (request, reply, session) =>
      session.staff.role === 'administrator'
        ? handle(request, reply, session)
        : reply.code(403).send('Chỉ quản trị viên.'),
    );
  app.get(
    PATH,
    guarded((_request, reply, session) => show(reply, session, parts)),
  );
  app.post(
    `${PATH}/keys`,
    guarded((...asked) => makeKey(...asked, parts)),
  );
  app.post(
    `${PATH}/keys/:id/revoke`,
    guarded((...asked) => revoke(...asked, parts)),
  );
}

async function show(
  reply: FastifyReply,
  session: StaffSession,
  { pool }: StaffParts,
  news: Parameters<typeof open311KeysPage>[2] = {},
): Promise<FastifyReply> {
  return page(reply, open311KeysPage(session, await open311Keys(pool), news));
}

/** The key is in this one answer and nowhere else. */
async function makeKey(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const read = NewKey.safeParse(request.body);
  if (!read.success) return show(reply, session, parts, { wrong: 'Anh/chị ghi tên hệ thống.' });
  const { name } = read.data;
  const key = randomBytes(32).toString('base64url');
  const { login: actor } = session.staff;
  await inTransaction(parts.pool, async (client) => {
    const id = await keepOpen311Key(client, key, { name, createdBy: actor });
    await auditWithin(client, { actor, act: 'open311-key-made', object: id, detail: { name } });
  });
  return show(reply, session, parts, { key, name });
}

async function revoke(
  request: Parameters<StaffHandler>[0],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { id = '' } = KeyId.safeParse(request.params).data ?? {};
  const key = (await open311Keys(parts.pool)).find((one) => one.id === id);
  if (!key) return reply.code(404).send();
  if (!Sure.safeParse(request.body).success) return page(reply, revokePage(session, key));
  const { login: actor } = session.staff;
  await inTransaction(parts.pool, async (client) => {
    if (await revokeOpen311Key(client, id, actor))
      await auditWithin(client, { actor, act: 'open311-key-revoked', object: id });
  });
  return show(reply, session, parts, { done: `Đã thu hồi khóa của ${key.name}.` });
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}
