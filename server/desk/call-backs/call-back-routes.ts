import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { audit } from '#adapters/postgres/audit.ts';
import {
  CALL_OUTCOMES,
  type CallBackAct,
  type CallBackRow,
  changeCallBack,
  closedCallBacks,
  findCallBack,
  openCallBacks,
  phonesToCall,
} from '#adapters/postgres/call-backs.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { personLater } from '#bot/replies/person.ts';
import type { CallBack, CallBackList, ToldNow } from '#console/call-back-protocol.ts';
import { maskPhone } from '#language/phones.ts';
import type { StaffParts } from '../../staff/staff-parts.ts';
import { HANDLERS, READERS } from '../cases/roles.ts';
import { type DeskHandler, forDesk, onlyRoles, refuse } from '../for-desk.ts';
import type { Pulse } from '../pulse.ts';
import { callBackReader } from './call-back-reader.ts';
import { callBackWords, outcomeWords } from './call-back-words.ts';

const Listed = z.object({ state: z.enum(['open', 'done']).default('open') });
const Id = z.object({ id: z.string().regex(/^\d{1,18}$/u) });
const Take = z.object({ force: z.boolean().default(false) });
const Close = z.object({ outcome: z.enum(CALL_OUTCOMES) });

/** Each citizen also reads their own place in the queue. */
const STAFFED_WORDS = 'Đã báo cán bộ, kèm số thứ tự chờ. Cán bộ trả lời ngay tại đây.';
const NO_RIGHT = 'Cán bộ xử lý gọi lại cho người dân; vai trò của anh/chị chỉ được xem.';
const NOT_FOR_YOU = 'Danh sách gọi lại dành cho người trả lời người dân.';

export type CallBackParts = Pick<
  StaffParts,
  'auth' | 'pool' | 'notices' | 'accounts' | 'hoursOf' | 'now'
> & { readonly pulse: Pick<Pulse, 'touched'> };

type Staff = StaffMember;

/** Who waits for a call: take it, call, say whether somebody was reached, close it, open it again. */
export function callBackRoutes(app: FastifyInstance, parts: CallBackParts): void {
  app.get(
    '/api/desk/call-backs',
    forDesk(
      parts,
      onlyRoles(READERS, NOT_FOR_YOU, async (request, { staff }) =>
        list(Listed.parse(request.query).state, staff, parts),
      ),
    ),
  );
  const act = (path: string, read: (body: unknown) => CallBackAct): void => {
    const handle: DeskHandler = async (request, { staff }, reply) =>
      perform(request, reply, staff, read(request.body ?? {}), parts);
    app.post(
      `/api/desk/call-backs/:id/${path}`,
      forDesk(parts, onlyRoles(HANDLERS, NO_RIGHT, handle)),
    );
  };
  act('take', (body) => ({ kind: 'take', ...Take.parse(body) }));
  act('let-go', () => ({ kind: 'let-go' }));
  act('not-reached', () => ({ kind: 'not-reached' }));
  act('called', () => ({ kind: 'close', outcome: 'reached' }));
  act('close', (body) => ({ kind: 'close', ...Close.parse(body) }));
  act('reopen', () => ({ kind: 'reopen' }));
}

async function perform(
  request: FastifyRequest,
  reply: FastifyReply,
  staff: Staff,
  act: CallBackAct,
  { pool, pulse }: CallBackParts,
): Promise<unknown> {
  const { id } = Id.parse(request.params);
  const reader = callBackReader(staff);
  const found = await findCallBack(pool, id, reader);
  if (!found) return refuse(reply, 404, 'no-call-back', 'Không có lượt gọi lại này.');
  if (!(await changeCallBack(pool, id, reader, staff.login, act)))
    return refuse(reply, 409, 'moved', movedWords(found.status, act, found.takenName));
  await audit(pool, {
    actor: staff.login,
    act: `call-back-${act.kind}`,
    object: id,
    ...(act.kind === 'close' && { detail: { outcome: act.outcome } }),
  });
  pulse.touched(found.conversationId);
  return {};
}

function movedWords(status: string, { kind }: CallBackAct, takenBy: string | null): string {
  if (kind === 'reopen') return 'Lượt này không mở lại được nữa.';
  if (status !== 'open') return 'Lượt này đã có người làm xong.';
  return `${takenBy ?? 'Đồng nghiệp'} đang lo lượt này.`;
}

async function list(
  state: 'open' | 'done',
  staff: Staff,
  parts: CallBackParts,
): Promise<CallBackList> {
  const { pool, notices } = parts;
  const reader = callBackReader(staff);
  const rows = await (state === 'open' ? openCallBacks : closedCallBacks)(pool, reader);
  const phones = await phonesToCall(
    pool,
    rows.map(({ id }) => id),
    notices.personal,
  );
  return {
    rows: rows.map((row) => shown(row, staff, phones.get(row.id))),
    told: toldNow(parts),
    mayAct: reader.handles,
  };
}

function shown(row: CallBackRow, { login }: Staff, phone: string | undefined): CallBack {
  const { id, conversationId, channel, why, heldBy, takenBy, tries, doneAt } = row;
  const mine = takenBy === login;
  return {
    ...{ id, conversationId, channel, heldBy, mine, tries },
    why: callBackWords(why),
    sealed: why === 'inspection',
    createdAt: row.createdAt.toISOString(),
    takenBy: row.takenName,
    takenAt: row.takenAt?.toISOString() ?? null,
    lastTriedAt: row.lastTriedAt?.toISOString() ?? null,
    phone: phone === undefined ? null : mine ? phone : maskPhone(phone),
    voices: row.voices.map((voice) => ({ id: voice.id, status: voice.status })),
    done: doneAt && {
      at: doneAt.toISOString(),
      by: row.doneBy,
      how: outcomeWords(row.outcome),
    },
  };
}

/** The very sentence that a citizen reads now, so that staff know what was promised in their name. */
function toldNow({ accounts, hoursOf, now }: CallBackParts): readonly ToldNow[] {
  return accounts.all.map(({ id, channel }) => {
    const hours = hoursOf(id);
    const staffed = hours.staffed(now());
    const words = staffed ? STAFFED_WORDS : personLater(hours.nextOpening(now()));
    return { channel: channel.name, staffed, words };
  });
}
