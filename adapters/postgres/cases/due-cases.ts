import type pg from 'pg';

/** A row of the list of deadlines; nothing that a citizen wrote. */
export interface DueRow {
  readonly receipt: string;
  readonly category: string;
  readonly agency: string;
  readonly stage: string;
  readonly urgent: boolean;
  readonly escalationLevel: number;
  readonly dueAt: Date;
}

/** Open cases that are late or fall due before an instant, the longest due first. */
export async function dueCases(
  pool: pg.Pool,
  before: Date,
  limit: number,
): Promise<readonly DueRow[]> {
  const { rows } = await pool.query<DueRow>(
    `SELECT receipt, category, agency, stage, urgent, escalation_level AS "escalationLevel", due_at AS "dueAt"
       FROM feedback_case
      WHERE stage IN ('received', 'routed', 'in-progress', 'reopened') AND NOT sealed AND due_at < $1
      ORDER BY due_at LIMIT $2`,
    [before, limit],
  );
  return rows;
}
