import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { StaffMember, StaffSession } from '#adapters/postgres/staff.ts';
import { agencyScope } from '../desk/cases/roles.ts';
import {
  deadLetters,
  type Letter,
  type ReplayedLetters,
  readLetter,
  replayLetters,
  setLetterAside,
} from '../replay/replay-letters.ts';
import { forStaff } from './for-staff.ts';
import { confirmLettersPage, lettersPage } from './letter-pages.ts';
import { handlers, readers } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const PATH = '/staff/not-sent';
const Several = z.union([z.string(), z.array(z.string()).max(500)]).default([]);
const Form = z.object({
  letter: Several,
  again: z.string().optional(),
  aside: z.string().optional(),
  act: z.enum(['several', 'confirmed']).optional(),
});

/** What was not sent or not taken: read, sent again one by one or several, set aside. */
export async function letterRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    PATH,
    forStaff(
      parts,
      readers(async (_request, reply, session) => show(reply, session, parts)),
    ),
  );
  app.post(
    PATH,
    forStaff(
      parts,
      handlers(async (request, reply, session) => act(request, reply, session, parts)),
    ),
  );
}

async function show(
  reply: FastifyReply,
  session: StaffSession,
  { pool }: StaffParts,
  said?: string,
): Promise<FastifyReply> {
  return page(reply, lettersPage(session, await lettersOf(session.staff, pool, SHOWN), said));
}

const SHOWN = 200;
/** Whoever acts names letters: more than are shown, since others may have failed since the page was opened. */
const ACTED_ON = 10_000;

/** The dead letters of whoever asks: another agency's are not there. */
async function lettersOf(
  staff: StaffMember,
  pool: StaffParts['pool'],
  limit: number,
): ReturnType<typeof deadLetters> {
  return deadLetters(pool, { scope: agencyScope(staff) ?? null, limit });
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

async function act(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const form = Form.parse(request.body);
  const own = new Set(
    (await lettersOf(session.staff, parts.pool, ACTED_ON)).map(({ letter }) => letter),
  );
  if (form.aside !== undefined) return aside(form.aside, own, reply, session, parts);
  const one = form.again === undefined ? [] : [form.again];
  const letters = [...one, ...(form.again === undefined ? [form.letter].flat() : [])].flatMap(
    (name) => ownLetter(name, own) ?? [],
  );
  if (letters.length === 0) return show(reply, session, parts, 'Chưa chọn tin nào.');
  if (form.act === 'several' && letters.length > 1)
    return page(reply, confirmLettersPage(session, letters));
  return again(letters, reply, session, parts);
}

async function again(
  letters: readonly Letter[],
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const replayed = await replayLetters(parts.pool, letters, session.staff.login);
  for (const conversation of replayed.toDeliver) parts.deliver(conversation);
  for (const conversation of replayed.toRing) parts.ring(conversation);
  return show(reply, session, parts, whatBecame(replayed));
}

/** A letter by its name, where it is within reach of whoever names it. */
function ownLetter(name: string, own: ReadonlySet<Letter>): Letter | undefined {
  const letter = readLetter(name);
  return letter !== undefined && own.has(letter) ? letter : undefined;
}

async function aside(
  name: string,
  own: ReadonlySet<Letter>,
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const letter = ownLetter(name, own);
  if (letter) await setLetterAside(parts.pool, letter, session.staff.login);
  return show(reply, session, parts, 'Đã bỏ qua.');
}

function whatBecame({ again: sent, held, gone }: ReplayedLetters): string {
  const lines = [
    sent > 0 && `Đang gửi lại ${sent} tin.`,
    held > 0 && `${held} tin chờ: cán bộ đang trả lời hội thoại đó.`,
    gone > 0 && `${gone} tin đã được xử lý trước đó hoặc nội dung đã xóa.`,
  ];
  return lines.filter((line) => line !== false).join(' ');
}
