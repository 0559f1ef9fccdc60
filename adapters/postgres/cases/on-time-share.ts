import type pg from 'pg';

/** Of the reports that were due in a time: how many were answered by then. */
export interface OnTimeShare {
  readonly due: number;
  readonly onTime: number;
}

const SHARE = `
SELECT count(*)::int AS due, count(*) FILTER (WHERE answered_at <= due_at)::int AS on_time
FROM feedback_case
WHERE NOT sealed AND due_at BETWEEN $1 AND $2 AND stage NOT IN ('merged', 'withdrawn', 'refused', 'forwarded', 'waiting-citizen')`;

/** Counts the reports whose deadline lay between both instants; those that ended elsewhere or wait are left out. */
export async function onTimeShare(pool: pg.Pool, from: Date, to: Date): Promise<OnTimeShare> {
  const { rows } = await pool.query<{ due: number; on_time: number }>(SHARE, [from, to]);
  return { due: rows[0]?.due ?? 0, onTime: rows[0]?.on_time ?? 0 };
}
