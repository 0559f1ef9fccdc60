import type pg from 'pg';
import { auditWithin } from '../audit.ts';
import { inTransaction } from '../in-transaction.ts';

/** What staff say often; of one agency, or of all where `agency` is empty. */
export interface CannedReply {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly text: string;
}

/** All that belong to everybody or to this agency, by name; of every agency where `undefined`. */
export async function cannedReplies(
  pool: pg.Pool,
  agency: string | undefined,
): Promise<readonly CannedReply[]> {
  const { rows } = await pool.query<CannedReply>(
    `SELECT id, agency, name, text FROM canned_reply WHERE $1::text IS NULL OR agency IN ('', $1) ORDER BY name, agency`,
    [agency ?? null],
  );
  return rows;
}

/** Keeps one; another of the same name in the same agency becomes it. */
export async function keepCannedReply(
  pool: pg.Pool,
  { agency, name, text }: Omit<CannedReply, 'id'>,
  by: string,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(
      `INSERT INTO canned_reply (agency, name, text, updated_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (agency, name) DO UPDATE SET text = EXCLUDED.text, updated_by = EXCLUDED.updated_by, updated_at = now()`,
      [agency, name, text, by],
    );
    await auditWithin(client, {
      actor: by,
      act: 'canned-reply-kept',
      object: name,
      detail: { agency },
    });
  });
}

/** Forgets one of an agency within reach; false where there is none of that id. */
export async function forgetCannedReply(
  pool: pg.Pool,
  id: string,
  agency: string | undefined,
  by: string,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'DELETE FROM canned_reply WHERE id = $1 AND ($2::text IS NULL OR agency = $2) RETURNING name',
      [id, agency ?? null],
    );
    const [gone] = rows;
    if (gone)
      await auditWithin(client, { actor: by, act: 'canned-reply-forgotten', object: gone.name });
    return gone !== undefined;
  });
}
