import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { applyEffects } from './apply-effects.ts';
import { DELIVER_SECONDS, type Sendable } from './delivery.ts';
import type { EffectContext } from './effect-context.ts';
import { jsonOf } from './json-of.ts';
import type { Lease } from './lease.ts';

/** True where this statement's turn may become the one that delivers. */
const FREE =
  '$9 AND NOT (SELECT waits FROM earlier) AND (deliver_until IS NULL OR deliver_until < now())';

/** True where the lease may be given back with this turn: as `releaseLease` decides it. */
const LAST = 'NOT (SELECT more FROM seen) AND next_number = (SELECT next_number FROM seen)';

/** One bubble for the outbox; `key` makes it exist once. */
export interface NewBubble {
  readonly key: string;
  readonly bubble: unknown;
}

/** All that a turn changes, as `finish` takes it. */
export interface FinishedTurn {
  readonly turnId: string;
  readonly outcome: string;
  readonly evidence: unknown;
  readonly ms: number;
  readonly state: unknown;
  readonly bubbles: readonly NewBubble[];
  readonly effects: readonly Effect[];
  /** The messages that this turn handled. */
  readonly handled: readonly { readonly id: string; readonly number: number }[];
}

/** What `finish` achieved. `refused`: fence, hold, block or messages had moved; nothing was changed, nothing said. */
export type Finished =
  | { readonly kind: 'refused' }
  | {
      readonly kind: 'finished';
      /** The first bubble, already marked as being sent, where the turn's token may deliver right away. */
      readonly first: Sendable | undefined;
      readonly said: boolean;
      /** True where nothing else waited and the lease was given back. */
      readonly released: boolean;
    };

/**
 * The statement looks at the fence, the hold and the block on the row it updates, so a takeover or a block that
 * commits first leaves it without a row. The messages must still wait: a lease taken behind a lock may have read a list that
 * was old by then. Where nothing waits and nobody delivers, the turn's id becomes the token of the
 * delivery and its first bubble is marked as being sent. Where no other message waits the lease is given back.
 */
const FINISH = `
WITH earlier AS (
  SELECT EXISTS (SELECT 1 FROM outbox WHERE conversation_id = $1 AND settled_at IS NULL) AS waits
), open AS (
  SELECT count(*) AS messages FROM inbox WHERE id = ANY($13::bigint[]) AND status = 'waiting'
), seen AS MATERIALIZED (
  SELECT c.next_number, EXISTS (
           SELECT 1 FROM inbox WHERE conversation_id = $1 AND status = 'waiting' AND id <> ALL ($13::bigint[])
         ) AS more FROM conversation c WHERE c.id = $1
), fenced AS (
  UPDATE conversation SET
    state = $4,
    lease_holder = CASE WHEN ${LAST} THEN NULL ELSE lease_holder END,
    lease_until = CASE WHEN ${LAST} THEN NULL ELSE lease_until END,
    deliver_by = CASE WHEN ${FREE} THEN $5::text ELSE deliver_by END,
    deliver_until = CASE WHEN ${FREE} THEN now() + make_interval(secs => ${DELIVER_SECONDS}) ELSE deliver_until END
  WHERE id = $1 AND lease_fence = $2 AND lease_holder = $14 AND (held_by IS NOT NULL) = $3
    AND COALESCE(blocked_until > now(), false) = $15
    AND (SELECT messages FROM open) = cardinality($13::bigint[])
  RETURNING id, COALESCE(deliver_by = $5::text, false) AS mine, lease_holder IS NULL AS released
), said AS (
  INSERT INTO turn (id, conversation_id, outcome, evidence, first_number, last_number, ms)
  SELECT $5::uuid, fenced.id, $6, $7, $10, $11, $12 FROM fenced
), out AS (
  INSERT INTO outbox (conversation_id, turn_id, key, bubble, status, attempts, first_tried_at)
  SELECT fenced.id, $5::uuid, b.key, b.bubble,
         CASE WHEN mine AND b.at = 1 THEN 'sending' ELSE 'waiting' END,
         CASE WHEN mine AND b.at = 1 THEN 1 ELSE 0 END,
         CASE WHEN mine AND b.at = 1 THEN now() END
    FROM fenced, jsonb_to_recordset($8::jsonb) AS b(at int, key text, bubble jsonb) ORDER BY b.at
  RETURNING id, key, bubble, status
), done AS (
  UPDATE inbox SET status = 'done', turn_id = $5::uuid WHERE id = ANY($13::bigint[]) AND EXISTS (SELECT 1 FROM fenced)
)
SELECT (SELECT count(*)::int FROM fenced) AS fenced, (SELECT released FROM fenced) AS released,
       (SELECT json_build_object('id', out.id::text, 'key', out.key, 'bubble', out.bubble) FROM out WHERE status = 'sending') AS first`;

interface FinishRow {
  readonly fenced: number;
  readonly released: boolean | null;
  readonly first: { readonly id: string; readonly key: string; readonly bubble: unknown } | null;
}

/**
 * Ends a turn in one short transaction: fence, effects, turn, state, outbox, inbox. Without effects it is a
 * single statement. Nothing of a turn is visible anywhere before this, and all of it after.
 */
export async function finishTurn(
  pool: pg.Pool,
  lease: Lease,
  turn: FinishedTurn,
  context: EffectContext,
): Promise<Finished> {
  if (turn.effects.length === 0)
    return read(lease, turn, await pool.query<FinishRow>(statement(lease, turn)));
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const finished = read(lease, turn, await client.query<FinishRow>(statement(lease, turn)));
    if (finished.kind === 'finished')
      await applyEffects(client, lease.conversationId, turn, context);
    await client.query(finished.kind === 'finished' ? 'COMMIT' : 'ROLLBACK');
    return finished;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function statement(lease: Lease, turn: FinishedTurn): pg.QueryConfig {
  const numbers = turn.handled.map(({ number }) => number);
  return {
    name: 'finish-turn',
    text: FINISH,
    values: [
      lease.conversationId,
      lease.fence,
      lease.held,
      jsonOf(turn.state),
      turn.turnId,
      turn.outcome,
      turn.evidence === undefined ? null : jsonOf(turn.evidence),
      jsonOf(turn.bubbles.map((bubble, at) => ({ at: at + 1, ...bubble }))),
      turn.bubbles.length > 0,
      Math.min(...numbers),
      Math.max(...numbers),
      turn.ms,
      turn.handled.map(({ id }) => id),
      lease.holder,
      lease.blocked,
    ],
  };
}

function read(lease: Lease, turn: FinishedTurn, { rows }: pg.QueryResult<FinishRow>): Finished {
  const row = rows[0];
  if (!row || row.fenced === 0) return { kind: 'refused' };
  const { accountId, recipient } = lease;
  const first =
    row.first &&
    ({
      ...row.first,
      accountId,
      recipient,
      attempts: 1,
      kind: 'reply',
      lastFate: 'none',
      repeated: false,
      askedAgain: false,
      firstTriedAt: undefined,
    } as const);
  return {
    kind: 'finished',
    first: first ?? undefined,
    said: turn.bubbles.length > 0,
    released: row.released ?? false,
  };
}
