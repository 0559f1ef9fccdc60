import type pg from 'pg';
import type { Seal } from './seal.ts';

/** An administrator's open attempt to connect an account; see adapters/zalo/consent.ts, which asks for this shape. */
interface KeptAttempt {
  readonly state: string;
  readonly verifier: string;
  readonly by: string;
  readonly openedAt: Date;
}

/** Keeps the one open attempt of an account, its verifier encrypted, for whichever server gets the callback. */
export function createConnectAttempts(
  pool: pg.Pool,
  accountId: string,
  seal: Seal,
): {
  readonly open: (attempt: KeptAttempt) => Promise<void>;
  readonly take: (state: string | undefined) => Promise<KeptAttempt | undefined>;
} {
  return {
    open: async ({ state, verifier, by, openedAt }) => {
      await pool.query(
        `INSERT INTO connect_attempt (account_id, state, verifier, opened_by, opened_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id) DO UPDATE SET state = EXCLUDED.state, verifier = EXCLUDED.verifier,
           opened_by = EXCLUDED.opened_by, opened_at = EXCLUDED.opened_at`,
        [accountId, state, seal.close(verifier), by, openedAt],
      );
    },
    take: async (state) => {
      const { rows } = await pool.query<{
        state: string;
        verifier: Buffer;
        opened_by: string;
        opened_at: Date;
      }>(
        `DELETE FROM connect_attempt WHERE account_id = $1 AND ($2::text IS NULL OR state = $2)
         RETURNING state, verifier, opened_by, opened_at`,
        [accountId, state ?? null],
      );
      const row = rows[0];
      return (
        row && {
          state: row.state,
          verifier: seal.open(row.verifier),
          by: row.opened_by,
          openedAt: row.opened_at,
        }
      );
    },
  };
}
