import type pg from 'pg';

/** A conversation whose hold needs something said. */
export interface HeldConversation {
  readonly id: string;
  readonly accountId: string;
  readonly heldSince: Date;
}

interface HeldRow {
  readonly id: string;
  readonly account_id: string;
  readonly held_since: Date;
}

const read = (row: HeldRow): HeldConversation => ({
  id: row.id,
  accountId: row.account_id,
  heldSince: row.held_since,
});

/** Ends holds in which staff have been silent for `minutes`; returns the conversations given back. */
export async function endSilentHolds(
  pool: pg.Pool,
  minutes: number,
): Promise<readonly HeldConversation[]> {
  const { rows } = await pool.query<HeldRow>(
    `WITH silent AS (
       SELECT id, held_since FROM conversation
        WHERE held_by IS NOT NULL AND COALESCE(staff_spoke_at, held_since) < now() - make_interval(mins => $1)
        FOR UPDATE SKIP LOCKED
     )
     UPDATE conversation c SET held_by = NULL, held_since = NULL, hold_noticed_at = NULL FROM silent
      WHERE c.id = silent.id RETURNING c.id, c.account_id, silent.held_since`,
    [minutes],
  );
  return rows.map(read);
}

/**
 * Holds in which a citizen has waited `minutes` for a human word and was not told so yet: marked as told, and
 * put on the call-back list.
 */
export async function noticeWaiting(
  pool: pg.Pool,
  minutes: number,
): Promise<readonly HeldConversation[]> {
  const { rows } = await pool.query<HeldRow>(
    `WITH waiting AS (
       UPDATE conversation SET hold_noticed_at = now()
        WHERE held_by IS NOT NULL AND hold_noticed_at IS NULL
          AND last_citizen_at < now() - make_interval(mins => $1)
          AND last_citizen_at > COALESCE(staff_spoke_at, held_since)
       RETURNING id, account_id, held_since
     ), listed AS (
       INSERT INTO call_back (key, conversation_id, why)
       SELECT 'hold/' || id || '/' || extract(epoch FROM held_since), id, 'unanswered-hold' FROM waiting ON CONFLICT DO NOTHING
     )
     SELECT * FROM waiting`,
    [minutes],
  );
  return rows.map(read);
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
