import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { AgencyFields, AgencyShown } from '#console/agency-protocol.ts';
import { type DeskHandler, forDesk, refuse } from '../for-desk.ts';
import type { AgencyParts } from './agency-parts.ts';
import { agencyList, agencyShown, keepsAgencies } from './agency-shown.ts';
import { addAgency, restoreAgency, retireAgency, rewriteAgency } from './change-agencies.ts';
import { tellingWhy } from './for-keepers.ts';

const Line = (most: number) => z.string().trim().max(most);
const Fields = z.object({
  name: Line(120).min(3),
  level: z.enum(['commune', 'province']),
  communeCode: z
    .string()
    .regex(/^\d{5}$/u)
    .nullable(),
  inspects: z.boolean(),
  address: Line(200),
  phone: Line(60),
  email: z.union([z.literal(''), z.email().max(200)]),
  hours: Line(200),
}) satisfies z.ZodType<AgencyFields>;
const Id = z.object({ id: z.string().max(80) });
const Mark = z.object({ mark: z.string().max(40) });
const Confirmed = Mark.extend({ confirmed: z.literal(true) });

const NO_RIGHT = 'Chỉ quản trị viên của toàn cơ quan đổi được danh sách đơn vị.';

/** The offices that cases go to: read by everybody, kept by who looks after the whole office. */
export function agencyRoutes(app: FastifyInstance, parts: AgencyParts): void {
  app.get(
    '/api/desk/agencies',
    forDesk(parts, async (_request, { staff }) => agencyList(staff, parts)),
  );
  app.get(
    '/api/desk/agencies/:id',
    forDesk(parts, async (request, { staff }, reply) =>
      shown(staff, Id.parse(request.params).id, parts, reply),
    ),
  );
  const keepers = (handle: DeskHandler) =>
    forDesk(parts, async (request, session, reply) =>
      keepsAgencies(session.staff)
        ? tellingWhy(handle)(request, session, reply)
        : refuse(reply, 403, 'role', NO_RIGHT),
    );
  app.post(
    '/api/desk/agencies',
    keepers(async (request, { staff }, reply) => {
      const id = await addAgency(Fields.parse(request.body), staff.login, parts);
      return shown(staff, id, parts, reply);
    }),
  );
  const acts = {
    retire: { body: Confirmed, act: retireAgency },
    restore: { body: Mark, act: restoreAgency },
  } as const;
  app.put(
    '/api/desk/agencies/:id',
    keepers(async (request, { staff }, reply) => {
      const { id } = Id.parse(request.params);
      if (!isKnown(id, parts)) return none(reply);
      const { mark } = Mark.parse(request.body);
      await rewriteAgency({ id, mark, fields: Fields.parse(request.body) }, staff.login, parts);
      return shown(staff, id, parts, reply);
    }),
  );
  for (const [name, { body, act }] of Object.entries(acts))
    app.post(
      `/api/desk/agencies/:id/${name}`,
      keepers(async (request, { staff }, reply) => {
        const { id } = Id.parse(request.params);
        if (!isKnown(id, parts)) return none(reply);
        await act({ id, mark: body.parse(request.body).mark }, staff.login, parts);
        return shown(staff, id, parts, reply);
      }),
    );
}

function isKnown(id: string, { rules }: AgencyParts): boolean {
  return rules.now().agencies.some((one) => one.id === id);
}

async function shown(
  staff: StaffMember,
  id: string,
  parts: AgencyParts,
  reply: FastifyReply,
): Promise<AgencyShown | FastifyReply> {
  return (await agencyShown(staff, id, parts)) ?? none(reply);
}

function none(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'no-agency', 'Không có đơn vị này.');
}
