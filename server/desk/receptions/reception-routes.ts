import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import {
  type DeskBooking,
  deskBookings,
  lockBooking,
  waitingBookings,
} from '#adapters/postgres/receptions/bookings.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type {
  BookingContact,
  BookingList,
  BookingSessions,
  BookingsWaiting,
} from '#console/reception-protocol.ts';
import { addDays, civilDateOf } from '#language/vietnam-time.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { agencyScope, HANDLERS, READERS } from '../cases/roles.ts';
import { type DeskHandler, forDesk, onlyRoles, refuse } from '../for-desk.ts';
import { type BookingAct, type DecideParts, decide } from './decide-booking.ts';

const Listed = z.object({ state: z.enum(['waiting', 'all']).default('waiting') });
const Id = z.object({ id: z.uuid() });
const Declined = z.object({ reason: z.string().trim().min(1).max(500) });
const Moved = z.object({ session: z.string().max(60) });

const NO_RIGHT = 'Lượt tiếp dân do cán bộ xử lý của đơn vị quyết định.';
/** Shown of what is over: last week's list is still asked for. */
const DAYS_BACK = 7;

export type ReceptionDeskParts = DecideParts & Pick<StaffParts, 'auth'>;

/** Requests for a turn at the leaders' reception: read, confirm, decline, move. */
export function receptionRoutes(app: FastifyInstance, parts: ReceptionDeskParts): void {
  const readers = (handle: DeskHandler) => forDesk(parts, onlyRoles(READERS, NO_RIGHT, handle));
  const { pool, notices, now } = parts;
  app.get(
    '/api/desk/receptions',
    readers(async (request, { staff }): Promise<BookingList> => {
      const waiting = Listed.parse(request.query).state === 'waiting';
      const from = addDays(civilDateOf(now()), waiting ? 0 : -DAYS_BACK);
      const rows = await deskBookings(pool, notices.personal, { ...scopeOf(staff), from, waiting });
      return { mayAct: HANDLERS.includes(staff.role), rows: rows.map(shown) };
    }),
  );
  app.get(
    '/api/desk/receptions/waiting',
    readers(async (_request, { staff }): Promise<BookingsWaiting> => {
      const { agency } = scopeOf(staff);
      return { waiting: await waitingBookings(pool, agency, civilDateOf(now())) };
    }),
  );
  receptionActs(app, parts);
}

function receptionActs(app: FastifyInstance, parts: ReceptionDeskParts): void {
  const handlers = (handle: DeskHandler) => forDesk(parts, onlyRoles(HANDLERS, NO_RIGHT, handle));
  const act = (path: string, read: (body: unknown) => BookingAct): void => {
    app.post(
      `/api/desk/receptions/:id/${path}`,
      handlers(async (request, { staff }, reply) =>
        ended(
          reply,
          await decide(
            { ...Id.parse(request.params), ...scopeOf(staff) },
            read(request.body),
            staff,
            parts,
          ),
        ),
      ),
    );
  };
  act('confirm', () => ({ act: 'confirm' }));
  act('decline', (body) => ({ act: 'decline', ...Declined.parse(body) }));
  act('move', (body) => ({ act: 'move', ...Moved.parse(body) }));
  app.get(
    '/api/desk/receptions/:id/sessions',
    handlers(async (request, { staff }, reply) => {
      const one = await find(Id.parse(request.params).id, staff, parts);
      if (!one) return none(reply);
      const sessions = await parts.sessionsFor(one.session, parts.now());
      return {
        sessions: sessions.filter(({ id }) => id !== one.session),
      } satisfies BookingSessions;
    }),
  );
  app.post(
    '/api/desk/receptions/:id/contact',
    handlers(async (request, { staff }, reply) => {
      const one = await find(Id.parse(request.params).id, staff, parts);
      if (!one) return none(reply);
      await audit(parts.pool, {
        ...{ actor: staff.login, act: 'reception-contact-seen', object: one.code },
      });
      return { phone: one.phone } satisfies BookingContact;
    }),
  );
}

function scopeOf(staff: StaffMember): { readonly agency: string | null } {
  return { agency: agencyScope(staff) ?? null };
}

function find(
  id: string,
  staff: StaffMember,
  { pool, notices }: ReceptionDeskParts,
): Promise<DeskBooking | undefined> {
  return inTransaction(pool, (client) =>
    lockBooking(client, notices.personal, { id, ...scopeOf(staff) }),
  );
}

function shown({
  conversationId: _conversation,
  session: _session,
  agency: _agency,
  ...one
}: DeskBooking): BookingList['rows'][number] {
  const phone = `${one.phone.slice(0, 2)}•• ••• ${one.phone.slice(-3)}`;
  return { ...one, phone, createdAt: one.createdAt.toISOString() };
}

function ended(reply: FastifyReply, end: Awaited<ReturnType<typeof decide>>): object {
  switch (end) {
    case 'done':
      return {};
    case 'none':
      return none(reply);
    case 'settled':
      return refuse(reply, 409, 'settled', 'Lượt này đã hủy hoặc đã qua. Anh/chị tải lại trang.');
    case 'full':
      return refuse(reply, 409, 'full', 'Buổi này không còn chỗ. Anh/chị chọn buổi khác.');
  }
}

function none(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'no-booking', 'Không có lượt này.');
}
