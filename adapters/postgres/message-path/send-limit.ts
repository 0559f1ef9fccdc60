import type pg from 'pg';

/**
 * Takes up to `wanted` sends from an account's bucket, which refills by `perSecond` and holds one second's
 * worth; all workers share it. Returns how many were granted.
 */
export async function takeSends(
  pool: pg.Pool,
  accountId: string,
  perSecond: number,
  wanted: number,
): Promise<number> {
  const { rows } = await pool.query<{ granted: number }>({
    name: 'take-sends',
    text: `
      INSERT INTO send_limit AS s (account_id, tokens, refilled_at, granted) VALUES ($1, $2::float8 - $3::float8, now(), $3)
      ON CONFLICT (account_id) DO UPDATE SET
        tokens = LEAST($2::float8, s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8)
               - LEAST($3::float8, floor(GREATEST(0, LEAST($2::float8, s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8)))),
        refilled_at = clock_timestamp(),
        granted = LEAST($3::int, floor(GREATEST(0, LEAST($2::float8, s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8)))::int)
      RETURNING granted`,
    values: [accountId, perSecond, wanted],
  });
  return rows[0]?.granted ?? 0;
}
