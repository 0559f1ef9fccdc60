import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SignedInStaff } from '#adapters/auth/staff-auth.ts';
import { findCase } from '#adapters/postgres/cases/case-records.ts';
import {
  countInbox,
  findInInbox,
  INBOX_VIEWS,
  type InboxQuery,
  type InboxRecord,
  listInbox,
} from '#adapters/postgres/desk-inbox.ts';
import { filesOfCase } from '#adapters/postgres/files.ts';
import { mayHappen } from '#cases/case-rules.ts';
import type { OfficeCalendar } from '#cases/office-calendar.ts';
import { STAGES, stageWords } from '#cases/stages.ts';
import { timeLeft } from '#cases/time-left.ts';
import type { InboxAct, InboxCase, InboxPage, InboxRow } from '#console/protocol.ts';
import { addDays, civilDateOf, instantAt } from '#language/vietnam-time.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import { eventShown } from './event-words.ts';
import { type DeskHandler, forDesk, refuse } from './for-desk.ts';
import { type Acting, actOnCase, KIND_OF } from './inbox-acts.ts';

const PAGE = 50;
const List = z.object({
  view: z.enum(INBOX_VIEWS).default('open'),
  q: z.string().trim().max(100).optional(),
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/u)
    .optional(),
});
const Receipt = z.object({ receipt: z.string().max(40) });

export type InboxParts = StaffParts & {
  readonly calendar: OfficeCalendar;
  readonly now: () => Date;
};

/** Cases by their deadline, one case, and what is done to it most: taken, noted, answered. */
export function inboxRoutes(app: FastifyInstance, parts: InboxParts): void {
  app.get(
    '/api/desk/inbox',
    forDesk(
      parts,
      readersOnly(async (request, { staff }) => list(List.parse(request.query), staff, parts)),
    ),
  );
  app.get(
    '/api/desk/inbox/:receipt',
    forDesk(
      parts,
      readersOnly(async (request, { staff }, reply) => {
        const { receipt } = Receipt.parse(request.params);
        return (await shown(receipt, staff, parts)) ?? refuse(reply, 404, 'no-case', NO_CASE);
      }),
    ),
  );
  app.post(
    '/api/desk/inbox/:receipt/:act',
    forDesk(
      parts,
      readersOnly(async (request, { staff }, reply) => {
        const { receipt } = Receipt.parse(request.params);
        const one = await shown(receipt, staff, parts);
        if (!one) return refuse(reply, 404, 'no-case', NO_CASE);
        const acting: Acting = { receipt, staff, may: one.acts };
        const end = await actOnCase(request.params, request.body, acting, parts);
        return end.kind === 'done' ? {} : refuse(reply, end.status, end.code, end.message);
      }),
    ),
  );
}

const NO_CASE = 'Không có phản ánh này, hoặc không thuộc phần của anh/chị.';

/** Knowledge editors have nothing to do with what citizens report. */
function readersOnly(handle: DeskHandler): DeskHandler {
  return async (request, session, reply) =>
    session.staff.role === 'editor'
      ? refuse(reply, 403, 'role', 'Vai trò biên tập kiến thức không xem phản ánh của người dân.')
      : handle(request, session, reply);
}

type Staff = SignedInStaff['staff'];

/** Inspectors read every agency's, by their duty. */
const scopeOf = ({ role, agency }: Staff): string | null => (role === 'inspector' ? null : agency);

async function list(
  { view, q, after }: z.infer<typeof List>,
  staff: Staff,
  parts: InboxParts,
): Promise<InboxPage> {
  const now = parts.now();
  const query: InboxQuery = {
    scope: scopeOf(staff),
    now,
    endOfToday: instantAt(addDays(civilDateOf(now), 1), '00:00'),
  };
  const [at = '', id = ''] = after?.split('_') ?? [];
  const cursor = after === undefined ? undefined : { at: new Date(Number(at)), id };
  const [counts, rows] = await Promise.all([
    countInbox(parts.pool, query),
    listInbox(parts.pool, query, view, { q: q || undefined, after: cursor, limit: PAGE }),
  ]);
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return {
    counts,
    rows: rows.map((one) => row(one, parts)),
    next: last ? `${last.dueAt.getTime()}_${last.id}` : null,
  };
}

function row(one: InboxRecord, { agencyName, categoryName, calendar, now }: InboxParts): InboxRow {
  const { receipt, what, place, urgent, supporters } = one;
  const stage = STAGES.find((known) => known === one.stage);
  const done = one.answeredAt !== null || (stage !== undefined && ENDED.includes(stage));
  const { kind, words } = timeLeft(one.pausedSince ? undefined : one.dueAt, now(), calendar, done);
  return {
    ...{ receipt, what, place, urgent, supporters },
    category: categoryName(one.category),
    agency: agencyName(one.agency),
    stage: stage ? stageWords(stage) : one.stage,
    left: { kind, words: kind === 'answered' && stage ? stageWords(stage) : words },
    dueAt: one.dueAt.toISOString(),
    createdAt: one.createdAt.toISOString(),
  };
}

const ENDED: readonly string[] = [
  'answered',
  'closed',
  'refused',
  'forwarded',
  'merged',
  'withdrawn',
];

async function shown(
  receipt: string,
  staff: Staff,
  parts: InboxParts,
): Promise<InboxCase | undefined> {
  const found = await findInInbox(parts.pool, scopeOf(staff), receipt);
  const whole = found && (await findCase(parts.records, receipt));
  if (!found || !whole) return undefined;
  const { version, text, conversationId, routedBecause, deadline, answer } = whole;
  return {
    ...row(found, parts),
    ...{ version, text, conversationId, routedBecause, deadline, answer },
    photos: await filesOfCase(parts.pool, receipt),
    events: whole.events.map(eventShown),
    acts: actsOf(found.stage, staff),
  };
}

function actsOf(stageName: string, { role }: Staff): readonly InboxAct[] {
  const stage = STAGES.find((known) => known === stageName);
  if (!stage) return [];
  const possible = mayHappen({ stage, sealedAs: undefined });
  const mine: readonly InboxAct[] = role === 'inspector' ? ['note'] : ['accept', 'note', 'answer'];
  return mine.filter((act) => possible.includes(KIND_OF[act]));
}
