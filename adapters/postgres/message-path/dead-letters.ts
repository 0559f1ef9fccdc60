import type pg from 'pg';
import { inTransaction } from '../in-transaction.ts';

/** A bubble that was given up: shown to staff as not sent. */
export interface NotSent {
  readonly id: string;
  readonly conversationId: string;
  readonly account: string;
  /** Whose words they are: `reply`, `staff`, `alert`, or `notice` for a sentence about a hold or an outage. */
  readonly kind: string;
  readonly reason: string;
  readonly at: Date;
  /** A person holds the conversation: the assistant's words may not go out meanwhile. */
  readonly held: boolean;
}

/** A message whose turn failed until it was apologised for. */
export interface NotTaken {
  /** The key of its call-back; the turn is taken again under the key of the same message. */
  readonly key: string;
  readonly conversationId: string;
  readonly account: string;
  readonly at: Date;
  readonly held: boolean;
}

/** What became of one that was to go again; `gone` where somebody was faster, or its words were deleted. */
export type Replayed =
  | { readonly kind: 'again'; readonly conversationId: string }
  | { readonly kind: 'held' }
  | { readonly kind: 'gone' };

/**
 * Failed, not set aside, its words not deleted since at the citizen's wish, and no rung of a notice: its ladder goes
 * on by itself to the next way, so that a bubble sent again beside it would tell the citizen twice.
 */
const NOT_SENT = `o.status = 'failed' AND o.bubble->>'text' <> '' AND o.notice_id IS NULL`;
/** The messages of the turn that apologised, by the key that `faultTurn` gave its call-back. */
const FAILED_MESSAGES = `
  SELECT i.id, i.content, t.id AS turn FROM turn t
    JOIN inbox i ON i.conversation_id = t.conversation_id AND i.turn_id = t.id
     AND i.number BETWEEN t.first_number AND t.last_number
   WHERE t.conversation_id = b.conversation_id AND b.key = t.conversation_id || '/' || t.first_number || '/fault'`;
/** What stands as the last error of a bubble until its next try: a person wants it sent, repeat or not. */
export const ASKED_AGAIN = 'asked-again';
/** A person speaks there, and these would be the assistant's words. */
const SILENCED = `(c.held_by IS NOT NULL AND o.author = 'assistant')`;

/** Which dead letters: those on accounts of one agency and of none, or of all where `scope` is null. */
export interface LettersAsked {
  readonly scope: string | null;
  readonly limit: number;
}

const EVERY: LettersAsked = { scope: null, limit: 200 };

/** The account is within the scope. */
const WITHIN = '($2::text IS NULL OR a.agency IS NULL OR a.agency = $2)';

/** The newest bubbles that were not sent. */
export async function notSent(
  pool: pg.Pool,
  { scope, limit } = EVERY,
): Promise<readonly NotSent[]> {
  const { rows } = await pool.query<NotSent>(
    `SELECT o.id::text, o.conversation_id AS "conversationId", a.name AS account, o.kind, ${SILENCED} AS held,
            COALESCE(o.last_error, '') AS reason, o.settled_at AS at
       FROM outbox o JOIN conversation c ON c.id = o.conversation_id JOIN channel_account a ON a.id = c.account_id
      WHERE ${NOT_SENT} AND ${WITHIN} ORDER BY o.id DESC LIMIT $1`,
    [limit, scope],
  );
  return rows;
}

/** The newest messages whose turn failed; one that staff have seen to is not among them. */
export async function notTaken(
  pool: pg.Pool,
  { scope, limit } = EVERY,
): Promise<readonly NotTaken[]> {
  const { rows } = await pool.query<NotTaken>(
    `SELECT b.key, b.conversation_id AS "conversationId", a.name AS account, b.created_at AS at,
            c.held_by IS NOT NULL AS held
       FROM call_back b JOIN conversation c ON c.id = b.conversation_id JOIN channel_account a ON a.id = c.account_id
      WHERE b.why = 'fault' AND b.status = 'open' AND EXISTS (${FAILED_MESSAGES}) AND ${WITHIN}
      ORDER BY b.id DESC LIMIT $1`,
    [limit, scope],
  );
  return rows;
}

/**
 * Puts a bubble back in line under the key it had. One that may have arrived is asked about first where the
 * platform can be asked; elsewhere it goes out as a possible repeat, since a person wanted it.
 */
export async function sendAgain(pool: pg.Pool, id: string): Promise<Replayed> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ conversationId: string; silenced: boolean }>(
      `SELECT c.id AS "conversationId", ${SILENCED} AS silenced FROM outbox o JOIN conversation c ON c.id = o.conversation_id
        WHERE o.id = $1::bigint AND ${NOT_SENT} FOR UPDATE`,
      [id],
    );
    const [found] = rows;
    if (!found) return { kind: 'gone' };
    if (found.silenced) return { kind: 'held' };
    await client.query(
      `UPDATE outbox SET settled_at = NULL, not_before = now(), attempts = 0, last_error = '${ASKED_AGAIN}',
              status = CASE WHEN last_error IN ('fate-unknown', 'no-answer', 'not-told') THEN 'unknown' ELSE 'waiting' END
        WHERE id = $1::bigint`,
      [id],
    );
    return { kind: 'again', conversationId: found.conversationId };
  });
}

/**
 * Lets the messages of a failed turn wait again, with the numbers and so the keys they had: an effect that was
 * applied meanwhile is not applied twice. What apologised for them is taken off the record.
 */
export async function takeAgain(pool: pg.Pool, key: string): Promise<Replayed> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ conversationId: string; held: boolean }>(
      `SELECT c.id AS "conversationId", c.held_by IS NOT NULL AS held
         FROM call_back b JOIN conversation c ON c.id = b.conversation_id
        WHERE b.key = $1 AND b.why = 'fault' AND b.status = 'open' FOR UPDATE`,
      [key],
    );
    const [found] = rows;
    if (!found) return { kind: 'gone' };
    if (found.held) return { kind: 'held' };
    return (await letWait(client, key))
      ? { kind: 'again', conversationId: found.conversationId }
      : { kind: 'gone' };
  });
}

async function letWait(client: pg.ClientBase, key: string): Promise<boolean> {
  const { rows } = await client.query<{ id: string; turn: string; kept: boolean }>(
    `SELECT f.id::text, f.turn, f.content IS NOT NULL AS kept
       FROM call_back b, LATERAL (${FAILED_MESSAGES}) f WHERE b.key = $1`,
    [key],
  );
  if (rows.length === 0 || rows.some(({ kept }) => !kept)) return false;
  await client.query(
    `UPDATE inbox SET status = 'waiting', attempts = 0, turn_id = NULL WHERE id = ANY($1::bigint[])`,
    [rows.map(({ id }) => id)],
  );
  await client.query('DELETE FROM turn WHERE id = $1', [rows[0]?.turn]);
  await client.query('DELETE FROM call_back WHERE key = $1', [key]);
  return true;
}

/** Nothing more is to be done about a bubble: it stays on record and leaves the list. False where it had left. */
export async function setAside(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE outbox SET status = 'set-aside' WHERE id = $1::bigint AND status = 'failed' AND notice_id IS NULL`,
    [id],
  );
  return rowCount === 1;
}
