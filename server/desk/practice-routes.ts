import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { PracticeRefused } from '#adapters/postgres/practice-store.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { PracticeShown } from '#console/practice-protocol.ts';
import type { Practice } from '../practice/practice.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import { type DeskHandler, forDesk, refuse } from './for-desk.ts';

const Confirmed = z.object({ confirmed: z.literal(true) });

export type PracticeRouteParts = Pick<StaffParts, 'auth' | 'log'> & { readonly practice: Practice };

/** The switch of the practice space, for administrators of the whole office; everybody sees whether there is one. */
export function practiceRoutes(app: FastifyInstance, parts: PracticeRouteParts): void {
  const { practice, log } = parts;
  app.get(
    '/api/desk/practice',
    forDesk(parts, async (_request, { staff }): Promise<PracticeShown> => {
      const state = await practice.state();
      return { on: state ? { since: state.since.toISOString() } : null, mine: switches(staff) };
    }),
  );
  app.put(
    '/api/desk/practice',
    administrators(parts, async (request, { staff }, reply) => {
      Confirmed.parse(request.body);
      try {
        await practice.begin(staff.login);
        return await reply.code(204).send();
      } catch (error) {
        if (!(error instanceof PracticeRefused)) throw error;
        log.warn({ error }, 'the practice store could not be made');
        return refuse(reply, 409, error.reason, WHY[error.reason]);
      }
    }),
  );
  app.delete(
    '/api/desk/practice',
    administrators(parts, async (request, { staff }, reply) => {
      Confirmed.parse(request.body);
      await practice.end(staff.login);
      return reply.code(204).send();
    }),
  );
}

const WHY: Readonly<Record<PracticeRefused['reason'], string>> = {
  'no-right':
    'PostgreSQL không cho tạo kho riêng cho bản tập. Người quản trị máy chủ cấp quyền CREATEDB cho tài khoản của DATABASE_URL rồi anh/chị làm lại.',
  occupied:
    'Trên PostgreSQL đã có một kho trùng tên mà không phải của bản tập. Người quản trị máy chủ đổi tên kho đó rồi anh/chị làm lại.',
};

function switches({ role, agency }: StaffMember): boolean {
  return role === 'administrator' && agency === null;
}

function administrators(
  parts: PracticeRouteParts,
  handle: DeskHandler,
): ReturnType<typeof forDesk> {
  return forDesk(parts, async (request, session, reply) =>
    switches(session.staff)
      ? handle(request, session, reply)
      : refuse(reply, 403, 'role', 'Chỉ quản trị viên của cả cơ quan tạo và xóa bản tập.'),
  );
}
