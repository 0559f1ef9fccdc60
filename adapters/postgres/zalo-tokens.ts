import type pg from 'pg';
import { z } from 'zod';
import type { Seal } from './seal.ts';

/** The four states a grant can be in; see adapters/zalo/token-store.ts, which asks for this shape. */
interface KeptTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
  readonly refreshExpiresAt: Date;
  readonly rotatedAt: Date;
  readonly version: number;
  readonly state: 'ok' | 'refreshing' | 'retrying' | 'needs-consent';
}

interface Held {
  readonly current: KeptTokens | undefined;
  readonly save: (tokens: KeptTokens) => Promise<void>;
}

const DAY_MS = 86_400_000;
const Kept = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  accessExpiresAt: z.coerce.date(),
  refreshExpiresAt: z.coerce.date().optional(),
  rotatedAt: z.coerce.date().optional(),
  version: z.number().default(1),
  state: z.enum(['ok', 'refreshing', 'retrying', 'needs-consent']),
});

/** Rows from before the rotation was noted count from the day their access token ends. */
function tokensIn(text: string): KeptTokens {
  const kept = Kept.parse(JSON.parse(text));
  const rotatedAt = kept.rotatedAt ?? new Date(kept.accessExpiresAt.getTime() - DAY_MS);
  const refreshExpiresAt = kept.refreshExpiresAt ?? new Date(rotatedAt.getTime() + 90 * DAY_MS);
  return { ...kept, rotatedAt, refreshExpiresAt };
}

/** Keeps an account's tokens encrypted in its row, under a lock that dies with its holder's connection. */
export function createTokenRows(
  pool: pg.Pool,
  accountId: string,
  seal: Seal,
): {
  readonly read: () => Promise<KeptTokens | undefined>;
  readonly withLock: <Result>(work: (held: Held) => Promise<Result>) => Promise<Result>;
} {
  const read = async (): Promise<KeptTokens | undefined> => {
    const { rows } = await pool.query<{ credentials: Buffer | null }>(
      'SELECT credentials FROM channel_account WHERE id = $1',
      [accountId],
    );
    const sealed = rows[0]?.credentials;
    if (!sealed) return undefined;
    return tokensIn(seal.open(sealed));
  };
  // Saved on a connection of its own, so that it is committed whatever becomes of the lock's connection.
  const save = async (tokens: KeptTokens): Promise<void> => {
    await pool.query('UPDATE channel_account SET credentials = $2 WHERE id = $1', [
      accountId,
      seal.close(JSON.stringify(tokens)),
    ]);
  };
  return {
    read,
    withLock: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [accountId]);
        return await work({ current: await read(), save });
      } finally {
        await client
          .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [accountId])
          .catch(() => undefined);
        client.release();
      }
    },
  };
}
