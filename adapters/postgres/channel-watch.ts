import type pg from 'pg';

/** An account that was busy and has gone silent; `lastAt` is its newest event. */
export interface SilentAccount {
  readonly name: string;
  readonly lastAt: Date;
}

/**
 * Accounts of which at least `perWeek` messages came within a week and none within `hours`: fewer say nothing
 * about a silence of that length.
 */
export async function silentAccounts(
  pool: pg.Pool,
  names: readonly string[],
  { perWeek, hours }: { readonly perWeek: number; readonly hours: number },
): Promise<readonly SilentAccount[]> {
  const { rows } = await pool.query<SilentAccount>(
    `SELECT a.name, max(i.received_at) AS "lastAt" FROM channel_account a JOIN inbox i ON i.account_id = a.id
      WHERE a.name = ANY($1) AND i.received_at > now() - interval '7 days' AND i.kind = 'message'
      GROUP BY a.name HAVING count(*) >= $2 AND max(i.received_at) < now() - make_interval(hours => $3)`,
    [names, perWeek, hours],
  );
  return rows;
}

/** How long the oldest message waits for its turn, and the oldest bubble for its sender, in seconds; 0 where none does. */
export async function longestWaits(
  pool: pg.Pool,
  accountIds: readonly string[],
): Promise<{ readonly unread: number; readonly unsent: number }> {
  const { rows } = await pool.query<{ unread: number; unsent: number }>(
    `SELECT COALESCE(extract(epoch FROM now() - (
              SELECT min(received_at) FROM inbox WHERE status = 'waiting' AND account_id = ANY($1::uuid[]))), 0)::float8 AS unread,
            COALESCE(extract(epoch FROM now() - (
              SELECT min(o.created_at) FROM outbox o JOIN conversation c ON c.id = o.conversation_id
               WHERE o.settled_at IS NULL AND o.attempts = 0 AND o.not_before <= now() AND c.held_by IS NULL
                 AND c.account_id = ANY($1::uuid[]))), 0)::float8 AS unsent`,
    [accountIds],
  );
  return rows[0] ?? { unread: 0, unsent: 0 };
}
