import type pg from 'pg';

/** A bubble as the web chat shows it. */
export interface ShownBubble {
  readonly sentNumber: number;
  readonly at: Date;
  readonly author: string;
  readonly bubble: unknown;
}

/** What the citizen wrote, as far as it may be shown again. */
export interface ShownMessage {
  readonly eventId: string;
  readonly at: Date;
  readonly content: unknown;
}

/** The conversation of a web session, made by its first message; `undefined` before that. */
export async function findConversation(
  pool: pg.Pool,
  accountId: string,
  recipient: string,
): Promise<{ readonly id: string; readonly held: boolean } | undefined> {
  const { rows } = await pool.query<{ id: string; held: boolean }>(
    'SELECT id, held_by IS NOT NULL AS held FROM conversation WHERE account_id = $1 AND recipient = $2',
    [accountId, recipient],
  );
  return rows[0];
}

/** Bubbles sent after `after`, in the order in which they were sent. */
export async function bubblesAfter(
  pool: pg.Pool,
  conversationId: string,
  after: number,
  limit = 200,
): Promise<readonly ShownBubble[]> {
  const { rows } = await pool.query<{
    sent_number: string;
    sent_at: Date;
    author: string;
    bubble: unknown;
  }>(
    `SELECT sent_number, sent_at, author, bubble FROM outbox
      WHERE conversation_id = $1 AND status = 'sent' AND sent_number > $2 ORDER BY sent_number LIMIT $3`,
    [conversationId, after, limit],
  );
  return rows.map((row) => ({
    sentNumber: Number(row.sent_number),
    at: row.sent_at,
    author: row.author,
    bubble: row.bubble,
  }));
}

/** The citizen's last messages, oldest first; sealed and forgotten ones are left out. */
export async function lastMessages(
  pool: pg.Pool,
  conversationId: string,
  limit: number,
): Promise<readonly ShownMessage[]> {
  const { rows } = await pool.query<{ event_id: string; received_at: Date; content: unknown }>(
    `SELECT event_id, received_at, content FROM inbox
      WHERE conversation_id = $1 AND kind = 'message' AND content IS NOT NULL ORDER BY number DESC LIMIT $2`,
    [conversationId, limit],
  );
  return rows
    .map((row) => ({ eventId: row.event_id, at: row.received_at, content: row.content }))
    .reverse();
}

/** The last bubbles, oldest first, and the number to resume after. */
export async function lastBubbles(
  pool: pg.Pool,
  conversationId: string,
  limit: number,
): Promise<readonly ShownBubble[]> {
  const { rows } = await pool.query<{
    sent_number: string;
    sent_at: Date;
    author: string;
    bubble: unknown;
  }>(
    `SELECT sent_number, sent_at, author, bubble FROM outbox
      WHERE conversation_id = $1 AND status = 'sent' AND sent_number IS NOT NULL ORDER BY sent_number DESC LIMIT $2`,
    [conversationId, limit],
  );
  return rows
    .map((row) => ({
      sentNumber: Number(row.sent_number),
      at: row.sent_at,
      author: row.author,
      bubble: row.bubble,
    }))
    .reverse();
}

/** Marks what came to the page and what was looked at there, up to the numbers by which the page resumes. */
export async function markReceipt(
  pool: pg.Pool,
  conversationId: string,
  upTo: { readonly delivered: number; readonly seen: number },
  at: Date,
): Promise<void> {
  await pool.query(
    `UPDATE outbox SET delivered_at = COALESCE(delivered_at, $4),
            seen_at = CASE WHEN sent_number <= $3 THEN COALESCE(seen_at, $4) ELSE seen_at END
      WHERE conversation_id = $1 AND status = 'sent' AND sent_number <= GREATEST($2::bigint, $3::bigint)
        AND (delivered_at IS NULL OR (seen_at IS NULL AND sent_number <= $3))`,
    [conversationId, upTo.delivered, upTo.seen, at],
  );
}

/** A visit on a shared device is over: nothing of it can be reached by its token or read again. */
export async function endVisit(pool: pg.Pool, conversationId: string): Promise<void> {
  await pool.query(
    `WITH ended AS (
       UPDATE conversation SET recipient = 'ended/' || id, state = '{"version":1,"disclosed":false}' WHERE id = $1
     ), words AS (
       UPDATE inbox SET content = NULL WHERE conversation_id = $1 AND status = 'done'
     )
     UPDATE outbox SET bubble = '{"text":"","buttons":[],"unkept":true}' WHERE conversation_id = $1 AND settled_at IS NOT NULL`,
    [conversationId],
  );
}

/** What was proved of dossiers ends, and nothing else. */
export async function endProof(pool: pg.Pool, accountId: string, recipient: string): Promise<void> {
  await pool.query(
    `UPDATE conversation SET state = state - 'proved' WHERE account_id = $1 AND recipient = $2 AND state ? 'proved'`,
    [accountId, recipient],
  );
}
