import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { forDesk, refuse } from '../desk/for-desk.ts';
import { lookAtDossier } from '../dossiers/desk-view.ts';
import {
  type Entered,
  type EntryParts,
  enterRecord,
  enterStage,
} from '../dossiers/enter-dossier.ts';
import { enteredWords, RecordForm, StageForm } from './dossier-entry-forms.ts';
import { recordPage, type Typed } from './dossier-entry-pages.ts';
import { dossierPage } from './dossier-pages.ts';
import { writesFor } from './dossier-writers.ts';
import { forStaff, type StaffHandler } from './for-staff.ts';
import { may } from './may.ts';
import type { StaffParts } from './staff-parts.ts';

/** One dossier typed in by staff, as pages and as JSON: a record, and its steps. */
export async function dossierEntryRoutes(
  app: FastifyInstance,
  parts: StaffParts,
  entry: EntryParts,
): Promise<void> {
  const page = (handle: StaffHandler) => forStaff(parts, enterers(handle));
  app.get(
    '/staff/dossiers/new',
    page(async (_request, reply, session) =>
      send(reply, recordPage(session, writesFor(parts, session.staff))),
    ),
  );
  app.post('/staff/dossiers/new', page(newRecord(parts, entry)));
  app.post('/staff/dossiers/stage', page(newStage(parts, entry)));
  app.post(
    '/api/desk/dossiers',
    forDesk(parts, async (request, { staff }, reply) => {
      if (!may(staff, 'enter-dossiers')) return refuseRole(reply);
      const form = read(RecordForm, request, reply);
      return form && told(reply, await enterRecord(entry, staff, form, form.again !== undefined));
    }),
  );
  app.post(
    '/api/desk/dossiers/stage',
    forDesk(parts, async (request, { staff }, reply) => {
      if (!may(staff, 'enter-dossiers')) return refuseRole(reply);
      const form = read(StageForm, request, reply);
      return form && told(reply, await enterStage(entry, staff, form.code, form));
    }),
  );
}

function newRecord(parts: StaffParts, entry: EntryParts): StaffHandler {
  return async (request, reply, session) => {
    const form = RecordForm.safeParse(request.body);
    if (!form.success) return reply.code(422).send('Biểu mẫu không đọc được.');
    const { again, ...record } = form.data;
    const entered = await enterRecord(entry, session.staff, record, again !== undefined);
    if (entered.kind === 'entered')
      return reply.redirect(`/staff/dossiers/view?code=${encodeURIComponent(entered.code)}`, 303);
    const { status, text } = enteredWords(entered);
    const wrong = entered.kind === 'wrong' ? entered.wrong : [];
    const said = { text, wrong, exists: entered.kind === 'exists' };
    return send(
      reply.code(status),
      recordPage(session, writesFor(parts, session.staff), record, said),
    );
  };
}

function newStage(parts: StaffParts, entry: EntryParts): StaffHandler {
  return async (request, reply, session) => {
    const form = StageForm.safeParse(request.body);
    if (!form.success) return reply.code(422).send('Biểu mẫu không đọc được.');
    const entered = await enterStage(entry, session.staff, form.data.code, form.data);
    const seen =
      entered.kind === 'not-here'
        ? undefined
        : await lookAtDossier(parts, session.staff, form.data.code);
    const { status, text } = enteredWords(entered);
    if (!seen) return reply.code(404).send(text);
    const wrong = entered.kind === 'wrong' ? entered.wrong : [];
    const typed: Typed = entered.kind === 'entered' ? {} : form.data;
    return send(reply.code(status), dossierPage(session, seen, { text, typed, wrong }));
  };
}

function enterers(handle: StaffHandler): StaffHandler {
  return async (request, reply, session) =>
    may(session.staff, 'enter-dossiers') ? handle(request, reply, session) : reply.code(403).send();
}

function refuseRole(reply: FastifyReply): FastifyReply {
  return refuse(reply, 403, 'role', 'Vai trò này không ghi hồ sơ.');
}

function read<T extends z.ZodType>(
  schema: T,
  request: FastifyRequest,
  reply: FastifyReply,
): z.infer<T> | undefined {
  const form = schema.safeParse(request.body);
  if (form.success) return form.data;
  void refuse(reply, 422, 'unreadable', 'Nội dung gửi không đọc được.');
  return undefined;
}

/** As JSON: what was kept, or the sentence why not with the names of the fields. */
function told(reply: FastifyReply, entered: Entered): unknown {
  const { status, text } = enteredWords(entered);
  return reply.code(status).send({
    ...entered,
    message: text,
    code: entered.kind === 'entered' ? entered.code : entered.kind,
  });
}

function send(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}
