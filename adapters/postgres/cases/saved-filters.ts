import type pg from 'pg';

/** A filter as it is kept; what was asked is the caller's to read. */
export interface KeptFilter {
  readonly id: string;
  readonly name: string;
  readonly asked: unknown;
}

/** More would be a list to search in. */
const MOST_FILTERS = 30;

/** The filters of one person by name. */
export async function savedFilters(pool: pg.Pool, login: string): Promise<readonly KeptFilter[]> {
  const { rows } = await pool.query<KeptFilter>(
    `SELECT id, name, asked FROM saved_filter WHERE login = $1 ORDER BY name LIMIT ${MOST_FILTERS}`,
    [login],
  );
  return rows;
}

/** Keeps a filter; one of the same name becomes it. False where the person has as many as may be. */
export async function saveFilter(
  pool: pg.Pool,
  login: string,
  { name, asked }: { readonly name: string; readonly asked: object },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO saved_filter (login, name, asked) SELECT $1, $2, $3
      WHERE (SELECT count(*) FROM saved_filter WHERE login = $1 AND name <> $2) < ${MOST_FILTERS}
     ON CONFLICT (login, name) DO UPDATE SET asked = EXCLUDED.asked`,
    [login, name, JSON.stringify(asked)],
  );
  return rowCount === 1;
}

/** Forgets a filter; false where this person has none of that id. */
export async function forgetFilter(pool: pg.Pool, login: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('DELETE FROM saved_filter WHERE login = $1 AND id = $2', [
    login,
    id,
  ]);
  return rowCount === 1;
}
