import type pg from 'pg';
import { ASKED_AGAIN } from './dead-letters.ts';

/** Who delivers and does not renew for this long counts as dead. */
export const DELIVER_SECONDS = 15;

/** A bubble marked as being sent, with all that sending needs. */
export interface Sendable {
  readonly id: string;
  readonly key: string;
  readonly bubble: unknown;
  readonly accountId: string;
  readonly recipient: string;
  readonly attempts: number;
  readonly kind: string;
  /** What became of an earlier try that may have arrived: its sender died, or the platform gave no answer. */
  readonly lastFate: 'none' | 'killed' | 'no-answer';
  /** True once it was sent again after a missing answer. */
  readonly repeated: boolean;
  /** True where a person asked for it again after it was given up. */
  readonly askedAgain: boolean;
  /** When it was first tried; set where an earlier try may have arrived. */
  readonly firstTriedAt: Date | undefined;
}

/** What became of a try. `laterMs` is from now; `repeated` where it was sent although it may have arrived. */
export type SendResult =
  | { readonly kind: 'sent'; readonly platformId: string | undefined; readonly repeated: boolean }
  | {
      readonly kind: 'retry';
      readonly error: string;
      readonly laterMs: number;
      /** Set where nothing was asked of the platform: it does not count as a try. */
      readonly untried?: true;
    }
  | {
      readonly kind: 'unknown';
      readonly error: string;
      readonly laterMs: number;
      readonly repeated: boolean;
    }
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
  readonly repeated: boolean;
  readonly last_error: string | null;
  readonly first_tried_at: Date;
}

/** The assistant is silent while staff hold the talk, but for what is urgent. */
const MAY_LEAVE = `(c.held_by IS NULL OR o.author <> 'assistant' OR o.priority > 0)`;

/**
 * The oldest open bubble of `$1`, marked as being sent; none while it must wait or staff hold the talk. What
 * `nxt` saw is looked at again on the row itself: a takeover may have withdrawn it meanwhile.
 */
const BEGIN_NEXT = `
nxt AS (
  SELECT o.id, o.status AS was FROM outbox o
   WHERE o.conversation_id = $1 AND o.settled_at IS NULL AND ($2::bigint IS NULL OR o.id <> $2::bigint)
   ORDER BY o.priority DESC, o.id LIMIT 1
), begun AS (
  UPDATE outbox o SET status = 'sending', attempts = o.attempts + 1, first_tried_at = COALESCE(o.first_tried_at, now())
    FROM nxt, conversation c
   WHERE o.id = nxt.id AND c.id = o.conversation_id AND o.not_before <= now() AND c.deliver_by = $3
     AND o.settled_at IS NULL AND o.status = nxt.was AND ${MAY_LEAVE}
  RETURNING o.id::text, o.key, o.bubble, o.attempts, o.kind, o.first_tried_at, o.repeated, o.last_error, nxt.was, c.account_id, c.recipient
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

/** Keeps the delivery; false once another has taken it over. */
export async function renewDelivery(
  pool: pg.Pool,
  conversationId: string,
  token: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE conversation SET deliver_until = now() + make_interval(secs => ${DELIVER_SECONDS})
      WHERE id = $1 AND deliver_by = $2`,
    [conversationId, token],
  );
  return rowCount === 1;
}

/** False when a marked bubble may not leave any more: taken over by staff, settled, or by another sender. */
export async function stillToSend(
  pool: pg.Pool,
  conversationId: string,
  id: string,
  token: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT 1 FROM outbox o JOIN conversation c ON c.id = o.conversation_id
      WHERE o.id = $2::bigint AND c.id = $1 AND c.deliver_by = $3
        AND o.settled_at IS NULL AND o.status = 'sending' AND ${MAY_LEAVE}`,
    [conversationId, id, token],
  );
  return rowCount === 1;
}

/** True when the platform's id belongs to another bubble of the conversation: the same words, said before. */
export async function isAnother(
  pool: pg.Pool,
  conversationId: string,
  id: string,
  platformId: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    'SELECT 1 FROM outbox WHERE platform_id = $3 AND conversation_id = $1 AND id <> $2::bigint',
    [conversationId, id, platformId],
  );
  return (rowCount ?? 0) > 0;
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
  failed: `UPDATE outbox SET status = 'failed', last_error = $4, settled_at = now()
            WHERE id = $2::bigint AND settled_at IS NULL`,
} as const;

/**
 * Leaves a bubble first in line for later, and gives the delivery back; changes nothing once another delivers.
 * A try that may have arrived stays on record, also when the next one was refused.
 */
export async function putBack(
  pool: pg.Pool,
  conversationId: string,
  { id, lastFate }: Pick<Sendable, 'id' | 'lastFate'>,
  token: string,
  result: Extract<SendResult, { kind: 'retry' | 'unknown' }>,
): Promise<void> {
  const isOpen = result.kind === 'unknown' || lastFate !== 'none';
  await pool.query(
    `WITH freed AS (
       UPDATE conversation SET deliver_by = NULL, deliver_until = NULL
        WHERE id = $1 AND deliver_by = $3 RETURNING id
     )
     UPDATE outbox SET status = $4, last_error = $5, repeated = repeated OR $7, attempts = attempts - $8::int,
            not_before = now() + make_interval(secs => $6::float8 / 1000)
      WHERE id = $2::bigint AND settled_at IS NULL AND EXISTS (SELECT 1 FROM freed)`,
    [
      conversationId,
      id,
      token,
      isOpen ? 'unknown' : 'waiting',
      result.error,
      result.laterMs,
      result.kind === 'unknown' && result.repeated,
      result.kind === 'retry' && result.untried ? 1 : 0,
    ],
  );
}

/**
 * Conversations whose first open bubble is due and that nobody delivers, the longest due first: what the sweep
 * looks for. Those behind a bubble that must wait are left out, however many they are.
 */
export async function undelivered(pool: pg.Pool, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH o AS (
       SELECT DISTINCT ON (conversation_id) conversation_id, not_before, author, priority FROM outbox
        WHERE settled_at IS NULL ORDER BY conversation_id, priority DESC, id
     )
     SELECT c.id FROM o JOIN conversation c ON c.id = o.conversation_id
      WHERE o.not_before <= now() AND (c.deliver_until IS NULL OR c.deliver_until < now()) AND ${MAY_LEAVE}
      ORDER BY o.not_before LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

const FATES: Readonly<Record<string, Sendable['lastFate']>> = {
  sending: 'killed',
  unknown: 'no-answer',
};

function sendable(row: SendableRow): Sendable {
  const lastFate = FATES[row.was] ?? 'none';
  return {
    id: row.id,
    key: row.key,
    bubble: row.bubble,
    accountId: row.account_id,
    recipient: row.recipient,
    attempts: row.attempts,
    kind: row.kind,
    lastFate,
    repeated: row.repeated,
    askedAgain: row.last_error === ASKED_AGAIN,
    firstTriedAt: lastFate === 'none' ? undefined : row.first_tried_at,
  };
}
