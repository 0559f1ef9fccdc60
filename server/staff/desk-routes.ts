import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { conversations, findConversationHead, saidIn } from '#adapters/postgres/desk-records.ts';
import { keptFile } from '#adapters/postgres/files.ts';
import { takeOver } from '#adapters/postgres/message-path/take-over.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { agencyScope, reachesFile } from '../desk/cases/roles.ts';
import { linesFor } from './alert-line.ts';
import { giveConversationBack, sayAsStaff, takeConversation } from './conversation-acts.ts';
import { conversationListPage, conversationPage } from './desk-pages.ts';
import { forStaff } from './for-staff.ts';
import { handlers, readers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Id = z.object({ id: z.uuid() });
const Said = z.object({ csrf: z.string(), text: z.string().trim().min(1).max(4_000) });

/** A citizen's photo or voice: for staff only, never as a page, never by a name from outside. */
async function file(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const found = await keptFile(parts.pool, Id.parse(request.params).id);
  if (!found || !reachesFile(staff, found)) return reply.code(404).send();
  const bytes = await readFile(join(parts.filesFolder, found.path));
  return reply
    .type(found.mediaType)
    .header('content-disposition', `inline; filename="${found.mediaType.split('/')[0]}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}

/** Conversations and files: read, take over, answer, give back. */
export async function deskRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff/files/:id',
    forStaff(
      parts,
      readers(async (request, reply, session) => file(request, reply, session, parts)),
    ),
  );
  conversationRoutes(app, parts);
}

function conversationRoutes(app: FastifyInstance, parts: StaffParts): void {
  const { records } = parts;
  app.get(
    '/staff/conversations',
    forStaff(
      parts,
      readers(async (_request, reply, session) =>
        html(
          reply,
          conversationListPage(
            session,
            await conversations(records, scopeOf(session)),
            await linesFor(parts),
          ),
        ),
      ),
    ),
  );
  app.get(
    '/staff/conversations/:id',
    forStaff(
      parts,
      readers(async (request, reply, session) => {
        const { id } = Id.parse(request.params);
        const found = await findConversationHead(records, id, scopeOf(session));
        return found
          ? html(reply, conversationPage(session, found, await saidIn(records, id)))
          : reply.code(404).send('Không có hội thoại này.');
      }),
    ),
  );
  conversationForms(app, parts);
}

function conversationForms(app: FastifyInstance, parts: StaffParts): void {
  app.post(
    '/staff/conversations/:id/take',
    forStaff(
      parts,
      handlers(async (request, reply, session) => take(request, reply, session, parts)),
    ),
  );
  app.post(
    '/staff/conversations/:id/say',
    forStaff(
      parts,
      handlers(async (request, reply, session) => speak(request, reply, session, parts)),
    ),
  );
  app.post(
    '/staff/conversations/:id/give-back',
    forStaff(
      parts,
      handlers(async (request, reply, session) => letGo(request, reply, session, parts)),
    ),
  );
}

/** Another agency's conversation is not there at all. */
function scopeOf({ staff }: Pick<StaffSession, 'staff'>): string | null {
  return agencyScope(staff) ?? null;
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { id } = Id.parse(request.params);
  const head = await findConversationHead(parts.records, id, scopeOf({ staff }));
  if (!head || !(await takeConversation(id, staff, parts))) return reply.code(404).send();
  return reply.redirect(`/staff/conversations/${id}`, 303);
}

async function speak(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { id } = Id.parse(request.params);
  const { text } = Said.parse(request.body);
  const head = await findConversationHead(parts.records, id, scopeOf({ staff }));
  if (!head) return reply.code(404).send();
  if (!head.heldBy) await takeOver(parts.pool, id, staff.login);
  await sayAsStaff(id, { text, key: randomUUID() }, staff, parts);
  return reply.redirect(`/staff/conversations/${id}`, 303);
}

async function letGo(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { id } = Id.parse(request.params);
  if (!(await findConversationHead(parts.records, id, scopeOf({ staff }))))
    return reply.code(404).send();
  await giveConversationBack(id, staff, parts);
  return reply.redirect(`/staff/conversations/${id}`, 303);
}
