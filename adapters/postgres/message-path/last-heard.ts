import type pg from 'pg';

/** When a citizen last wrote; `undefined` where they never did. */
export async function lastHeardFrom(
  pool: pg.Pool,
  accountId: string,
  recipient: string,
): Promise<Date | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>({
    name: 'last-heard',
    text: 'SELECT last_citizen_at AS at FROM conversation WHERE account_id = $1 AND recipient = $2',
    values: [accountId, recipient],
  });
  return rows[0]?.at ?? undefined;
}
