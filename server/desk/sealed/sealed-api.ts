import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { type SealedMatter, sealedMatters } from '#adapters/postgres/cases/sealed-matters.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { type DeskHandler, forDesk, refuse } from '../for-desk.ts';
import {
  inspects,
  markCalled,
  OPENING_REASONS,
  type ReadMatter,
  readMatter,
} from './sealed-acts.ts';

const Id = z.object({ id: z.uuid() });
const Opening = z.object({ reason: z.enum(OPENING_REASONS) });
const Instant = z.string();

const MatterShown = z.object({
  id: z.string(),
  track: z.enum(['denunciation', 'crime-report', 'formal-complaint']),
  receipt: z.string().nullable(),
  channel: z.string().nullable(),
  messages: z.number(),
  at: Instant,
  callBack: z.enum(['none', 'open', 'done']),
});
const Line = z.object({ at: Instant, words: z.string() });
const ReadShown = MatterShown.extend({
  case: z
    .object({
      text: z.string(),
      place: z.string(),
      answer: z.string().nullable(),
      phone: z.string().nullable(),
      notes: z.array(Line),
    })
    .nullable(),
  said: z.array(Line),
  callBackPhones: z.array(z.string()),
  files: z.array(z.object({ mediaType: z.string(), base64: z.string() })),
});

type ApiParts = Pick<StaffParts, 'auth' | 'cases' | 'filesFolder'>;

/** What the law took over, for the inspection alone: the list without a word, one opened for a reason, called back. */
export function sealedApi(app: FastifyInstance, parts: ApiParts): void {
  const sealed = { ...parts.cases, filesFolder: parts.filesFolder };
  app.get(
    '/api/desk/sealed',
    { schema: { response: { 200: z.object({ rows: z.array(MatterShown) }) } } },
    forDesk(
      parts,
      inspectionOnly(async () => ({ rows: (await sealedMatters(parts.cases.pool)).map(shown) })),
    ),
  );
  app.post(
    '/api/desk/sealed/:id/open',
    { schema: { params: Id, body: Opening, response: { 200: ReadShown } } },
    forDesk(
      parts,
      inspectionOnly(async (request, { staff }, reply) => {
        const asked = { ...Id.parse(request.params), ...Opening.parse(request.body) };
        const read = await readMatter(staff, asked, sealed);
        return read ? readShown(read) : noMatter(reply);
      }),
    ),
  );
  app.post(
    '/api/desk/sealed/:id/called',
    { schema: { params: Id, response: { 200: z.object({}) } } },
    forDesk(
      parts,
      inspectionOnly(async (request, { staff }, reply) => {
        const { id } = Id.parse(request.params);
        return (await markCalled(staff, id, sealed)) ? {} : noMatter(reply);
      }),
    ),
  );
}

function inspectionOnly(handle: DeskHandler): DeskHandler {
  return async (request, session, reply) =>
    inspects(session.staff)
      ? handle(request, session, reply)
      : refuse(reply, 403, 'no-right', 'Phần này chỉ dành cho thanh tra.');
}

function noMatter(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'no-matter', 'Không có tin nào được niêm phong ở đây.');
}

function shown({ at, ...matter }: SealedMatter): z.infer<typeof MatterShown> {
  return { ...matter, at: at.toISOString() };
}

function readShown({ matter, opened, files }: ReadMatter): z.infer<typeof ReadShown> {
  const line = ({ at, words }: { readonly at: Date; readonly words: string }) => ({
    at: at.toISOString(),
    words,
  });
  const { case: one, messages, callBackPhones } = opened;
  return {
    ...shown(matter),
    case: one
      ? {
          ...{ text: one.text, place: one.place },
          answer: one.answer ?? null,
          phone: one.phone ?? null,
          notes: one.notes.map(line),
        }
      : null,
    said: messages.map(line),
    callBackPhones: [...callBackPhones],
    files: [...files],
  };
}
