import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type OpenQuestion, openQuestion } from '#adapters/postgres/open-questions.ts';
import type { FoundProcedures, TaughtAnswer } from '#console/knowledge-protocol.ts';
import { findProcedures } from '../../knowledge/find-procedures.ts';
import { learnQuestion, moveQuestion } from '../../knowledge/learn-question.ts';
import { createTeaching, type Teaching } from '../../knowledge/teach.ts';
import { LONGEST_WORDS } from '../../knowledge/teachable.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { forEditors } from './for-editors.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { nameOf, questionList } from './question-list.ts';
import { taughtAnswer } from './taught-answer.ts';

const Id = z.object({ id: z.coerce.bigint().positive() });
const Shown = z.object({ show: z.enum(['open', 'set-aside']).default('open') });
const Find = z.object({ q: z.string().trim().max(200).default('') });
const Lesson = z.object({
  code: z.string().max(40),
  kind: z.enum(['exampleQuestions', 'everydayNames']),
  words: z.string().trim().max(LONGEST_WORDS).default(''),
});

/** Questions without a good answer: grouped, taught in one act, set aside, and everything taken back again. */
export function questionRoutes(app: FastifyInstance, parts: KnowledgeParts): void {
  app.get(
    '/api/desk/knowledge/questions',
    forDesk(parts, async (request, { staff }) =>
      questionList(Shown.parse(request.query).show, staff, parts),
    ),
  );
  app.get(
    '/api/desk/knowledge/find',
    forDesk(parts, async (request): Promise<FoundProcedures> => {
      const found = await findProcedures(Find.parse(request.query).q, parts.knowledge);
      return { rows: found.map(nameOf) };
    }),
  );
  questionActs(app, parts);
}

function questionActs(app: FastifyInstance, parts: KnowledgeParts): void {
  const teaching = createTeaching(parts);
  app.post(
    '/api/desk/knowledge/questions/:id/teach',
    forDesk(
      parts,
      forEditors(async (request, { staff }, reply) =>
        withQuestion(request, reply, parts, async (found) =>
          teach(found, request.body, staff.login, reply, { parts, teaching }),
        ),
      ),
    ),
  );
  for (const to of ['set-aside', 'open'] as const)
    app.post(
      `/api/desk/knowledge/questions/:id/${to}`,
      forDesk(
        parts,
        forEditors(async (request, { staff }, reply) =>
          withQuestion(request, reply, parts, async (found) => {
            await moveQuestion(found, to, staff.login, parts);
            return {};
          }),
        ),
      ),
    );
  app.post(
    '/api/desk/knowledge/taught/:id/undo',
    forDesk(
      parts,
      forEditors(async (request, { staff }, reply) => {
        const id = Id.safeParse(request.params);
        const line = id.success && (await teaching.undo(id.data.id, staff.login));
        return line ? {} : refuse(reply, 404, 'no-line', 'Câu này đã được gỡ, hoặc chưa từng ghi.');
      }),
    ),
  );
}

async function withQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  { records }: KnowledgeParts,
  handle: (found: OpenQuestion) => Promise<unknown>,
): Promise<unknown> {
  const id = Id.safeParse(request.params);
  const found = id.success ? await openQuestion(records, id.data.id) : undefined;
  return found
    ? handle(found)
    : refuse(reply, 404, 'no-question', 'Câu này không còn chờ: có người vừa ghi, hoặc đã gỡ.');
}

async function teach(
  found: OpenQuestion,
  body: unknown,
  by: string,
  reply: FastifyReply,
  { parts, teaching }: { readonly parts: KnowledgeParts; readonly teaching: Teaching },
): Promise<TaughtAnswer | FastifyReply> {
  const { records } = parts;
  const taught = await learnQuestion(found, Lesson.parse(body), by, { records, teaching });
  return taughtAnswer(taught, reply);
}
