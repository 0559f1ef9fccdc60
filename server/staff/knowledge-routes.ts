import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { Edits } from '#knowledge/import/apply-edits.ts';
import type { Fee } from '#knowledge/schema/fee.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
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
const FieldForm = z.discriminatedUnion('field', [
  z.object({ field: z.literal('conditions'), text: z.string().trim().min(1).max(4_000) }),
  z.object({
    field: z.literal('fee'),
    way: z.coerce.number().int().min(0),
    kind: z.enum(['amount', 'free', 'set-by-province', 'not-stated']),
    value: z.coerce.number().optional(),
    note: z.string().max(500).default(''),
  }),
  z.object({
    field: z.literal('time'),
    way: z.coerce.number().int().min(0),
    value: z.coerce.number().positive(),
    unit: z.enum(['working-day', 'day', 'hour']),
  }),
]);
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
        const form = FieldForm.parse(request.body);
        const procedure = knowledge.find(Code.parse(request.params).code);
        if (!procedure) return reply.code(404).send();
        const change = fieldOf(form, procedure);
        const at = new Date().toISOString();
        return edit(request, reply, session, parts, (edits) => ({
          ...edits,
          fields: { ...edits.fields, ...stamped(change, session.staff.login, at) },
        }));
      }),
    ),
  );
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}

function stamped(change: Partial<Procedure>, by: string, at: string): NonNullable<Edits['fields']> {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, { value, by, at }]),
  );
}

function fieldOf(form: z.infer<typeof FieldForm>, { ways }: Procedure): Partial<Procedure> {
  switch (form.field) {
    case 'conditions':
      return { conditions: { kind: 'text', text: form.text.normalize('NFC') } };
    case 'fee':
      return {
        ways: ways.map((way, at) => (at === form.way ? { ...way, fee: feeOf(form) } : way)),
      };
    case 'time': {
      const { value, unit } = form;
      return {
        ways: ways.map((way, at) =>
          at === form.way ? { ...way, duration: { parsed: true, value, unit, text: '' } } : way,
        ),
      };
    }
  }
}

function feeOf({
  kind,
  value,
  note,
}: {
  readonly kind: string;
  readonly value?: number | undefined;
  readonly note: string;
}): Fee {
  if (kind === 'amount' && value !== undefined && value > 0)
    return { kind: 'amount', amounts: [{ value, per: '', note }], currency: 'VND', note };
  if (kind === 'free') return { kind: 'free', basis: note };
  if (kind === 'set-by-province') return { kind: 'set-by-province', by: 'province', note };
  return { kind: 'not-stated' };
}

async function edit(
  request: FastifyRequest,
  reply: FastifyReply,
  { staff }: StaffSession,
  parts: StaffParts,
  change: (edits: Edits) => Edits,
): Promise<FastifyReply> {
  const { code } = Code.parse(request.params);
  await parts.knowledge.edit(code, change, staff.login);
  await parts.knowledge.refresh();
  await audit(parts.pool, { actor: staff.login, act: 'procedure-edited', object: code });
  return reply.redirect(`/staff/procedures/${encodeURIComponent(code)}`, 303);
}
