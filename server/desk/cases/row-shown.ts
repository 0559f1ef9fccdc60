import { z } from 'zod';
import type { CaseRow, ListedCase } from '#adapters/postgres/cases/case-list.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { storedStageWords } from '#cases/stages.ts';
import { timeLeft } from '#cases/time-left.ts';
import type { CaseCounts, CaseList, TimeLeftShown, CaseRow as Wire } from '#console/protocol.ts';
import type { CaseParts } from './case-parts.ts';

/** What requests bring back, with what people call it. */
export const NamedId = z.object({ id: z.string(), name: z.string() });

/** An instant on the wire: ISO 8601. */
const Instant = z.string();

/** What the desk's pages read (`console/protocol.ts`); a field that they expect and this lacks does not compile. */
export const CaseRowShown = z.object({
  receipt: z.string(),
  version: z.number(),
  unread: z.boolean(),
  what: z.string(),
  category: z.string(),
  categoryName: z.string(),
  place: z.string(),
  stage: z.string(),
  stageWords: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  handler: z.string().nullable(),
  mine: z.boolean(),
  urgent: z.boolean(),
  supporters: z.number(),
  left: z.object({
    kind: z.enum(['days', 'hours', 'late', 'paused', 'answered']),
    words: z.string(),
  }),
  dueAt: Instant,
  createdAt: Instant,
}) satisfies z.ZodType<Wire>;

export const CaseListShown = z.object({
  rows: z.array(CaseRowShown),
  /** Brought back as `after` for the next page; null on the last. */
  next: z.string().nullable(),
}) satisfies z.ZodType<CaseList>;

export const CaseCountsShown = z.object({
  open: z.number(),
  mine: z.number(),
  'my-agency': z.number(),
  overdue: z.number(),
  'due-today': z.number(),
  new: z.number(),
  waiting: z.number(),
  unread: z.number(),
}) satisfies z.ZodType<CaseCounts>;

/** A line of the list on the wire, for whoever asks. */
export function rowShown(
  row: CaseRow & Partial<ListedCase>,
  { login }: Pick<StaffMember, 'login'>,
  parts: Pick<CaseParts, 'agencyName' | 'categoryName' | 'calendar' | 'now'>,
): z.infer<typeof CaseRowShown> {
  const { receipt, version, what, category, place, stage, agency, urgent, supporters } = row;
  return {
    ...{ receipt, version, what, category, place, stage, agency, urgent, supporters },
    categoryName: parts.categoryName(category),
    stageWords: storedStageWords(stage),
    agencyName: parts.agencyName(agency),
    handler: row.handlerName ?? row.handler ?? null,
    unread: row.seen !== undefined && (row.seen ?? 0) < version,
    mine: row.handler === login,
    left: leftOf(row, parts),
    dueAt: row.dueAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

/** Nothing more is owed here: the badge says how it ended. */
const ENDED: readonly string[] = [
  'answered',
  'closed',
  'refused',
  'forwarded',
  'merged',
  'withdrawn',
];

function leftOf(
  { stage, dueAt }: Pick<CaseRow, 'stage' | 'dueAt'>,
  { now, calendar }: Pick<CaseParts, 'calendar' | 'now'>,
): TimeLeftShown {
  if (ENDED.includes(stage)) return { kind: 'answered', words: storedStageWords(stage) };
  const running = stage === 'waiting-citizen' ? undefined : dueAt;
  const { kind, words } = timeLeft(running, now(), calendar());
  return { kind, words };
}
