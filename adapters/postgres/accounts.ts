import type pg from 'pg';

/** A channel account as the environment first names it. */
export interface FirstAccount {
  readonly kind: string;
  readonly name: string;
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
