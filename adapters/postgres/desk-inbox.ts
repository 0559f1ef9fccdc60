import type pg from 'pg';

/** A case in the inbox. */
export interface InboxRecord {
  readonly id: string;
  readonly receipt: string;
  readonly what: string;
  readonly category: string;
  readonly place: string;
  readonly stage: string;
  readonly agency: string;
  readonly urgent: boolean;
  readonly supporters: number;
  readonly dueAt: Date;
  readonly pausedSince: Date | null;
  readonly answeredAt: Date | null;
  readonly createdAt: Date;
}

export const INBOX_VIEWS = ['open', 'overdue', 'today', 'waiting', 'new', 'done'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** What is asked; `scope` is the agency beyond which nothing is there, null for the whole office. */
export interface InboxQuery {
  readonly scope: string | null;
  readonly now: Date;
  readonly endOfToday: Date;
}

/** Stages in which the office owes an answer and its clock runs. */
const RUNNING = `stage IN ('received', 'routed', 'in-progress', 'reopened')`;
const WHICH: Readonly<Record<InboxView, string>> = {
  open: `(${RUNNING} OR stage = 'waiting-citizen')`,
  overdue: `${RUNNING} AND due_at < $2`,
  today: `${RUNNING} AND due_at >= $2 AND due_at < $3`,
  waiting: `stage = 'waiting-citizen'`,
  new: `stage IN ('received', 'routed', 'reopened')`,
  done: `NOT (${RUNNING} OR stage = 'waiting-citizen')`,
};
const IN_SCOPE = `NOT sealed AND ($1::text IS NULL OR agency = $1 OR also_agencies ? $1)`;
const COLUMNS = `id, receipt, left(text, 160) AS what, category, place, stage, agency, urgent, supporters, due_at AS "dueAt",
  paused_since AS "pausedSince", answered_at AS "answeredAt", created_at AS "createdAt"`;

/** Where a page ended. */
export interface InboxCursor {
  readonly at: Date;
  readonly id: string;
}

/** A page of cases by their deadline; `q` is a receipt or words of what was written. */
export async function listInbox(
  pool: pg.Pool,
  { scope, now, endOfToday }: InboxQuery,
  view: InboxView,
  {
    q,
    after,
    limit,
  }: {
    readonly q: string | undefined;
    readonly after: InboxCursor | undefined;
    readonly limit: number;
  },
): Promise<readonly InboxRecord[]> {
  const { rows } = await pool.query<InboxRecord>(
    `SELECT ${COLUMNS} FROM feedback_case
      WHERE ${IN_SCOPE} AND $2::timestamptz < $3::timestamptz AND ${WHICH[view]}
        AND ($4::text IS NULL OR receipt = upper($4) OR strpos(lower(text), lower($4)) > 0 OR strpos(lower(place), lower($4)) > 0)
        AND ($5::timestamptz IS NULL OR (due_at, id) > ($5, $6::uuid))
      ORDER BY due_at, id LIMIT $7`,
    [scope, now, endOfToday, q ?? null, after?.at ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/** How many there are of each, but for those done with. */
export async function countInbox(
  pool: pg.Pool,
  { scope, now, endOfToday }: InboxQuery,
): Promise<Readonly<Record<Exclude<InboxView, 'done'>, number>>> {
  const views = ['open', 'overdue', 'today', 'waiting', 'new'] as const;
  const counted = views.map((view) => `count(*) FILTER (WHERE ${WHICH[view]})::int AS "${view}"`);
  const { rows } = await pool.query<Record<(typeof views)[number], number>>(
    `SELECT ${counted.join(', ')} FROM feedback_case
      WHERE ${IN_SCOPE} AND $2::timestamptz < $3::timestamptz AND ${WHICH.open}`,
    [scope, now, endOfToday],
  );
  return rows[0] ?? { open: 0, overdue: 0, today: 0, waiting: 0, new: 0 };
}

/** One case of the inbox; `undefined` where there is none, it is sealed, or another agency's: the same to all. */
export async function findInInbox(
  pool: pg.Pool,
  scope: string | null,
  receipt: string,
): Promise<InboxRecord | undefined> {
  const { rows } = await pool.query<InboxRecord>(
    `SELECT ${COLUMNS} FROM feedback_case WHERE ${IN_SCOPE} AND receipt = $2`,
    [scope, receipt],
  );
  return rows[0];
}
