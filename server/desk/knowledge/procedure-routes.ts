import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { excludeProcedure, includeProcedure } from '../../knowledge/exclude.ts';
import { createTeaching } from '../../knowledge/teach.ts';
import { forDesk } from '../for-desk.ts';
import { askNow } from './ask-now.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';
import { procedureAct, withProcedure } from './procedure-act.ts';
import { ListAsked, procedureList } from './procedure-list.ts';
import { procedurePage } from './procedure-page.ts';
import { taughtAnswer } from './taught-answer.ts';

const Asked = z.object({
  q: z.string().trim().min(1).max(400),
  code: z.string().max(40).optional(),
});
const Reason = z.object({ reason: z.string().trim().min(3).max(500) });
const Words = z.object({
  kind: z.enum(['everydayNames', 'exampleQuestions']),
  words: z.string().trim().min(2).max(300),
});

/** Procedures: found, read, asked, and what an editor may do to one without a second person. */
export function procedureRoutes(app: FastifyInstance, parts: KnowledgeParts): void {
  app.get(
    '/api/desk/knowledge/procedures',
    forDesk(parts, async (request) => procedureList(ListAsked.parse(request.query), parts)),
  );
  app.get(
    '/api/desk/knowledge/procedures/:code',
    forDesk(parts, async (request, { staff }, reply) =>
      withProcedure(request, reply, parts, async (one) => procedurePage(one, staff, parts)),
    ),
  );
  app.get(
    '/api/desk/knowledge/ask',
    forDesk(parts, async (request) => {
      const { q, code } = Asked.parse(request.query);
      return askNow(q, code, parts);
    }),
  );
  procedureActs(app, parts);
}

function procedureActs(app: FastifyInstance, parts: KnowledgeParts): void {
  const teaching = createTeaching(parts);
  const act = procedureAct(app, parts);
  act('exclude', async ({ code }, request, by) => {
    const { reason } = Reason.parse(request.body);
    await excludeProcedure({ code, reason, at: new Date().toISOString() }, by, parts);
    return {};
  });
  act('include', async ({ code }, _request, by) => {
    await includeProcedure(code, by, parts);
    return {};
  });
  act('words', async ({ code }, request, by, reply) => {
    const { kind, words } = Words.parse(request.body);
    const taught = await teaching.teach({ code, kind, words, question: words }, by);
    return taughtAnswer(taught, reply);
  });
  act('forget', async ({ code }, request, by) => {
    await teaching.forget({ code, ...Words.parse(request.body) }, by);
    return {};
  });
}
