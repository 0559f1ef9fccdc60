import type pg from 'pg';
import type { CaseEvent } from '#cases/case-event.ts';
import { readHistory } from './case-rows.ts';

/** A case for its tracking page: what the code alone may show is chosen from it by the caller. */
export interface TrackedRow {
  readonly text: string;
  readonly place: string;
  readonly agency: string;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly history: readonly CaseEvent[];
}

/** The case behind a receipt with its history; `undefined` where there is none, or where it was sealed. */
export async function findTrackedCase(
  pool: pg.Pool,
  receipt: string,
): Promise<TrackedRow | undefined> {
  const { rows } = await pool.query<{
    id: string;
    text: string;
    place: string;
    agency: string;
    due_at: Date;
    created_at: Date;
  }>(
    'SELECT id, text, place, agency, due_at, created_at FROM feedback_case WHERE receipt = $1 AND NOT sealed',
    [receipt],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { text, place, agency, due_at: dueAt, created_at: createdAt } = row;
  return { text, place, agency, dueAt, createdAt, history: await readHistory(pool, row.id) };
}
