import type pg from 'pg';

/** How long a lease lasts without renewal; it is renewed every 3 s (design.md 3.3). */
export const LEASE_SECONDS = 10;
/** Most messages looked at together (design.md 3.5). */
const MOST_TOGETHER = 10;

/** A message that waits for its turn. */
export interface Waiting {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly content: unknown;
  readonly attempts: number;
  readonly thread: string | null;
}

/** The right to work on one conversation, until `fence` is no longer the newest. */
export interface Lease {
  readonly conversationId: string;
  readonly holder: string;
  readonly fence: number;
  readonly accountId: string;
  readonly recipient: string;
  readonly state: unknown;
  readonly held: boolean;
  /** Nothing but an emergency is answered. */
  readonly blocked: boolean;
  readonly sharedDevice: boolean;
  /** Since when the account is switched off (ISO instant), and the office's words; without them its usual ones. */
  readonly off: { readonly since: string; readonly says: string | null } | undefined;
  readonly waiting: readonly Waiting[];
  /** True where another holder's lease had run out: it died, or lost the store. */
  readonly takenOver: boolean;
}

/**
 * The commit does not wait for the disk: a lease that a crash of the store forgets was never of use to anybody,
 * since `finish` asks for the holder as well as for the fence, which may be drawn twice then.
 */
const TAKE = `
WITH hurried AS MATERIALIZED (
  SELECT set_config('synchronous_commit', 'off', true)
), was AS MATERIALIZED (
  SELECT lease_holder FROM conversation WHERE id = $1
), leased AS (
  UPDATE conversation
     SET lease_holder = $2, lease_fence = lease_fence + 1, lease_until = now() + make_interval(secs => $3)
   WHERE id = $1 AND (lease_until IS NULL OR lease_until < now() OR lease_holder = $2)
     AND EXISTS (SELECT 1 FROM hurried)
  RETURNING id, lease_fence, account_id, recipient, state, held_by, shared_device, COALESCE(blocked_until > now(), false) AS blocked
)
SELECT leased.*, (SELECT lease_holder IS NOT NULL AND lease_holder <> $2 FROM was) AS taken_over, COALESCE((
  SELECT json_agg(w ORDER BY w.number) FROM (
    SELECT i.id::text, i.number, i.kind, i.content, i.attempts, i.thread FROM inbox i
     WHERE i.conversation_id = $1 AND i.status = 'waiting' ORDER BY i.number LIMIT ${MOST_TOGETHER}
  ) w), '[]') AS waiting, (
  SELECT json_build_object('since', a.off_since, 'says', a.off_says) FROM channel_account a
   WHERE a.id = leased.account_id AND a.off_since IS NOT NULL
) AS off
FROM leased`;

interface LeaseRow {
  readonly id: string;
  readonly lease_fence: number;
  readonly account_id: string;
  readonly recipient: string;
  readonly state: unknown;
  readonly held_by: string | null;
  readonly blocked: boolean;
  readonly shared_device: boolean;
  readonly taken_over: boolean | null;
  readonly waiting: readonly Waiting[];
  readonly off: { readonly since: string; readonly says: string | null } | null;
}

/**
 * Takes the conversation's lease and reads what waits, in one round trip; `undefined` while another holder's
 * lease is alive. A holder that asks again gets a new fence and what waits now.
 */
export async function takeLease(
  pool: pg.Pool,
  conversationId: string,
  holder: string,
): Promise<Lease | undefined> {
  const { rows } = await pool.query<LeaseRow>({
    name: 'take-lease',
    text: TAKE,
    values: [conversationId, holder, LEASE_SECONDS],
  });
  const row = rows[0];
  return (
    row && {
      conversationId,
      holder,
      fence: row.lease_fence,
      accountId: row.account_id,
      recipient: row.recipient,
      state: row.state,
      held: row.held_by !== null,
      blocked: row.blocked,
      sharedDevice: row.shared_device,
      off: row.off ?? undefined,
      waiting: row.waiting,
      takenOver: row.taken_over ?? false,
    }
  );
}

/** Keeps the lease alive; false once it was given back or another holder has taken over. */
export async function renewLease(pool: pg.Pool, lease: Lease): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE conversation SET lease_until = now() + make_interval(secs => $3)
      WHERE id = $1 AND lease_fence = $2 AND lease_holder = $4`,
    [lease.conversationId, lease.fence, LEASE_SECONDS, lease.holder],
  );
  return rowCount === 1;
}

/** A message that is stored while this waits for the row draws a number, and then the number seen is not the row's. */
const RELEASE = `
WITH seen AS MATERIALIZED (
  SELECT c.next_number, EXISTS (SELECT 1 FROM inbox WHERE conversation_id = $1 AND status = 'waiting') AS waits
    FROM conversation c WHERE c.id = $1
)
UPDATE conversation SET lease_holder = NULL, lease_until = NULL
 WHERE id = $1 AND lease_fence = $2 AND lease_holder = $3
   AND NOT (SELECT waits FROM seen) AND next_number = (SELECT next_number FROM seen)`;

/** Gives the lease back unless something waits or the lease was lost; false means: take it again to see. */
export async function releaseLease(pool: pg.Pool, lease: Lease): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'release-lease',
    text: RELEASE,
    values: [lease.conversationId, lease.fence, lease.holder],
  });
  return rowCount === 1;
}

/** Conversations where something waits and nobody works: what the sweep looks for (design.md 3.3). */
export async function forgottenConversations(
  pool: pg.Pool,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT i.conversation_id AS id FROM inbox i JOIN conversation c ON c.id = i.conversation_id
      WHERE i.status = 'waiting' AND (c.lease_until IS NULL OR c.lease_until < now()) LIMIT $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** Counts a failed try at the messages of a lease, so that one that always fails is handed to a person. */
export async function countAttempt(pool: pg.Pool, ids: readonly string[]): Promise<void> {
  await pool.query('UPDATE inbox SET attempts = attempts + 1 WHERE id = ANY($1::bigint[])', [ids]);
}
