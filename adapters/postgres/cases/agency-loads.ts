import type pg from 'pg';

/** What an agency has to do now. */
export interface AgencyLoad {
  readonly agency: string;
  readonly open: number;
  readonly overdue: number;
}

/** Open and overdue cases of these agencies; one without any is not among them. */
export async function agencyLoads(
  pool: pg.Pool,
  agencies: readonly string[],
  now: Date,
): Promise<readonly AgencyLoad[]> {
  const { rows } = await pool.query<AgencyLoad>(
    `SELECT agency, count(*)::int AS open, count(*) FILTER (WHERE due_at < $2 AND stage <> 'waiting-citizen')::int AS overdue
       FROM feedback_case
      WHERE agency = ANY($1) AND stage IN ('received', 'routed', 'in-progress', 'reopened', 'waiting-citizen') AND NOT sealed
      GROUP BY agency`,
    [agencies, now],
  );
  return rows;
}
