import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { keepLook, othersAt } from '#adapters/postgres/cases/case-looks.ts';
import { seeCaseNotices } from '#adapters/postgres/staff-notices/own-notices.ts';
import type { CaseLooks } from '#console/protocol.ts';
import { forDesk } from '../for-desk.ts';
import { type ApiParts, Receipt } from './api-parts.ts';
import { noCase } from './closed-doors.ts';
import { caseFor } from './perform.ts';

const LookShown = z.object({
  others: z.array(z.object({ name: z.string(), writing: z.boolean() })),
}) satisfies z.ZodType<CaseLooks>;
const Look = z.object({
  version: z.number().int().min(0),
  writing: z.boolean(),
  here: z.boolean(),
});

/** Who is at a case: two people on one are told of each other before either sends. */
export function lookRoutes(app: FastifyInstance, parts: ApiParts): void {
  const { pool, now } = parts.cases;
  app.post(
    '/api/desk/cases/:receipt/look',
    { schema: { params: Receipt, body: Look, response: { 200: LookShown } } },
    forDesk(parts, async (request, { staff }, reply) => {
      const one = await caseFor(staff, Receipt.parse(request.params).receipt, parts.cases);
      if (!one) return noCase(reply);
      const { version, ...look } = Look.parse(request.body);
      const who = { caseId: one.id, login: staff.login, now: now() };
      const read = Math.min(version, one.version);
      if (await keepLook(pool, { ...look, ...who, version: read })) parts.cases.looked(one.receipt);
      await seeCaseNotices(pool, { caseId: one.id, login: staff.login, version: read });
      return { others: await othersAt(pool, who) };
    }),
  );
}
