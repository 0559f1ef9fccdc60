import type pg from 'pg';

/** A bubble as the web chat shows it. */
export interface ShownBubble {
  readonly sentNumber: number;
  readonly at: Date;
  readonly author: string;
  readonly bubble: unknown;
  /** The addresses that its turn cited. */
  readonly sources: readonly string[];
}

/** What the citizen wrote, as far as it may be shown again. */
export interface ShownMessage {
  readonly eventId: string;
  readonly at: Date;
  readonly content: unknown;
}

/** A web session's conversation as it stands now. */
export interface WebConversation {
  readonly id: string;
  readonly held: boolean;
  /** The place among those who asked for a person and still wait; none for who does not. */
  readonly place: number | undefined;
}

/**
 * Who asked for a person within the last hours, in office hours, and has heard from nobody since. A call-back on
 * another day is no queue: `personLater` told its day.
 */
const WAITING = `
WITH waiting AS (
  SELECT b.conversation_id AS id, min(b.created_at) AS since FROM call_back b
    JOIN conversation c ON c.id = b.conversation_id
   WHERE b.status = 'open' AND b.why = 'asked' AND b.key LIKE '%/person'
     AND b.created_at > now() - interval '2 hours' AND c.held_by IS NULL
     AND b.created_at > COALESCE(c.staff_spoke_at, '-infinity') GROUP BY 1
)`;

/** The conversation of a web session, made by its first message; `undefined` before that. */
export async function findConversation(
  pool: pg.Pool,
  accountId: string,
  recipient: string,
): Promise<WebConversation | undefined> {
  const { rows } = await pool.query<{ id: string; held: boolean; place: string | null }>(
    `${WAITING}
     SELECT c.id, c.held_by IS NOT NULL AS held,
            (SELECT count(DISTINCT ahead.id) FROM waiting mine
               JOIN waiting ahead ON ahead.since <= mine.since WHERE mine.id = c.id) AS place
       FROM conversation c WHERE c.account_id = $1 AND c.recipient = $2`,
    [accountId, recipient],
  );
  const found = rows[0];
  return found && { id: found.id, held: found.held, place: Number(found.place) || undefined };
}

/** A sent bubble, and what its turn cited. */
const SHOWN = `
SELECT o.sent_number, o.sent_at, o.author, o.bubble,
       (SELECT json_agg(c->>'url') FROM turn t, jsonb_array_elements(t.evidence->'citations') c
         WHERE t.id = o.turn_id AND c->>'url' IS NOT NULL) AS sources
  FROM outbox o WHERE o.conversation_id = $1 AND o.status = 'sent'`;

interface ShownRow {
  readonly sent_number: string;
  readonly sent_at: Date;
  readonly author: string;
  readonly bubble: unknown;
  readonly sources: readonly string[] | null;
}

function shownOf(row: ShownRow): ShownBubble {
  return {
    sentNumber: Number(row.sent_number),
    at: row.sent_at,
    author: row.author,
    bubble: row.bubble,
    sources: row.sources ?? [],
  };
}

/** Bubbles sent after `after`, in the order in which they were sent. */
export async function bubblesAfter(
  pool: pg.Pool,
  conversationId: string,
  after: number,
  limit = 200,
): Promise<readonly ShownBubble[]> {
  const { rows } = await pool.query<ShownRow>(
    `${SHOWN} AND o.sent_number > $2 ORDER BY o.sent_number LIMIT $3`,
    [conversationId, after, limit],
  );
  return rows.map(shownOf);
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
  const { rows } = await pool.query<ShownRow>(
    `${SHOWN} AND o.sent_number IS NOT NULL ORDER BY o.sent_number DESC LIMIT $2`,
    [conversationId, limit],
  );
  return rows.map(shownOf).reverse();
}

/** One bubble of a conversation by the number it was sent under. */
export async function sentBubble(
  pool: pg.Pool,
  conversationId: string,
  number: number,
): Promise<ShownBubble | undefined> {
  const { rows } = await pool.query<ShownRow>(`${SHOWN} AND o.sent_number = $2`, [
    conversationId,
    number,
  ]);
  return rows[0] && shownOf(rows[0]);
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

/** What was proved of dossiers and cases ends, and nothing else. */
export async function endProof(pool: pg.Pool, accountId: string, recipient: string): Promise<void> {
  await pool.query(
    `UPDATE conversation SET state = state - 'proved' - 'provedCase'
      WHERE account_id = $1 AND recipient = $2 AND state ?| '{proved,provedCase}'`,
    [accountId, recipient],
  );
}

/** What a conversation remembers between turns, as it is stored. */
export async function stateOf(pool: pg.Pool, conversationId: string): Promise<unknown> {
  const { rows } = await pool.query<{ state: unknown }>(
    'SELECT state FROM conversation WHERE id = $1',
    [conversationId],
  );
  return rows[0]?.state;
}
