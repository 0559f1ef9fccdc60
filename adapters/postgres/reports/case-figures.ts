import type pg from 'pg';
import type { ReportScope } from './report-scope.ts';

/** How the cases that came in a time went: the last four together are the first. */
export interface CaseCounts {
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly elsewhere: number;
}

/** The same by one side of a case: `side` says which, `value` is its id, null where the case has none. */
export interface SideCounts extends CaseCounts {
  readonly side: 'all' | 'agency' | 'category' | 'commune' | 'channel';
  readonly value: string | null;
}

/** Every case in one of four: an answer given counts, wherever the case stands now. */
const STATES = `
  SELECT c.*, CASE
    WHEN c.answered_at <= c.due_at THEN 'on-time'
    WHEN c.answered_at IS NOT NULL THEN 'late'
    WHEN c.stage IN ('merged', 'withdrawn', 'refused', 'forwarded') THEN 'elsewhere'
    WHEN c.stage <> 'waiting-citizen' AND c.due_at < $4 THEN 'late'
    ELSE 'open' END AS ended
  FROM feedback_case c
 WHERE NOT c.sealed AND c.created_at >= $1 AND c.created_at < $2 AND ($3::text IS NULL OR c.agency = $3)`;

const COUNTS = `count(*)::int AS received, count(*) FILTER (WHERE ended = 'on-time')::int AS "onTime",
  count(*) FILTER (WHERE ended = 'late')::int AS late, count(*) FILTER (WHERE ended = 'open')::int AS open,
  count(*) FILTER (WHERE ended = 'elsewhere')::int AS elsewhere`;

const BY_SIDE = `
WITH cases AS (${STATES}), sides AS (
  SELECT s.ended, s.agency, s.category, s.commune_code AS commune, COALESCE(a.kind, '') AS channel
    FROM cases s LEFT JOIN conversation t ON t.id = s.conversation_id LEFT JOIN channel_account a ON a.id = t.account_id
)
SELECT CASE WHEN GROUPING(agency) = 0 THEN 'agency' WHEN GROUPING(category) = 0 THEN 'category'
            WHEN GROUPING(commune) = 0 THEN 'commune' WHEN GROUPING(channel) = 0 THEN 'channel' ELSE 'all' END AS side,
       COALESCE(agency, category, commune, channel) AS value, ${COUNTS}
  FROM sides GROUP BY GROUPING SETS ((), (agency), (category), (commune), (channel))
 ORDER BY received DESC, value`;

/** The cases filed in the time, whole and by every side, in one walk over them; sealed ones are nobody's figure. */
export async function caseFigures(
  pool: pg.Pool,
  scope: ReportScope,
): Promise<readonly SideCounts[]> {
  const { rows } = await pool.query<SideCounts>(BY_SIDE, valuesOf(scope));
  return rows;
}

const BY_MONTH = `
WITH cases AS (${STATES})
SELECT to_char(created_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, ${COUNTS}
  FROM cases GROUP BY month ORDER BY month`;

/** By the month in Vietnam in which they were filed, "2026-08"; a month without any is left out. */
export async function monthFigures(
  pool: pg.Pool,
  scope: ReportScope,
): Promise<readonly (CaseCounts & { readonly month: string })[]> {
  const { rows } = await pool.query<CaseCounts & { month: string }>(BY_MONTH, valuesOf(scope));
  return rows;
}

/** Median days from filing to answer over those answered; null while none was. */
export async function medianAnswerDays(pool: pg.Pool, scope: ReportScope): Promise<number | null> {
  const { rows } = await pool.query<{ days: number | null }>(
    `WITH cases AS (${STATES})
     SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - created_at) / 86400) AS days
       FROM cases WHERE answered_at IS NOT NULL`,
    valuesOf(scope),
  );
  return rows[0]?.days ?? null;
}

function valuesOf({ from, to, agency, now }: ReportScope): unknown[] {
  return [from, to, agency, now];
}
