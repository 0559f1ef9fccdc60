import type pg from 'pg';
import { inTransaction } from '../in-transaction.ts';
import { addBubble } from './take-over.ts';

/** A conversation that staff hold, with all that decides what becomes of the hold. */
export interface Hold {
  readonly conversationId: string;
  readonly accountId: string;
  /** When staff last spoke there, or took it. */
  readonly staffSpokeAt: Date;
  /** When the citizen was last told that nobody has answered yet. */
  readonly noticedAt: Date | undefined;
  /** The oldest message that neither a person nor a sentence followed. */
  readonly unanswered: { readonly number: number; readonly at: Date } | undefined;
}

interface HoldRow {
  readonly id: string;
  readonly account_id: string;
  readonly spoke: Date;
  readonly noticed: Date | null;
  readonly number: number | null;
  readonly at: Date | null;
}

const SPOKE = 'GREATEST(c.held_since, COALESCE(c.staff_spoke_at, c.held_since))';

/** Every hold, oldest first. */
export async function openHolds(pool: pg.Pool): Promise<readonly Hold[]> {
  const { rows } = await pool.query<HoldRow>(
    `SELECT c.id, c.account_id, ${SPOKE} AS spoke, c.hold_noticed_at AS noticed, i.number, i.received_at AS at
       FROM conversation c LEFT JOIN LATERAL (
         SELECT number, received_at FROM inbox
          WHERE conversation_id = c.id AND kind = 'message'
            AND received_at > GREATEST(${SPOKE}, COALESCE(c.hold_noticed_at, c.held_since))
          ORDER BY number LIMIT 1
       ) i ON true
      WHERE c.held_by IS NOT NULL ORDER BY c.held_since`,
  );
  return rows.map(({ id, account_id, spoke, noticed, number, at }) => ({
    conversationId: id,
    accountId: account_id,
    staffSpokeAt: spoke,
    noticedAt: noticed ?? undefined,
    unanswered: number === null || at === null ? undefined : { number, at },
  }));
}

/** What is said about a hold: bubbles that are cut already, and whether a call-back is noted with them. */
export interface HoldSaid {
  readonly key: string;
  readonly bubbles: readonly unknown[];
  readonly callBack: boolean;
}

const AS_IT_WAS = `id = $1 AND held_by IS NOT NULL
  AND GREATEST(held_since, COALESCE(staff_spoke_at, held_since)) = $2 AND hold_noticed_at IS NOT DISTINCT FROM $3`;

/**
 * Ends a hold with its sentence, or says the sentence and keeps it: all of it or nothing. False where staff spoke
 * meanwhile, gave it back, or another process was faster.
 */
export async function settleHold(
  pool: pg.Pool,
  hold: Hold,
  what: { readonly kind: 'end' } | { readonly kind: 'notice'; readonly at: Date },
  said: HoldSaid,
): Promise<boolean> {
  const { conversationId, staffSpokeAt, noticedAt } = hold;
  const known = [conversationId, staffSpokeAt, noticedAt ?? null];
  return inTransaction(pool, async (client) => {
    const { rowCount } =
      what.kind === 'end'
        ? await client.query(
            `UPDATE conversation SET held_by = NULL, held_since = NULL, hold_noticed_at = NULL WHERE ${AS_IT_WAS}`,
            known,
          )
        : await client.query(`UPDATE conversation SET hold_noticed_at = $4 WHERE ${AS_IT_WAS}`, [
            ...known,
            what.at,
          ]);
    if (rowCount !== 1) return false;
    await sayWithin(client, conversationId, said);
    return true;
  });
}

/** Said although staff may hold the conversation: it is the one thing that may be. */
async function sayWithin(
  client: pg.ClientBase,
  conversationId: string,
  { key, bubbles, callBack }: HoldSaid,
): Promise<void> {
  if (callBack)
    await client.query(
      `INSERT INTO call_back (key, conversation_id, why) VALUES ($1, $2, 'unanswered-hold') ON CONFLICT (key) DO NOTHING`,
      [key, conversationId],
    );
  for (const [at, bubble] of bubbles.entries())
    await addBubble(client, {
      conversationId,
      key: `${key}/${at}`,
      kind: 'notice',
      author: 'assistant',
      bubble,
      priority: 1,
    });
}

/** A person of the staff said something: whoever waited for a human word has it. */
export async function staffSpoke(pool: pg.Pool, conversationId: string): Promise<void> {
  await pool.query(
    `WITH answered AS (
       UPDATE call_back SET status = 'done' WHERE conversation_id = $1 AND status = 'open' AND why = 'unanswered-hold'
     )
     UPDATE conversation SET staff_spoke_at = now() WHERE id = $1`,
    [conversationId],
  );
}

/** Conversations in which a citizen waits for a human word: held without one, or on the call-back list for it. */
export async function unansweredHolds(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (
       SELECT c.id FROM conversation c WHERE c.held_by IS NOT NULL AND EXISTS (
         SELECT 1 FROM inbox i WHERE i.conversation_id = c.id AND i.kind = 'message' AND i.received_at > ${SPOKE})
       UNION SELECT conversation_id FROM call_back WHERE status = 'open' AND why = 'unanswered-hold'
     ) waiting`,
  );
  return rows[0]?.n ?? 0;
}

/** Visits on shared devices that nobody goes on with: ended on the server too (design.md 8). */
export async function idleSharedVisits(pool: pg.Pool, minutes: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM conversation
      WHERE shared_device AND last_citizen_at < now() - make_interval(mins => $1) AND recipient NOT LIKE 'ended/%' LIMIT 100`,
    [minutes],
  );
  return rows.map(({ id }) => id);
}
