import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  cannedReplies,
  forgetCannedReply,
  keepCannedReply,
} from '#adapters/postgres/cases/canned-replies.ts';
import type { AnswerRules } from '#console/protocol.ts';
import { forDesk, refuse } from '../for-desk.ts';
import type { ApiParts } from './api-parts.ts';
import { noRight } from './closed-doors.ts';
import { agencyScope, LEADERS, READERS } from './roles.ts';
import { setTwoPeople, twoPeopleAgencies } from './two-people.ts';

const Shown = z.object({
  replies: z.array(
    z.object({ id: z.uuid(), agency: z.string(), name: z.string(), text: z.string() }),
  ),
  agencies: z.array(z.object({ id: z.string(), name: z.string(), twoPeople: z.boolean() })),
  forAll: z.boolean(),
}) satisfies z.ZodType<AnswerRules>;
const Reply = z.object({
  agency: z.string().max(100),
  name: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(4_000),
});
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
      };
    }),
  );
  app.post(
    '/api/desk/replies',
    { schema: { body: Reply, response: { 200: Done } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!LEADERS.includes(staff.role)) return noRight(reply);
      const kept = Reply.parse(request.body);
      if (!mayLead(staff, kept.agency)) return noRight(reply);
      await keepCannedReply(pool, kept, staff.login);
      return {};
    }),
  );
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

/** Who belongs to an agency leads that one; who works for the whole office leads all. */
function mayLead(staff: Parameters<typeof agencyScope>[0], agency: string): boolean {
  const scope = agencyScope(staff);
  return scope === undefined || scope === agency;
}
