import type pg from 'pg';

/** Stages in which the office owes an answer and the clock runs. */
const RUNS = `c.stage IN ('received', 'routed', 'in-progress', 'reopened') AND NOT c.sealed`;

/** The next open cases after an id, in the order of ids: how a round over all of them goes on. */
export async function openCaseIds(
  pool: pg.Pool,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM feedback_case c WHERE ${RUNS} AND id > COALESCE($1::uuid, '00000000-0000-0000-0000-000000000000')
      ORDER BY id LIMIT $2`,
    [after ?? null, limit],
  );
  return rows.map(({ id }) => id);
}

/** Open cases to which something happened since an instant that moves a deadline by itself. */
export async function movedClocks(pool: pg.Pool, since: Date): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT c.id FROM case_event e JOIN feedback_case c ON c.id = e.case_id
      WHERE e.kind IN ('citizen-added', 'reopened', 'category-changed') AND e.created_at >= $1 AND ${RUNS}`,
    [since],
  );
  return rows.map(({ id }) => id);
}

/** Open cases due from an instant on, the next due first, at most `limit` of their `count`. */
export async function openCasesDueFrom(
  pool: pg.Pool,
  from: Date,
  limit: number,
): Promise<{
  readonly cases: readonly {
    readonly id: string;
    readonly receipt: string;
    readonly dueAt: Date;
  }[];
  readonly count: number;
}> {
  const { rows } = await pool.query<{ id: string; receipt: string; dueAt: Date; count: number }>(
    `SELECT id, receipt, due_at AS "dueAt", count(*) OVER ()::int AS count FROM feedback_case c
      WHERE ${RUNS} AND due_at >= $1 ORDER BY due_at LIMIT $2`,
    [from, limit],
  );
  return { cases: rows, count: rows[0]?.count ?? 0 };
}

/** A case with what escalating asks of it. */
export interface DueCase {
  readonly id: string;
  readonly receipt: string;
  readonly version: number;
  readonly agency: string;
  readonly dueAt: Date;
  readonly escalationLevel: number;
}

/** Open cases due before an instant that have not reached the last level, the longest due first. */
export async function casesDueBefore(
  pool: pg.Pool,
  before: Date,
  lastLevel: number,
): Promise<readonly DueCase[]> {
  const { rows } = await pool.query<DueCase>(
    `SELECT id, receipt, version, agency, due_at AS "dueAt", escalation_level AS "escalationLevel" FROM feedback_case c
      WHERE ${RUNS} AND due_at < $1 AND escalation_level < $2 ORDER BY due_at LIMIT 1000`,
    [before, lastLevel],
  );
  return rows;
}

/** A case to which nobody has replied yet. */
export interface UnansweredCase {
  readonly id: string;
  readonly receipt: string;
  readonly version: number;
  readonly category: string;
  readonly receivedAt: Date;
  readonly firstReplyLevel: number;
}

/** Open cases filed before an instant to which nobody has replied and that have not reached the last level. */
export async function casesWithoutReply(
  pool: pg.Pool,
  before: Date,
  lastLevel: number,
): Promise<readonly UnansweredCase[]> {
  const { rows } = await pool.query<UnansweredCase>(
    `SELECT id, receipt, version, category, created_at AS "receivedAt", first_reply_level AS "firstReplyLevel"
       FROM feedback_case c
      WHERE ${RUNS} AND first_reply_at IS NULL AND created_at < $1 AND first_reply_level < $2
      ORDER BY created_at LIMIT 1000`,
    [before, lastLevel],
  );
  return rows;
}

/** One agency's cases as the digest counts them. */
export interface DueCount {
  readonly agency: string;
  readonly due: number;
  readonly overdue: number;
}

/** Open cases of each agency that are late now, and that fall due before an instant. */
export async function dueCounts(
  pool: pg.Pool,
  now: Date,
  before: Date,
): Promise<readonly DueCount[]> {
  const { rows } = await pool.query<DueCount>(
    `SELECT agency, count(*) FILTER (WHERE due_at >= $1)::int AS due, count(*) FILTER (WHERE due_at < $1)::int AS overdue
       FROM feedback_case c WHERE ${RUNS} AND due_at < $2 GROUP BY agency ORDER BY overdue DESC, due DESC, agency`,
    [now, before],
  );
  return rows;
}
