import type pg from 'pg';

/** Ids of our files at a platform, until they run out there; see adapters/zalo/uploads.ts. */
export function createPlatformUploads(
  pool: pg.Pool,
  accountId: string,
): {
  readonly find: (digest: string, now: Date) => Promise<string | undefined>;
  readonly keep: (digest: string, reference: string, expiresAt: Date) => Promise<void>;
  readonly forget: (digest: string) => Promise<void>;
} {
  return {
    find: async (digest, now) => {
      const { rows } = await pool.query<{ reference: string }>(
        'SELECT reference FROM platform_upload WHERE account_id = $1 AND digest = $2 AND expires_at > $3',
        [accountId, digest, now],
      );
      return rows[0]?.reference;
    },
    keep: async (digest, reference, expiresAt) => {
      await pool.query(
        `INSERT INTO platform_upload (account_id, digest, reference, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, digest) DO UPDATE SET reference = EXCLUDED.reference, expires_at = EXCLUDED.expires_at`,
        [accountId, digest, reference, expiresAt],
      );
    },
    forget: async (digest) => {
      await pool.query('DELETE FROM platform_upload WHERE account_id = $1 AND digest = $2', [
        accountId,
        digest,
      ]);
    },
  };
}
