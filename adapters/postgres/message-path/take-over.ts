import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** A send is given up before this, so nothing of the assistant is under way any longer. */
const LONGEST_SEND_MS = 15_000;

/**
 * Staff take the conversation. In one transaction the hold is set and the assistant's waiting bubbles are
 * withdrawn; it returns after the one that was just being sent is settled, so none leaves later.
 * False when the conversation does not exist.
 */
export async function takeOver(
  pool: pg.Pool,
  conversationId: string,
  staff: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH held AS (
       UPDATE conversation SET held_by = $2, held_since = now(), staff_spoke_at = now(), hold_noticed_at = NULL
        WHERE id = $1 RETURNING id
     ), answered AS (
       UPDATE call_back SET status = 'done' WHERE conversation_id = $1 AND status = 'open' AND why = 'unanswered-hold'
     ), withdrawn AS (
       UPDATE outbox SET status = 'withdrawn', settled_at = now()
        WHERE conversation_id = $1 AND settled_at IS NULL AND status = 'waiting' AND author = 'assistant' AND priority = 0
     )
     SELECT id FROM held`,
    [conversationId, staff],
  );
  await untilNothingLeaves(pool, conversationId);
  return rowCount === 1;
}

/** What was marked as being sent may have left: it is waited for, and put aside when its fate stays unknown. */
async function untilNothingLeaves(pool: pg.Pool, conversationId: string): Promise<void> {
  const deadline = Date.now() + LONGEST_SEND_MS;
  while (Date.now() < deadline && (await isSending(pool, conversationId))) await pause(50);
  await pool.query(
    `UPDATE outbox SET status = 'withdrawn', settled_at = now()
      WHERE conversation_id = $1 AND settled_at IS NULL AND author = 'assistant' AND priority = 0`,
    [conversationId],
  );
}

async function isSending(pool: pg.Pool, conversationId: string): Promise<boolean> {
  const { rows } = await pool.query<{ sending: boolean }>(
    `SELECT EXISTS (
       SELECT 1 FROM outbox o JOIN conversation c ON c.id = o.conversation_id
        WHERE o.conversation_id = $1 AND o.status = 'sending' AND o.author = 'assistant' AND c.deliver_until > now()
     ) AS sending`,
    [conversationId],
  );
  return rows[0]?.sending ?? false;
}

/** The assistant answers again. False when nobody held it. */
export async function giveBack(pool: pg.Pool, conversationId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE conversation SET held_by = NULL, held_since = NULL, hold_noticed_at = NULL WHERE id = $1 AND held_by IS NOT NULL',
    [conversationId],
  );
  return rowCount === 1;
}

/** What staff say, a notice or an alert: a bubble of its own, once per key, where the citizen last wrote. */
export async function addBubble(
  pool: pg.Pool | pg.ClientBase,
  bubble: {
    readonly conversationId: string;
    readonly key: string;
    readonly kind: 'reply' | 'notice' | 'staff' | 'alert';
    readonly author: string;
    readonly bubble: unknown;
    readonly priority?: number;
  },
): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (conversation_id, key, kind, author, bubble, priority) SELECT $1, $2, $3, $4, $5::jsonb || COALESCE((
       SELECT jsonb_strip_nulls(jsonb_build_object('thread', i.thread)) FROM inbox i
        WHERE i.conversation_id = $1 AND i.kind IN ('message', 'edited') ORDER BY i.number DESC LIMIT 1), '{}'), $6
     ON CONFLICT (key) DO NOTHING`,
    [
      bubble.conversationId,
      bubble.key,
      bubble.kind,
      bubble.author,
      JSON.stringify(bubble.bubble),
      bubble.priority ?? 0,
    ],
  );
}
