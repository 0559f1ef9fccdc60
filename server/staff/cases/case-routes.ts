import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { filesOfCase } from '#adapters/postgres/files.ts';
import { noticesOfCase } from '#adapters/postgres/notices/notice-list.ts';
import type { StaffMember, StaffSession } from '#adapters/postgres/staff.ts';
import { askList, viewOf } from '../../desk/cases/ask-list.ts';
import { caseSheet, sendSheet } from '../../desk/cases/case-sheet.ts';
import { caseFor, type Performed, performAct } from '../../desk/cases/perform.ts';
import { READERS } from '../../desk/cases/roles.ts';
import { sheetWish } from '../../desk/cases/sheet-wish.ts';
import { SLIP_TYPE, slipOf } from '../../desk/cases/slip.ts';
import { linesFor } from '../alert-line.ts';
import { forStaff } from '../for-staff.ts';
import type { StaffParts } from '../staff-parts.ts';
import { type CaseView, caseListPage, casePage } from './case-pages.ts';

const Receipt = z.object({ receipt: z.string().max(40) });
const Act = Receipt.extend({ act: z.string().max(40) });
const Asked = z.object({
  view: z.string().max(20).optional(),
  q: z.string().max(200).default(''),
  after: z.string().max(200).optional(),
});
const Form = z
  .object({ version: z.coerce.number().int(), confirmed: z.string().optional() })
  .catchall(z.string().max(10_000));

const PAGE_OF_CASES = 50;
const NO_CASE = 'Không có phản ánh này.';
const MOVED =
  'Người khác vừa thay đổi phản ánh này. Nội dung anh/chị viết còn nguyên ở dưới: xem lại diễn biến rồi gửi lại nếu vẫn đúng.';
const INCOMPLETE = 'Anh/chị điền đủ các ô.';

/** Cases: the list, one case, and everything that can be done to it. */
export async function caseRoutes(app: FastifyInstance, parts: StaffParts): Promise<void> {
  app.get(
    '/staff',
    forStaff(parts, async (request, reply, session) => list(request, reply, session, parts)),
  );
  app.get(
    '/staff/cases.xlsx',
    forStaff(parts, async (request, reply, { staff }) =>
      READERS.includes(staff.role)
        ? sendSheet(reply, await caseSheet(staff, sheetWish(request.query), parts.cases))
        : reply.code(403).send(),
    ),
  );
  app.get(
    '/staff/cases/:receipt',
    forStaff(parts, async (request, reply, { csrf, staff }) => {
      const { receipt } = Receipt.parse(request.params);
      const found = await caseFor(staff, receipt, parts.cases);
      return found ? show(reply, { csrf, staff }, found, parts) : reply.code(404).send(NO_CASE);
    }),
  );
  app.get(
    '/staff/cases/:receipt/slip.docx',
    forStaff(parts, async (request, reply, { staff }) => slip(request, reply, staff, parts)),
  );
  app.post(
    '/staff/cases/:receipt/:act',
    forStaff(parts, async (request, reply, session) => act(request, reply, session, parts)),
  );
}

/** Whoever keeps the knowledge alone sees no cases: their desk begins at the questions. */
async function list(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  if (!READERS.includes(session.staff.role)) return reply.redirect('/staff/unanswered', 303);
  const { view, q, after } = Asked.parse(request.query);
  const shown = viewOf(view);
  const asked = { view: shown, q, after, limit: PAGE_OF_CASES };
  const page = await askList(session.staff, asked, parts.cases);
  return send(reply, caseListPage(session, page, { view: shown, q }, parts, await linesFor(parts)));
}

async function show(
  reply: FastifyReply,
  session: StaffSession,
  one: DeskCase,
  parts: StaffParts,
  more: Pick<CaseView, 'undone' | 'contact'> = {},
): Promise<FastifyReply> {
  const [history, files, notices] = await Promise.all([
    readHistory(parts.pool, one.id),
    filesOfCase(parts.pool, one.receipt),
    noticesOfCase(parts.pool, one.id),
  ]);
  return send(reply, casePage(session, one, { history, files, notices, ...more }, parts.cases));
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}

async function act(
  request: FastifyRequest,
  reply: FastifyReply,
  session: StaffSession,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { receipt, act: name } = Act.parse(request.params);
  const { version, confirmed, csrf: _csrf, ...typed } = Form.parse(request.body);
  const ticked = {
    confirmed: confirmed === 'yes',
    letter: typed['letter'] === 'yes',
    urgent: typed['urgent'] === 'yes',
  };
  const input = { ...typed, ...ticked };
  const asked = { receipt, act: name, version, input };
  const end = await performAct(session.staff, asked, parts.cases).catch((error: unknown) => {
    if (error instanceof z.ZodError) return { kind: 'refused', message: INCOMPLETE } as const;
    throw error;
  });
  return answer(reply, session, { receipt, name, typed, end }, parts);
}

async function answer(
  reply: FastifyReply,
  session: StaffSession,
  done: {
    readonly receipt: string;
    readonly name: string;
    readonly typed: Readonly<Record<string, string>>;
    readonly end: Performed;
  },
  parts: StaffParts,
): Promise<FastifyReply> {
  const { receipt, name, typed, end } = done;
  if (end.kind === 'no-right') return reply.code(403).send('Việc này ngoài quyền của anh/chị.');
  const one = await caseFor(session.staff, receipt, parts.cases);
  // Sealed, or given to another agency: it is out of this person's sight from now on.
  if (!one)
    return end.kind === 'done' ? reply.redirect('/staff', 303) : reply.code(404).send(NO_CASE);
  if (end.kind === 'done')
    return end.contact === undefined
      ? reply.redirect(`/staff/cases/${encodeURIComponent(receipt)}`, 303)
      : show(reply, session, one, parts, { contact: end.contact });
  const why = 'message' in end ? end.message : MOVED;
  return show(reply.code(end.kind === 'moved' ? 409 : 422), session, one, parts, {
    undone: { act: name, typed, why },
  });
}

async function slip(
  request: FastifyRequest,
  reply: FastifyReply,
  staff: StaffMember,
  parts: StaffParts,
): Promise<FastifyReply> {
  const { receipt } = Receipt.parse(request.params);
  const one = await caseFor(staff, receipt, parts.cases);
  const bytes = one && (await slipOf(one, staff, parts.cases));
  if (!bytes) return reply.code(404).send('Phản ánh này chưa chuyển cơ quan ngoài.');
  return reply
    .type(SLIP_TYPE)
    .header('content-disposition', `attachment; filename="phieu-chuyen-${receipt}.docx"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
