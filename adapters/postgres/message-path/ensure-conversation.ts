import type pg from 'pg';

/** The conversation of a recipient who may never have written, such as a group; made without a citizen. */
export async function ensureConversation(
  pool: pg.Pool,
  accountId: string,
  recipient: string,
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO conversation AS c (account_id, recipient) VALUES ($1, $2)
     ON CONFLICT (account_id, recipient) DO UPDATE SET recipient = c.recipient RETURNING id`,
    [accountId, recipient],
  );
  const [row] = rows;
  if (!row) throw new Error('a conversation could not be made');
  return row.id;
}
