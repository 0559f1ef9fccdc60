import type pg from 'pg';
import { z } from 'zod';
import type { Seal } from './seal.ts';

/** How one account fares, as the store knows it. Ages in seconds. */
export interface AccountHealth {
  readonly id: string;
  readonly name: string;
  /** When the newest message or event came; `null` where none ever did. */
  readonly lastHeardAt: Date | null;
  readonly waiting: number;
  readonly oldestWaiting: number;
  readonly unsent: number;
  readonly oldestUnsent: number;
  /** Bubbles on the list of what was not sent, by reason. */
  readonly failed: Readonly<Record<string, number>>;
  readonly credentials: Buffer | null;
  readonly hours: unknown;
}

/** Index look-ups only, so that asking often costs nothing however much is stored. */
export async function channelHealth(pool: pg.Pool): Promise<readonly AccountHealth[]> {
  const { rows } = await pool.query<AccountHealth>(`
    WITH inbox_now AS (
      SELECT account_id, count(*)::int AS n, extract(epoch FROM now() - min(received_at))::float8 AS age
        FROM inbox WHERE status = 'waiting' GROUP BY account_id
    ), outbox_now AS (
      SELECT c.account_id, count(*)::int AS n, extract(epoch FROM now() - min(o.created_at))::float8 AS age
        FROM outbox o JOIN conversation c ON c.id = o.conversation_id WHERE o.settled_at IS NULL GROUP BY c.account_id
    ), failed_now AS (
      SELECT account_id, jsonb_object_agg(reason, n) AS reasons FROM (
        SELECT c.account_id, COALESCE(o.last_error, 'other') AS reason, count(*)::int AS n
          FROM outbox o JOIN conversation c ON c.id = o.conversation_id
         WHERE o.status = 'failed' AND o.notice_id IS NULL GROUP BY 1, 2) by_reason GROUP BY account_id
    )
    SELECT a.id, a.name, a.credentials, a.hours, a.last_event_at AS "lastHeardAt",
           COALESCE(i.n, 0) AS waiting, COALESCE(i.age, 0) AS "oldestWaiting",
           COALESCE(o.n, 0) AS unsent, COALESCE(o.age, 0) AS "oldestUnsent", COALESCE(f.reasons, '{}') AS failed
      FROM channel_account a LEFT JOIN inbox_now i ON i.account_id = a.id
      LEFT JOIN outbox_now o ON o.account_id = a.id LEFT JOIN failed_now f ON f.account_id = a.id
     ORDER BY a.name`);
  return rows;
}

/** A proven webhook of this account came in: written down at most now and then, by whoever counts. */
export async function noteHeard(pool: pg.Pool, accountId: string, at: Date): Promise<void> {
  await pool.query(
    'UPDATE channel_account SET last_event_at = GREATEST(last_event_at, $2) WHERE id = $1',
    [accountId, at],
  );
}

/** The part of a kept grant that says how it fares; the tokens themselves stay closed. */
const Grant = z.object({
  state: z.string(),
  accessExpiresAt: z.coerce.date(),
  rotatedAt: z.coerce.date().optional(),
});

/** How long a Zalo access token lives, in ms (channels.md 1.2: `expires_in` 90000). */
const LIFE_MS = 90_000_000;

/** When a kept token was issued, when it ends and in which state its grant is; `undefined` where there is none. */
export function tokenHealth(
  credentials: Buffer | null,
  seal: Seal,
): { readonly state: string; readonly issuedAt: Date; readonly endsAt: Date } | undefined {
  if (!credentials) return undefined;
  const grant = Grant.safeParse(JSON.parse(seal.open(credentials)));
  if (!grant.success) return undefined;
  const { state, accessExpiresAt, rotatedAt } = grant.data;
  return {
    state,
    endsAt: accessExpiresAt,
    issuedAt: rotatedAt ?? new Date(accessExpiresAt.getTime() - LIFE_MS),
  };
}
