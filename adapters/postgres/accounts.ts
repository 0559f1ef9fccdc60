import type pg from 'pg';

/** A channel account as the environment first names it. */
export interface FirstAccount {
  readonly kind: string;
  readonly name: string;
}

/** What each account says of its staffed hours, by the account's id, as the row keeps it. */
export async function accountHours(pool: pg.Pool): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await pool.query<{ id: string; hours: unknown }>(
    'SELECT id, hours FROM channel_account',
  );
  return new Map(rows.map(({ id, hours }) => [id, hours]));
}

/** Says whether somebody answers on an account; false where there is no such account. */
export async function setAccountHours(
  pool: pg.Pool,
  name: string,
  hours: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { rowCount } = await pool.query('UPDATE channel_account SET hours = $2 WHERE name = $1', [
    name,
    JSON.stringify(hours),
  ]);
  return rowCount === 1;
}

/** Makes the account where it is missing and gives its id; an existing row is never overwritten. */
export async function ensureAccount(pool: pg.Pool, { kind, name }: FirstAccount): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO channel_account (kind, name) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name RETURNING id`,
    [kind, name],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('an account could not be made');
  return id;
}
