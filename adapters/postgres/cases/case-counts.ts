import type pg from 'pg';
import { type Bind, type CaseReader, inScope, inView } from './case-list.ts';

/** How many cases each view of what is not done holds for whoever asks, and how many changed since they looked. */
export interface Counts {
  readonly open: number;
  readonly mine: number;
  readonly 'my-agency': number;
  readonly overdue: number;
  readonly 'due-today': number;
  readonly new: number;
  readonly waiting: number;
  /** Nobody's or the reader's own. */
  readonly unread: number;
}

const NONE: Counts = {
  ...{ open: 0, mine: 0, 'my-agency': 0, overdue: 0 },
  ...{ 'due-today': 0, new: 0, waiting: 0, unread: 0 },
};

/** Counts all views in one look at the open cases: their conditions, as far as they are not true of every open case. */
export async function countCases(pool: pg.Pool, reader: CaseReader): Promise<Counts> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const [me, now, evening] = [bind(reader.login), bind(reader.now), bind(reader.endOfToday)];
  const own = reader.ownAgency === undefined ? 'true' : `agency = ${bind(reader.ownAgency)}`;
  const where = ['NOT sealed', ...inView('open', reader, bind), ...inScope(reader, bind)];
  const { rows } = await pool.query<Counts>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE handler = ${me})::int AS mine,
            count(*) FILTER (WHERE ${own})::int AS "my-agency",
            count(*) FILTER (WHERE runs AND due_at < ${now})::int AS overdue,
            count(*) FILTER (WHERE runs AND due_at >= ${now} AND due_at <= ${evening})::int AS "due-today",
            count(*) FILTER (WHERE handler IS NULL AND runs AND stage <> 'in-progress')::int AS new,
            count(*) FILTER (WHERE NOT runs)::int AS waiting,
            count(*) FILTER (WHERE (handler IS NULL OR handler = ${me}) AND seen < version)::int AS unread
       FROM (SELECT c.handler, c.agency, c.due_at, c.stage, c.version, c.stage <> 'waiting-citizen' AS runs,
                    COALESCE(look.version, 0) AS seen
               FROM feedback_case c LEFT JOIN case_look look ON look.case_id = c.id AND look.login = ${me}
              WHERE ${where.join(' AND ')}) open_cases`,
    values,
  );
  return rows[0] ?? NONE;
}
