import type pg from 'pg';

/** A block as it stands or stood. */
export interface ConversationBlock {
  readonly id: string;
  readonly reason: string;
  readonly until: Date;
  /** The name of whoever blocked. */
  readonly by: string;
  readonly at: Date;
}

/** The conversation was not blocked before, or its block had run out. */
const BLOCK = `
WITH blocked AS (
  UPDATE conversation SET blocked_until = $4, held_by = NULL, held_since = NULL, hold_noticed_at = NULL
   WHERE id = $1 AND COALESCE(blocked_until <= $5, true) RETURNING id
), withdrawn AS (
  UPDATE outbox SET status = 'withdrawn', settled_at = now()
   WHERE conversation_id = (SELECT id FROM blocked) AND settled_at IS NULL AND status = 'waiting'
     AND author = 'assistant' AND kind = 'reply' AND priority = 0
)
INSERT INTO conversation_block (conversation_id, reason, until, blocked_by, created_at)
SELECT id, $2, $4, $3, $5 FROM blocked RETURNING id`;

/**
 * Blocks whoever stands behind this conversation on its account. In one statement a hold ends, replies that wait are
 * withdrawn, and from its commit on no turn says anything (`finishTurn` looks at the same row). The new block's id;
 * `undefined` where they are blocked already.
 */
export async function blockConversation(
  client: pg.ClientBase,
  block: {
    readonly conversationId: string;
    readonly reason: string;
    readonly login: string;
    readonly until: Date;
    readonly now: Date;
  },
): Promise<string | undefined> {
  const { conversationId, reason, login, until, now } = block;
  const { rows } = await client.query<{ id: string }>(BLOCK, [
    ...[conversationId, reason, login, until, now],
  ]);
  return rows[0]?.id;
}

/** Lets them be answered again; the block's id, or `undefined` where none stood. */
export async function liftBlock(
  client: pg.ClientBase,
  conversationId: string,
  login: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `WITH open AS (
       UPDATE conversation SET blocked_until = NULL WHERE id = $1 AND blocked_until > $3 RETURNING id
     )
     UPDATE conversation_block b SET lifted_by = $2, lifted_at = $3 FROM open
      WHERE b.conversation_id = open.id AND b.lifted_at IS NULL AND b.until > $3 RETURNING b.id`,
    [conversationId, login, now],
  );
  return rows[0]?.id;
}

/** The block that stands now, if one does. */
export async function standingBlock(
  pool: pg.Pool,
  conversationId: string,
  now: Date,
): Promise<ConversationBlock | undefined> {
  const { rows } = await pool.query<ConversationBlock>(
    `SELECT b.id, b.reason, b.until, COALESCE(s.name, b.blocked_by) AS by, b.created_at AS at
       FROM conversation_block b LEFT JOIN staff s ON s.login = b.blocked_by
      WHERE b.conversation_id = $1 AND b.lifted_at IS NULL AND b.until > $2 ORDER BY b.created_at DESC LIMIT 1`,
    [conversationId, now],
  );
  return rows[0];
}
