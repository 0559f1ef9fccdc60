import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  cannedReplies,
  forgetCannedReply,
  type KeptReply,
  keepCannedReply,
  pastReplies,
} from '#adapters/postgres/cases/canned-replies.ts';
import type { AnswerRules } from '#console/protocol.ts';
import type { PastReplies, WrittenReply } from '#console/reply-protocol.ts';
import { forDesk, refuse } from '../for-desk.ts';
import type { ApiParts } from './api-parts.ts';
import { noRight } from './closed-doors.ts';
import { hasLooseBrace, REPLY_VARIABLES, unknownVariables } from './reply-variables.ts';
import { agencyScope, LEADERS, READERS } from './roles.ts';
import { setTwoPeople, twoPeopleAgencies } from './two-people.ts';

const Shown = z.object({
  replies: z.array(
    z.object({ id: z.uuid(), agency: z.string(), name: z.string(), text: z.string() }),
  ),
  agencies: z.array(z.object({ id: z.string(), name: z.string(), twoPeople: z.boolean() })),
  forAll: z.boolean(),
  variables: z.array(z.object({ name: z.string(), sample: z.string() })),
}) satisfies z.ZodType<AnswerRules>;
const Reply = z.object({
  id: z.uuid().nullable(),
  seen: z.string().max(4_000),
  agency: z.string().max(100),
  name: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(4_000),
}) satisfies z.ZodType<WrittenReply>;
const Named = z.object({ agency: z.string().max(100), name: z.string().max(80) });
const Past = z.object({
  rows: z.array(z.object({ id: z.string(), at: z.string(), by: z.string(), text: z.string() })),
}) satisfies z.ZodType<PastReplies>;
const TwoPeople = z.object({ agency: z.string().min(1).max(100), on: z.boolean() });
const Id = z.object({ id: z.uuid() });
const Done = z.object({});

/** What an office says often, and whether a second person sends it: leaders change it, within their agency. */
export function replyRoutes(app: FastifyInstance, parts: ApiParts): void {
  const { pool, routing } = parts.cases;
  app.get(
    '/api/desk/replies',
    { schema: { response: { 200: Shown } } },
    forDesk(parts, async (_request, { staff }, reply) => {
      if (!READERS.includes(staff.role)) return noRight(reply);
      const scope = agencyScope(staff);
      const two = await twoPeopleAgencies(pool);
      const mine = routing().agencies.filter(({ id }) => scope === undefined || id === scope);
      return {
        replies: await cannedReplies(pool, scope),
        agencies: mine.map(({ id, name }) => ({ id, name, twoPeople: two.includes(id) })),
        forAll: scope === undefined,
        variables: [...REPLY_VARIABLES],
      };
    }),
  );
  keepRoute(app, parts);
  pastRoute(app, parts);
  forgetRoute(app, parts);
  twoPeopleRoute(app, parts);
}

function keepRoute(app: FastifyInstance, parts: ApiParts): void {
  const { pool } = parts.cases;
  app.post(
    '/api/desk/replies',
    { schema: { body: Reply, response: { 200: Done } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!LEADERS.includes(staff.role)) return noRight(reply);
      const kept = Reply.parse(request.body);
      if (!mayLead(staff, kept.agency)) return noRight(reply);
      const wrong = whyNotKept(kept.text);
      if (wrong !== undefined) return refuse(reply, 422, 'variables', wrong);
      const written = {
        ...kept,
        name: kept.name.normalize('NFC'),
        text: kept.text.normalize('NFC'),
      };
      const scope = agencyScope(staff);
      const end = await keepCannedReply(pool, written, { by: staff.login, scope });
      return end === 'kept' ? {} : refuse(reply, ...ENDS[end]);
    }),
  );
}

/** What a reply said before; another agency's is not there. */
function pastRoute(app: FastifyInstance, parts: ApiParts): void {
  const { pool } = parts.cases;
  app.get(
    '/api/desk/replies/past',
    { schema: { querystring: Named, response: { 200: Past } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!READERS.includes(staff.role)) return noRight(reply);
      const asked = Named.parse(request.query);
      const scope = agencyScope(staff);
      const own = scope === undefined || asked.agency === '' || asked.agency === scope;
      const rows = own ? await pastReplies(pool, asked) : [];
      return { rows: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    }),
  );
}

function forgetRoute(app: FastifyInstance, parts: ApiParts): void {
  const { pool } = parts.cases;
  app.delete(
    '/api/desk/replies/:id',
    { schema: { params: Id, response: { 200: Done } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!LEADERS.includes(staff.role)) return noRight(reply);
      const { id } = Id.parse(request.params);
      const gone = await forgetCannedReply(pool, id, agencyScope(staff), staff.login);
      return gone ? {} : refuse(reply, 404, 'no-reply', 'Không có câu mẫu này.');
    }),
  );
}

function twoPeopleRoute(app: FastifyInstance, parts: ApiParts): void {
  const { pool } = parts.cases;
  app.put(
    '/api/desk/two-people',
    { schema: { body: TwoPeople, response: { 200: Done } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!LEADERS.includes(staff.role)) return noRight(reply);
      const { agency, on } = TwoPeople.parse(request.body);
      if (!mayLead(staff, agency)) return noRight(reply);
      await setTwoPeople(pool, { agency, on, by: staff.login });
      return {};
    }),
  );
}

const ENDS: Readonly<Record<Exclude<KeptReply, 'kept'>, readonly [number, string, string]>> = {
  taken: [
    409,
    'taken',
    'Đơn vị này đã có câu mẫu tên ấy. Anh/chị đặt tên khác, hoặc sửa câu đã có.',
  ],
  changed: [
    409,
    'changed',
    'Có người vừa sửa câu mẫu này nên chưa lưu. Chữ anh/chị viết vẫn còn; câu mới của họ hiện ở danh sách.',
  ],
  gone: [404, 'no-reply', 'Câu mẫu này không còn. Anh/chị lưu thành câu mới nếu còn cần.'],
};

/** Why a text would reach citizens with braces in it; `undefined` where it would not. */
function whyNotKept(text: string): string | undefined {
  const unknown = unknownVariables(text);
  const known = REPLY_VARIABLES.map(({ name }) => name).join(' ');
  if (unknown.length > 0) return `Không có chỗ tự điền ${unknown.join(', ')}. Dùng được: ${known}.`;
  return hasLooseBrace(text) ? `Có dấu { hoặc } đứng một mình. Dùng được: ${known}.` : undefined;
}

/** Who belongs to an agency leads that one; who works for the whole office leads all. */
function mayLead(staff: Parameters<typeof agencyScope>[0], agency: string): boolean {
  const scope = agencyScope(staff);
  return scope === undefined || scope === agency;
}
