import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { colleaguesFor } from '#adapters/postgres/staff-notices/own-notices.ts';
import type { Colleagues } from '#console/notice-protocol.ts';
import { forDesk } from '../for-desk.ts';
import { type ApiParts, Receipt } from './api-parts.ts';
import { noCase } from './closed-doors.ts';
import { caseFor } from './perform.ts';

const Shown = z.object({
  colleagues: z.array(z.object({ login: z.string(), name: z.string() })),
}) satisfies z.ZodType<Colleagues>;
const Asked = z.object({ q: z.string().max(60).default('') });
/** As many as a list beside a field holds; to give a case away one chooses from all. */
const MOST = 200;

/** Who else may see a case: whom a note may name, and who may be given it. Nobody beyond its agencies. */
export function colleagueRoutes(app: FastifyInstance, parts: ApiParts): void {
  app.get(
    '/api/desk/cases/:receipt/colleagues',
    { schema: { params: Receipt, querystring: Asked, response: { 200: Shown } } },
    forDesk(parts, async (request, { staff }, reply) => {
      const one = await caseFor(staff, Receipt.parse(request.params).receipt, parts.cases);
      if (!one) return noCase(reply);
      const { q } = Asked.parse(request.query);
      const asked = { words: q.trim(), besides: staff.login, limit: MOST };
      return { colleagues: await colleaguesFor(parts.cases.pool, one, asked) };
    }),
  );
}
