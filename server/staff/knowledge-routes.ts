import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { draftOf } from '#adapters/postgres/procedure-drafts.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { changeDraft } from '../knowledge/change-draft.ts';
import { publishDraft } from '../knowledge/drafts.ts';
import { FieldChange } from '../knowledge/field-change.ts';
import { createTeaching } from '../knowledge/teach.ts';
import { forStaff } from './for-staff.ts';
import { procedureListPage, procedurePage } from './knowledge-pages.ts';
import { editors } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

const Code = z.object({ code: z.string().max(40) });
const Query = z.object({ q: z.string().max(400).default(''), done: z.string().optional() });
const Name = z.object({
  kind: z.enum(['everydayNames', 'exampleQuestions']),
  value: z.string().trim().min(2).max(200),
});
/** Procedures with what staff may correct. */
export async function knowledgeRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  procedureRoutes(app, parts);
  editRoutes(app, parts);
}

function procedureRoutes(app: FastifyInstance, parts: StaffParts): void {
  const { knowledge } = parts;
  app.get(
    '/staff/procedures',
    forStaff(parts, async (request, reply, session) => {
      const { q } = Query.parse(request.query);
      const found = q === '' ? undefined : await knowledge.knowledge.ask({ text: q });
      return page(reply, procedureListPage(session, q, found));
    }),
  );
  app.get(
    '/staff/procedures/:code',
    forStaff(parts, async (request, reply, session) => {
      const procedure = knowledge.find(Code.parse(request.params).code);
      const { q, done } = Query.parse(request.query);
      const answer =
        procedure &&
        (await knowledge.knowledge.ask({
          text: q === '' ? procedure.name : q,
          chosen: { code: procedure.code },
        }));
      return procedure
        ? page(reply, procedurePage(session, procedure, q, answer?.text ?? '', done))
        : reply.code(404).send('Không có thủ tục này.');
    }),
  );
}

function editRoutes(app: FastifyInstance, parts: StaffParts): void {
  const { knowledge } = parts;
  const teaching = createTeaching(parts);
  app.post(
    '/staff/procedures/:code/name',
    forStaff(
      parts,
      editors(async (request, reply, { staff }) => {
        const { code } = Code.parse(request.params);
        const { kind, value } = Name.parse(request.body);
        const lesson = { code, kind, words: value, question: value };
        const { kind: done } = await teaching.teach(lesson, staff.login);
        return reply.redirect(`/staff/procedures/${encodeURIComponent(code)}?done=${done}`, 303);
      }),
    ),
  );
  app.post(
    '/staff/procedures/:code/field',
    forStaff(
      parts,
      editors(async (request, reply, session) => {
        const change = FieldChange.parse(request.body);
        const one = knowledge.find(Code.parse(request.params).code);
        if (!one) return reply.code(404).send();
        const done = await changeField(one, change, session.staff.login, parts);
        return reply.redirect(
          `/staff/procedures/${encodeURIComponent(one.code)}?done=${done}`,
          303,
        );
      }),
    ),
  );
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

/** Published at once where nobody else may; a second person's publishing is waited for otherwise. */
async function changeField(
  one: Procedure,
  change: FieldChange,
  by: string,
  parts: StaffParts,
): Promise<'edited' | 'drafted'> {
  await changeDraft(one, change, by, parts);
  const written = await draftOf(parts.pool, one.code);
  const draft = written && { code: one.code, seen: written.updatedAt };
  const published = draft && (await publishDraft(draft, by, parts));
  return published === 'published' ? 'edited' : 'drafted';
}
