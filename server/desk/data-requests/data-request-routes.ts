import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { auditWithin } from '#adapters/postgres/audit.ts';
import {
  DATA_REQUEST_KINDS,
  fileDataRequest,
  listDataRequests,
} from '#adapters/postgres/data-requests.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import type { DataRequestList } from '#console/data-request-protocol.ts';
import type { DataRequestTerm } from '#knowledge/content/office-files.ts';
import { instantAt, isCivilDate } from '#language/vietnam-time.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { LEADERS, type Role } from '../cases/roles.ts';
import { type DeskHandler, forDesk, onlyRoles, refuse } from '../for-desk.ts';
import { type ActEnd, type ActingParts, actOnRequest } from './act-on-request.ts';
import { clockOf } from './request-clock.ts';

const Listed = z.object({ state: z.enum(['open', 'settled']).default('open') });
const Id = z.object({ id: z.string().regex(/^\d{1,15}$/u) });
const New = z.object({
  key: z.uuid(),
  kind: z.enum(DATA_REQUEST_KINDS),
  words: z.string().trim().min(1).max(2_000),
  receivedOn: z.string().refine(isCivilDate),
});
const Settled = z.object({
  outcome: z.enum(['done', 'refused']),
  answer: z.string().trim().min(1).max(1_500),
  erase: z.boolean().default(false),
});

/** A citizen's data lie in the whole office: whoever belongs to one agency neither reads nor acts here. */
const READERS: readonly Role[] = ['supervisor', 'inspector', 'administrator'];
const NO_RIGHT = 'Yêu cầu về dữ liệu do người phụ trách của toàn cơ quan xử lý.';

export type DataRequestParts = ActingParts &
  Pick<StaffParts, 'auth'> & {
    readonly calendar: OfficeCalendar;
    readonly terms: readonly DataRequestTerm[];
    readonly now: () => Date;
  };

/** What citizens ask about their own data, by its legal clock. */
export function dataRequestRoutes(app: FastifyInstance, parts: DataRequestParts): void {
  const readers = (handle: DeskHandler) => forDesk(parts, wholeOffice(READERS, handle));
  const leaders = (handle: DeskHandler) => forDesk(parts, wholeOffice(LEADERS, handle));
  app.get(
    '/api/desk/data-requests',
    readers(async (request, { staff }) => {
      const { state } = Listed.parse(request.query);
      return list(state === 'open', LEADERS.includes(staff.role), parts);
    }),
  );
  app.post(
    '/api/desk/data-requests',
    leaders(async (request, { staff }) => {
      const { receivedOn, ...asked } = New.parse(request.body);
      const receivedAt = instantAt(receivedOn, '08:00');
      return inTransaction(parts.pool, async (client) => {
        const id = await fileDataRequest(client, { ...asked, receivedAt }, parts.notices.personal);
        const { kind } = asked;
        await auditWithin(client, {
          ...{ actor: staff.login, act: 'data-request-filed', object: id, detail: { kind } },
        });
        return { id };
      });
    }),
  );
  app.post(
    '/api/desk/data-requests/:id/acknowledge',
    leaders(async (request, { staff }, reply) => {
      const { id } = Id.parse(request.params);
      return answer(reply, await actOnRequest(staff, id, { act: 'acknowledge' }, parts));
    }),
  );
  app.post(
    '/api/desk/data-requests/:id/settle',
    leaders(async (request, { staff }, reply) => {
      const { id } = Id.parse(request.params);
      const given = Settled.parse(request.body);
      return answer(reply, await actOnRequest(staff, id, { act: 'settle', ...given }, parts));
    }),
  );
}

function wholeOffice(roles: readonly Role[], handle: DeskHandler): DeskHandler {
  return onlyRoles(roles, NO_RIGHT, async (request, session, reply) =>
    session.staff.agency === null || session.staff.role === 'inspector'
      ? handle(request, session, reply)
      : refuse(reply, 403, 'agency', NO_RIGHT),
  );
}

async function list(
  open: boolean,
  mayAct: boolean,
  { pool, notices, terms, calendar, now }: DataRequestParts,
): Promise<DataRequestList> {
  const rows = await listDataRequests(pool, open, notices.personal);
  return {
    mayAct,
    rows: rows.map(({ words, receivedAt, acknowledgedAt, settledAt, ...one }) => ({
      ...one,
      words: words ?? null,
      receivedAt: receivedAt.toISOString(),
      acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
      settledAt: settledAt?.toISOString() ?? null,
      clock: clockOf(
        { words, receivedAt, acknowledgedAt, settledAt, ...one },
        terms,
        calendar,
        now(),
      ),
    })),
  };
}

function answer(reply: FastifyReply, end: ActEnd): FastifyReply | { erased: number; kept: number } {
  switch (end.kind) {
    case 'done':
      return { erased: end.erased, kept: end.kept };
    case 'settled-before':
      return refuse(reply, 409, 'settled', 'Yêu cầu này đã có người xử lý xong.');
    case 'none':
      return refuse(reply, 404, 'no-request', 'Không có yêu cầu này.');
  }
}
