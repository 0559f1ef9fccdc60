import type pg from 'pg';
import type { Seal } from './seal.ts';

/** The four states a grant can be in; see adapters/zalo/token-store.ts, which asks for this shape. */
interface KeptTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: Date;
  readonly state: 'ok' | 'refreshing' | 'retrying' | 'needs-consent';
}

interface Held {
  readonly current: KeptTokens | undefined;
  readonly save: (tokens: KeptTokens) => Promise<void>;
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
    const kept = JSON.parse(seal.open(sealed)) as Omit<KeptTokens, 'accessExpiresAt'> & {
      accessExpiresAt: string;
    };
    return { ...kept, accessExpiresAt: new Date(kept.accessExpiresAt) };
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
