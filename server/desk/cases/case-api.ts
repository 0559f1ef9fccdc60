import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jsonSchemaTransform, serializerCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import { forDesk, refuse } from '../for-desk.ts';
import { sealedApi } from '../sealed/sealed-api.ts';
import { CASE_ACTS } from './acts.ts';
import { type ApiParts, Receipt } from './api-parts.ts';
import { askCounts, askList } from './ask-list.ts';
import { besideRoutes } from './beside-routes.ts';
import type { CaseAct } from './case-act.ts';
import { CaseShown, caseShown } from './case-shown.ts';
import { noCase, noRight } from './closed-doors.ts';
import { colleagueRoutes } from './colleague-routes.ts';
import { CasesWish, filterRoutes } from './filter-routes.ts';
import { lookRoutes } from './look-routes.ts';
import { outsideRoutes } from './outside-api.ts';
import { caseFor, type Performed, performAct } from './perform.ts';
import { replyRoutes } from './reply-routes.ts';
import { READERS } from './roles.ts';
import { CaseCountsShown, CaseListShown, rowShown } from './row-shown.ts';
import { SLIP_TYPE, slipOf } from './slip.ts';
import { undoLast } from './undo-act.ts';

const Asked = CasesWish.extend({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Done = z.object({ contact: z.string().optional() });

/**
 * Cases as JSON, described by `/api/desk/openapi.json`. Input is parsed after the doors (who, whose, which right),
 * so a stranger learns nothing of what would be valid: the compiler that runs before them lets everything pass.
 */
export async function caseApi(app: FastifyInstance, parts: ApiParts): Promise<void> {
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: { info: { title: 'Một Cửa: cases at the desk', version: '1' } },
    transform: jsonSchemaTransform,
  });
  await app.register(async (routes) => {
    readRoutes(routes, parts);
    outsideRoutes(routes, parts);
    besideRoutes(routes, parts);
    filterRoutes(routes, parts);
    lookRoutes(routes, parts);
    replyRoutes(routes, parts);
    colleagueRoutes(routes, parts);
    undoRoute(routes, parts);
    for (const act of CASE_ACTS) actRoute(routes, act, parts);
    sealedApi(routes, parts);
  });
  app.get(
    '/api/desk/openapi.json',
    { schema: { hide: true } },
    forDesk(parts, async () => app.swagger()),
  );
}

function readRoutes(app: FastifyInstance, parts: ApiParts): void {
  app.get(
    '/api/desk/cases',
    { schema: { querystring: Asked, response: { 200: CaseListShown } } },
    forDesk(parts, async (request, { staff }, reply) => {
      if (!READERS.includes(staff.role)) return noRight(reply);
      const page = await askList(staff, Asked.parse(request.query), parts.cases);
      const rows = page.rows.map((row) => rowShown(row, staff, parts.cases));
      return { rows, next: page.next ?? null };
    }),
  );
  app.get(
    '/api/desk/case-counts',
    { schema: { response: { 200: CaseCountsShown } } },
    forDesk(parts, async (_request, { staff }, reply) =>
      READERS.includes(staff.role) ? askCounts(staff, parts.cases) : noRight(reply),
    ),
  );
  app.get(
    '/api/desk/cases/:receipt',
    { schema: { params: Receipt, response: { 200: CaseShown } } },
    forDesk(parts, async (request, { staff }, reply) => {
      const one = await caseFor(staff, Receipt.parse(request.params).receipt, parts.cases);
      if (!one) return noCase(reply);
      return caseShown(one, staff, parts.cases);
    }),
  );
  app.get(
    '/api/desk/cases/:receipt/slip.docx',
    { schema: { params: Receipt } },
    forDesk(parts, async (request, session, reply) => slip(request, session, reply, parts)),
  );
}

async function slip(
  request: FastifyRequest,
  { staff }: SignedInStaff,
  reply: FastifyReply,
  { cases }: ApiParts,
): Promise<FastifyReply> {
  const one = await caseFor(staff, Receipt.parse(request.params).receipt, cases);
  const bytes = one && (await slipOf(one, staff, cases));
  if (!one || !bytes) return noCase(reply);
  return reply
    .type(SLIP_TYPE)
    .header('content-disposition', `attachment; filename="phieu-chuyen-${one.receipt}.docx"`)
    .send(bytes);
}

/** What the description says that an act is sent; one that harms asks for a word more. */
function bodyOf({ input, warning }: CaseAct): z.ZodObject {
  const body = input.extend({ version: z.number().int().min(1) });
  return warning === undefined
    ? body
    : body.extend({
        confirmed: z.literal(true).describe(`Without it 422 \`unconfirmed\`. ${warning}`),
      });
}

/** One act, one address. `version` is the version that whoever acts has read; 409 where it has moved since. */
function actRoute(app: FastifyInstance, act: CaseAct, parts: ApiParts): void {
  const body = bodyOf(act);
  app.post(
    `/api/desk/cases/:receipt/${act.name}`,
    { schema: { summary: act.label, params: Receipt, body, response: { 200: Done } } },
    forDesk(parts, async (request, { staff }, reply) => {
      const { receipt } = Receipt.parse(request.params);
      const { version } = z.looseObject({ version: z.number().int().catch(0) }).parse(request.body);
      const asked = { receipt, act: act.name, version, input: request.body };
      return answer(reply, await performAct(staff, asked, parts.cases));
    }),
  );
}

const Version = z.object({ version: z.number().int().min(1) });

/** Takes back what whoever asks did a moment ago; `version` is the one that it made. */
function undoRoute(app: FastifyInstance, parts: ApiParts): void {
  app.post(
    '/api/desk/cases/:receipt/undo',
    { schema: { params: Receipt, body: Version, response: { 200: Done } } },
    forDesk(parts, async (request, { staff }, reply) => {
      const { receipt } = Receipt.parse(request.params);
      const { version } = z.looseObject({ version: z.number().int().catch(0) }).parse(request.body);
      return answer(reply, await undoLast(staff, { receipt, version }, parts.cases));
    }),
  );
}

function answer(reply: FastifyReply, end: Performed): FastifyReply | z.infer<typeof Done> {
  switch (end.kind) {
    case 'done':
      return { contact: end.contact };
    case 'moved':
      return refuse(
        reply,
        409,
        'moved',
        'Người khác vừa thay đổi phản ánh này. Anh/chị xem lại rồi gửi lại nếu vẫn đúng.',
      );
    case 'refused':
    case 'unconfirmed':
      return refuse(reply, 422, end.kind, end.message);
    case 'no-case':
      return noCase(reply);
    case 'no-right':
      return noRight(reply);
  }
}
