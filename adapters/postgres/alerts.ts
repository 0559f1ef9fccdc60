import type pg from 'pg';

/** Something of a channel that only a person can mend. */
export interface Alert {
  readonly account: string;
  /** `needs-consent`, `webhook-off` …: what the runbooks are named after. */
  readonly what: string;
}

const NAME = `'alert/' || $1::text || '/' || $2::text`;

/** Raises an alert; true where it was not up already, so that it is told once. */
export async function raiseAlert(pool: pg.Pool, { account, what }: Alert): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO setting (name, value) VALUES (${NAME}, '{}') ON CONFLICT (name) DO NOTHING`,
    [account, what],
  );
  return rowCount === 1;
}

/** It works again; true where the alert was up. */
export async function clearAlert(pool: pg.Pool, { account, what }: Alert): Promise<boolean> {
  const { rowCount } = await pool.query(`DELETE FROM setting WHERE name = ${NAME}`, [
    account,
    what,
  ]);
  return rowCount === 1;
}

/** The alerts of an account that are up, the oldest first. */
export async function alertsOf(
  pool: pg.Pool,
  account: string,
): Promise<readonly { readonly what: string; readonly since: Date }[]> {
  const { rows } = await pool.query<{ what: string; since: Date }>(
    `SELECT substr(name, length($1::text) + 8) AS what, updated_at AS since FROM setting
      WHERE starts_with(name, 'alert/' || $1::text || '/') ORDER BY updated_at`,
    [account],
  );
  return rows;
}
