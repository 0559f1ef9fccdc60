import type pg from 'pg';

/** What a receipt code alone may show (design.md 6): how far the case is and when it is due, never its words. */
export interface CaseState {
  readonly stage: string;
  readonly dueAt: Date;
}

/** The state behind a receipt; `undefined` where there is none, or where the case was sealed. */
export async function findCaseState(
  pool: pg.Pool,
  receipt: string,
): Promise<CaseState | undefined> {
  const { rows } = await pool.query<{ stage: string; due_at: Date }>(
    'SELECT stage, due_at FROM feedback_case WHERE receipt = $1 AND NOT sealed',
    [receipt],
  );
  return rows[0] && { stage: rows[0].stage, dueAt: rows[0].due_at };
}
