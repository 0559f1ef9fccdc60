import type pg from 'pg';

/** A photo of a receipt that waits to be read, and whom to tell. */
export interface ReceiptPhoto {
  readonly id: string;
  /** Where it lies; empty where it could not be fetched. */
  readonly path: string;
  readonly accountId: string;
  readonly recipient: string;
  /** The number of its message in the conversation. */
  readonly number: number;
  readonly sentAt: Date;
}

/** Reading one is over within this; a photo whose reader died is taken again after it. */
const TAKEN_SECONDS = 120;

/** Takes photos that were fetched, or could not be; nobody else gets them meanwhile. */
export async function takeReceiptPhotos(
  pool: pg.Pool,
  limit: number,
): Promise<readonly ReceiptPhoto[]> {
  const { rows } = await pool.query<ReceiptPhoto>(
    `WITH taken AS (
       UPDATE stored_file SET transcript = 'asked', not_before = now() + make_interval(secs => ${TAKEN_SECONDS}) WHERE id IN (
         SELECT id FROM stored_file WHERE kind = 'receipt' AND transcript <> 'read' AND status <> 'wanted'
            AND (transcript = 'none' OR not_before <= now())
          ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED
       ) RETURNING id, path, status, inbox_id
     )
     SELECT f.id, CASE WHEN f.status = 'kept' THEN f.path ELSE '' END AS path, c.account_id AS "accountId", c.recipient,
            i.number, i.sent_at AS "sentAt"
       FROM taken f JOIN inbox i ON i.id = f.inbox_id JOIN conversation c ON c.id = i.conversation_id`,
    [limit],
  );
  return rows;
}

/** It was read: what is on it is personal, so it goes from the disk with the next round. */
export async function receiptPhotoRead(pool: pg.Pool, id: string): Promise<void> {
  await pool.query(
    `UPDATE stored_file SET transcript = 'read', status = CASE WHEN status = 'kept' THEN 'forgotten' ELSE status END
      WHERE id = $1`,
    [id],
  );
}
