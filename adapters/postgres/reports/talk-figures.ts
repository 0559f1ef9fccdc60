import type pg from 'pg';
import type { ReportScope } from './report-scope.ts';

/** How many turns ended in each way. */
export async function turnFigures(
  pool: pg.Pool,
  { from, to, agency }: ReportScope,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ outcome: string; turns: number }>(
    `SELECT t.outcome, count(*)::int AS turns FROM turn t
      WHERE t.created_at >= $1 AND t.created_at < $2 AND ($3::text IS NULL OR EXISTS (
        SELECT 1 FROM conversation c JOIN channel_account a ON a.id = c.account_id
         WHERE c.id = t.conversation_id AND (a.agency IS NULL OR a.agency = $3)))
      GROUP BY t.outcome`,
    [from, to, agency],
  );
  return new Map(rows.map(({ outcome, turns }) => [outcome, turns]));
}

/** How often citizens said that an answer helped, and that it did not. */
export async function ratingFigures(
  pool: pg.Pool,
  { from, to }: ReportScope,
): Promise<{ readonly helped: number; readonly notHelped: number }> {
  const { rows } = await pool.query<{ helped: number; not_helped: number }>(
    `SELECT count(*) FILTER (WHERE helped)::int AS helped, count(*) FILTER (WHERE NOT helped)::int AS not_helped
       FROM answer_rating WHERE created_at >= $1 AND created_at < $2`,
    [from, to],
  );
  return { helped: rows[0]?.helped ?? 0, notHelped: rows[0]?.not_helped ?? 0 };
}

/** How citizens judged the handling, and what they said after 30 days: the last word of each case in the time. */
export async function judgedFigures(
  pool: pg.Pool,
  { from, to, agency }: ReportScope,
): Promise<readonly { readonly kind: string; readonly value: string; readonly cases: number }[]> {
  const { rows } = await pool.query<{ kind: string; value: string; cases: number }>(
    `WITH said AS (
       SELECT DISTINCT ON (e.case_id, e.kind) e.kind, COALESCE(e.what->>'score', e.what->>'outcome') AS value
         FROM case_event e JOIN feedback_case c ON c.id = e.case_id AND NOT c.sealed AND ($3::text IS NULL OR c.agency = $3)
        WHERE e.created_at >= $1 AND e.created_at < $2
          AND (e.kind = 'rated' OR (e.kind = 'followed-up' AND e.what->>'outcome' <> 'asked'))
        ORDER BY e.case_id, e.kind, e.number DESC)
     SELECT kind, value, count(*)::int AS cases FROM said WHERE value IS NOT NULL GROUP BY kind, value`,
    [from, to, agency],
  );
  return rows;
}
