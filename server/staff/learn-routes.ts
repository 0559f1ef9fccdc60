import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type OpenQuestion,
  openQuestion,
  openQuestions,
  ratingsOf,
} from '#adapters/postgres/open-questions.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { taughtLines } from '#adapters/postgres/taught-lines.ts';
import { findProcedures } from '../knowledge/find-procedures.ts';
import { learnQuestion, moveQuestion } from '../knowledge/learn-question.ts';
import { createTeaching, type Teaching } from '../knowledge/teach.ts';
import { LONGEST_WORDS, wordsToTeach } from '../knowledge/teachable.ts';
import { forStaff } from './for-staff.ts';
import { learnPage } from './learn-pages.ts';
import { questionPage } from './learn-question-page.ts';
import { editors } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Id = z.object({ id: z.coerce.bigint() });
const Shown = z.object({
  show: z.enum(['open', 'set-aside']).catch('open'),
  done: z.string().optional(),
});
const Draft = z.object({
  q: z.string().trim().max(200).default(''),
  words: z.string().trim().max(300).optional(),
  done: z.string().optional(),
});
const Taught = z.object({
  words: z.string().trim().max(600).default(''),
  act: z.enum(['set-aside', 'open', 'look']).optional(),
  teach: z
    .string()
    .regex(/^(?:exampleQuestions|everydayNames) \S{1,40}$/u)
    .optional(),
});
/** The count of ratings looks back this far. */
const DAYS = 30;

/** Questions without a good answer: one click teaches them, and everything taught can be taken back. */
export async function learnRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  const teaching = createTeaching(parts);
  app.get(
    '/staff/unanswered',
    forStaff(parts, async (request, reply, session) =>
      page(reply, await list(request, session, parts)),
    ),
  );
  app.get(
    '/staff/unanswered/:id',
    forStaff(parts, async (request, reply, session) => one(request, reply, session, parts)),
  );
  app.post(
    '/staff/unanswered/:id',
    forStaff(
      parts,
      editors(async (request, reply, session) =>
        settle(request, reply, session, { parts, teaching }),
      ),
    ),
  );
  app.post(
    '/staff/taught/:id/undo',
    forStaff(
      parts,
      editors(async (request, reply, { staff }) => {
        const undone = await teaching.undo(Id.parse(request.params).id, staff.login);
        return reply.redirect(`/staff/unanswered${undone ? '?done=undone' : ''}`, 303);
      }),
    ),
  );
}

async function list(
  request: FastifyRequest,
  session: StaffSession,
  { records, knowledge }: StaffParts,
): Promise<string> {
  const { show, done } = Shown.parse(request.query);
  const [questions, taught, ratings] = await Promise.all([
    openQuestions(records, show),
    taughtLines(records),
    ratingsOf(records, DAYS),
  ]);
  const shown = { questions, taught, ratings, setAside: show === 'set-aside', done };
  return learnPage(session, shown, knowledge.find);
}

async function one(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  { records, knowledge }: StaffParts,
): Promise<FastifyReply> {
  const found = await openQuestion(records, Id.parse(request.params).id);
  if (!found) return reply.redirect('/staff/unanswered', 303);
  const { q, words = wordsToTeach(found.question), done } = Draft.parse(request.query);
  const draft = { q, words, done, found: await findProcedures(q, knowledge) };
  return page(reply, questionPage(session, found, draft, knowledge.find));
}

async function settle(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  { parts, teaching }: { readonly parts: StaffParts; readonly teaching: Teaching },
): Promise<FastifyReply> {
  const found = await openQuestion(parts.records, Id.parse(request.params).id);
  const { words, act, teach } = Taught.parse(request.body);
  if (!found) return reply.redirect('/staff/unanswered', 303);
  if (teach !== undefined)
    return learn(reply, { found, teach, words }, staff.login, { parts, teaching });
  if (act === 'set-aside' || act === 'open') {
    await moveQuestion(found, act, staff.login, parts);
    return reply.redirect(`/staff/unanswered?done=${act}`, 303);
  }
  const draft = new URLSearchParams({ words: words.slice(0, LONGEST_WORDS) });
  return reply.redirect(`/staff/unanswered/${String(found.id)}?${draft.toString()}`, 303);
}

async function learn(
  reply: FastifyReply,
  asked: { readonly found: OpenQuestion; readonly teach: string; readonly words: string },
  by: string,
  { parts, teaching }: { readonly parts: StaffParts; readonly teaching: Teaching },
): Promise<FastifyReply> {
  const { found, teach, words } = asked;
  const [kind, code = ''] = teach.split(' ');
  const as = kind === 'everydayNames' ? kind : 'exampleQuestions';
  const taught = await learnQuestion(found, { code, kind: as, words }, by, { ...parts, teaching });
  if ('line' in taught) return reply.redirect(`/staff/unanswered?done=${taught.kind}`, 303);
  const draft = new URLSearchParams({
    words: (words || found.question).slice(0, LONGEST_WORDS),
    done: taught.kind,
  });
  return reply.redirect(`/staff/unanswered/${String(found.id)}?${draft.toString()}`, 303);
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}
