import type pg from 'pg';

/** Who delivers has this long before another may take over; each send is given up well before. */
export const DELIVER_SECONDS = 30;

/** A bubble marked as being sent, with all that sending needs. */
export interface Sendable {
  readonly id: string;
  readonly key: string;
  readonly bubble: unknown;
  readonly accountId: string;
  readonly recipient: string;
  readonly attempts: number;
  readonly kind: string;
  /** Set where an earlier try may have arrived: it is asked about before anything is sent. */
  readonly firstTriedAt: Date | undefined;
}

/** What became of a try. `later` is in milliseconds from now. */
export type SendResult =
  | { readonly kind: 'sent'; readonly platformId: string | undefined; readonly repeated: boolean }
  | { readonly kind: 'retry'; readonly error: string; readonly laterMs: number }
  | { readonly kind: 'unknown'; readonly error: string; readonly laterMs: number }
  | { readonly kind: 'failed'; readonly error: string };

interface SendableRow {
  readonly id: string;
  readonly key: string;
  readonly bubble: unknown;
  readonly account_id: string;
  readonly recipient: string;
  readonly attempts: number;
  readonly kind: string;
  readonly was: string;
  readonly first_tried_at: Date;
}

/** The oldest open bubble of `$1`, marked as being sent; none while it must wait or staff hold the talk. */
const BEGIN_NEXT = `
nxt AS (
  SELECT o.id, o.status AS was FROM outbox o
   WHERE o.conversation_id = $1 AND o.settled_at IS NULL AND ($2::bigint IS NULL OR o.id <> $2::bigint)
   ORDER BY o.priority DESC, o.id LIMIT 1
), begun AS (
  UPDATE outbox o SET status = 'sending', attempts = o.attempts + 1, first_tried_at = COALESCE(o.first_tried_at, now())
    FROM nxt, conversation c
   WHERE o.id = nxt.id AND c.id = o.conversation_id AND o.not_before <= now() AND c.deliver_by = $3
     AND (c.held_by IS NULL OR o.author <> 'assistant' OR o.priority > 0)
  RETURNING o.id::text, o.key, o.bubble, o.attempts, o.kind, o.first_tried_at, nxt.was, c.account_id, c.recipient
)`;

const FREED = `
freed AS (
  UPDATE conversation SET deliver_by = NULL, deliver_until = NULL
   WHERE id = $1 AND deliver_by = $3 AND NOT EXISTS (SELECT 1 FROM begun)
)`;

/** Becomes the one who delivers; false while another does. */
export async function claimDelivery(
  pool: pg.Pool,
  conversationId: string,
  token: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE conversation SET deliver_by = $2, deliver_until = now() + make_interval(secs => ${DELIVER_SECONDS})
      WHERE id = $1 AND (deliver_until IS NULL OR deliver_until < now())`,
    [conversationId, token],
  );
  return rowCount === 1;
}

/** Marks the next bubble as being sent; without one the delivery is given back. */
export async function beginNext(
  pool: pg.Pool,
  conversationId: string,
  token: string,
): Promise<Sendable | undefined> {
  const { rows } = await pool.query<SendableRow>({
    name: 'begin-next',
    text: `WITH ${BEGIN_NEXT}, ${FREED} SELECT * FROM begun`,
    values: [conversationId, null, token],
  });
  return rows[0] && sendable(rows[0]);
}

/** The two results after which nothing more is tried. */
export type Settling = Extract<SendResult, { kind: 'sent' | 'failed' }>;

/**
 * Writes what became of a bubble and marks the next one, in one round trip. The bubble that comes back was
 * already open before; a bubble that must wait blocks those behind it, so that order is kept.
 */
export async function settleAndBeginNext(
  pool: pg.Pool,
  conversationId: string,
  id: string,
  token: string,
  result: Settling,
): Promise<Sendable | undefined> {
  const values =
    result.kind === 'sent' ? [result.platformId ?? null, result.repeated] : [result.error];
  const { rows } = await pool.query<SendableRow>({
    name: `settle-${result.kind}`,
    text: `WITH settled AS (${SETTLE[result.kind]}), ${BEGIN_NEXT}, ${FREED} SELECT * FROM begun`,
    values: [conversationId, id, token, ...values],
  });
  return rows[0] && sendable(rows[0]);
}

const SETTLE = {
  sent: `UPDATE outbox SET status = 'sent', platform_id = $4, repeated = repeated OR $5, sent_at = now(),
                settled_at = now(), last_error = NULL,
                sent_number = GREATEST((extract(epoch FROM clock_timestamp()) * 1000000)::bigint,
                  (SELECT max(o.sent_number) + 1 FROM outbox o WHERE o.conversation_id = $1))
          WHERE id = $2::bigint`,
  failed: `UPDATE outbox SET status = 'failed', last_error = $4, settled_at = now() WHERE id = $2::bigint`,
} as const;

/** Leaves a bubble first in line for later, and gives the delivery back. */
export async function putBack(
  pool: pg.Pool,
  conversationId: string,
  id: string,
  token: string,
  result: Extract<SendResult, { kind: 'retry' | 'unknown' }>,
): Promise<void> {
  await pool.query(
    `WITH back AS (
       UPDATE outbox SET status = $4, last_error = $5, not_before = now() + make_interval(secs => $6::float8 / 1000)
        WHERE id = $2::bigint
     )
     UPDATE conversation SET deliver_by = NULL, deliver_until = NULL WHERE id = $1 AND deliver_by = $3`,
    [
      conversationId,
      id,
      token,
      result.kind === 'retry' ? 'waiting' : 'unknown',
      result.error,
      result.laterMs,
    ],
  );
}

/** Conversations with a bubble that is due and nobody delivers: what the sweep looks for. */
export async function undelivered(pool: pg.Pool, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT o.conversation_id AS id FROM outbox o JOIN conversation c ON c.id = o.conversation_id
      WHERE o.settled_at IS NULL AND o.not_before <= now()
        AND (c.deliver_until IS NULL OR c.deliver_until < now())
        AND (c.held_by IS NULL OR o.author <> 'assistant' OR o.priority > 0)
      LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

function sendable(row: SendableRow): Sendable {
  const mayHaveArrived = row.was === 'sending' || row.was === 'unknown';
  return {
    id: row.id,
    key: row.key,
    bubble: row.bubble,
    accountId: row.account_id,
    recipient: row.recipient,
    attempts: row.attempts,
    kind: row.kind,
    firstTriedAt: mayHaveArrived ? row.first_tried_at : undefined,
  };
}
