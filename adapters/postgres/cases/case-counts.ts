import type pg from 'pg';
import { type Bind, type CaseReader, inScope, inView } from './case-list.ts';

const COUNTED = ['open', 'mine', 'my-agency', 'overdue', 'due-today', 'new', 'waiting'] as const;

/** How many cases each view of what is not done holds for whoever asks. */
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** Counts all views in one look at the open cases. */
export async function countCases(pool: pg.Pool, reader: CaseReader): Promise<Counts> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const counts = COUNTED.map(
    (view) =>
      `count(*) FILTER (WHERE ${inView(view, reader, bind).join(' AND ')})::int AS "${view}"`,
  );
  const where = ['NOT sealed', ...inView('open', reader, bind), ...inScope(reader, bind)];
  const { rows } = await pool.query<Counts>(
    `SELECT ${counts.join(', ')} FROM feedback_case WHERE ${where.join(' AND ')}`,
    values,
  );
  const [found] = rows;
  if (!found) throw new Error('a count without a row');
  return found;
}
