import type pg from 'pg';
import { inTransaction } from './in-transaction.ts';
import { addBubble } from './message-path/take-over.ts';

/** Fewer than these say nothing about how long somebody will wait. */
const ENOUGH = 5;
const OF_LATE = 30;

/** Whoever waits for a person and is not spoken to: the desk's own list, where the oldest comes first. */
const QUEUE = `
SELECT b.conversation_id, a.agency, min(b.created_at) AS since
  FROM call_back b JOIN conversation c ON c.id = b.conversation_id JOIN channel_account a ON a.id = c.account_id
 WHERE b.status = 'open' AND b.why <> 'inspection' AND c.held_by IS NULL AND COALESCE(c.blocked_until <= now(), true)
 GROUP BY b.conversation_id, a.agency`;

/**
 * How long one place took of late: those who were told a place and then answered in the chat, their wait divided by
 * how many stood before them and they themselves. Minutes; null where fewer than enough were.
 */
const PACE = `
SELECT CASE WHEN count(*) >= ${ENOUGH} THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes / places) END AS minutes
  FROM (
    SELECT extract(epoch FROM d.done_at - d.created_at) / 60 AS minutes, 1 + (
             SELECT count(DISTINCT o.conversation_id) FROM call_back o
              WHERE o.why <> 'inspection' AND o.conversation_id <> d.conversation_id AND o.created_at < d.created_at
                AND (o.done_at > d.created_at OR o.status = 'open')
           ) AS places
      FROM call_back d JOIN conversation c ON c.id = d.conversation_id JOIN channel_account a ON a.id = c.account_id
     WHERE d.told_place IS NOT NULL AND d.outcome = 'in-chat' AND a.agency IS NOT DISTINCT FROM $1
     ORDER BY d.done_at DESC LIMIT ${OF_LATE}
  ) of_late`;

/** A place among those who wait, and how long a place took of late in minutes. */
export interface PlaceInQueue {
  readonly place: number;
  readonly minutesEach: number | undefined;
}

/** Where this citizen stands, or would stand if they asked for a person now. */
export async function placeInQueue(pool: pg.Pool, conversationId: string): Promise<PlaceInQueue> {
  const { rows } = await pool.query<{ place: number; agency: string | null }>(
    `WITH queue AS (${QUEUE}), mine AS (
       SELECT a.agency, (SELECT since FROM queue q WHERE q.conversation_id = c.id) AS since
         FROM conversation c JOIN channel_account a ON a.id = c.account_id WHERE c.id = $1
     )
     SELECT mine.agency, 1 + (
              SELECT count(*) FROM queue q WHERE q.conversation_id <> $1 AND q.agency IS NOT DISTINCT FROM mine.agency
                 AND q.since < COALESCE(mine.since, 'infinity'))::int AS place FROM mine`,
    [conversationId],
  );
  const { place = 1, agency = null } = rows[0] ?? {};
  return { place, minutesEach: await paceOf(pool, agency) };
}

async function paceOf(pool: pg.Pool, agency: string | null): Promise<number | undefined> {
  const { rows } = await pool.query<{ minutes: number | null }>(PACE, [agency]);
  return rows[0]?.minutes ?? undefined;
}

/** Somebody who was told a place and still waits. */
export interface ToldWaiting {
  readonly callBack: string;
  readonly conversationId: string;
  readonly accountId: string;
  readonly told: { readonly place: number; readonly at: Date; readonly times: number };
}

/** Those who wait and were told a place, by what they were told last. */
export async function toldWaiting(pool: pg.Pool): Promise<readonly ToldWaiting[]> {
  const { rows } = await pool.query<{
    id: string;
    conversation: string;
    account: string;
    place: number;
    at: Date;
    times: number;
  }>(
    `SELECT DISTINCT ON (b.conversation_id) b.id::text, b.conversation_id AS conversation, c.account_id AS account,
            b.told_place AS place, b.told_at AS at, b.told_times AS times
       FROM call_back b JOIN conversation c ON c.id = b.conversation_id
      WHERE b.status = 'open' AND b.told_place IS NOT NULL AND c.held_by IS NULL
        AND COALESCE(c.blocked_until <= now(), true)
      ORDER BY b.conversation_id, b.told_at DESC`,
  );
  return rows.map(({ id, conversation, account, place, at, times }) => ({
    callBack: id,
    conversationId: conversation,
    accountId: account,
    told: { place, at, times },
  }));
}

/** Says the new place, once for each time it is told; false where another process was faster or nobody waits any more. */
export async function tellPlace(
  pool: pg.Pool,
  { callBack, conversationId, told }: ToldWaiting,
  now: { readonly place: number; readonly at: Date },
  bubbles: readonly unknown[],
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE call_back b SET told_place = $3, told_at = $4, told_times = told_times + 1 FROM conversation c
        WHERE b.id = $1 AND b.told_times = $2 AND b.status = 'open' AND c.id = b.conversation_id AND c.held_by IS NULL`,
      [callBack, told.times, now.place, now.at],
    );
    if (rowCount !== 1) return false;
    for (const [at, bubble] of bubbles.entries())
      await addBubble(client, {
        conversationId,
        key: `queue/${callBack}/${told.times + 1}/${at}`,
        kind: 'notice',
        author: 'assistant',
        bubble,
      });
    return true;
  });
}
