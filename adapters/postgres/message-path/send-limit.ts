import type pg from 'pg';

/**
 * Takes up to `wanted` sends from an account's bucket, which refills by `perSecond` and holds one second's
 * worth; all workers share it. Returns how many were granted, and in how many ms the next will be.
 */
export async function takeSends(
  pool: pg.Pool,
  accountId: string,
  perSecond: number,
  wanted: number,
): Promise<{ readonly granted: number; readonly waitMs: number }> {
  const { rows } = await pool.query<{ granted: number; tokens: number }>({
    name: 'take-sends',
    text: `
      INSERT INTO send_limit AS s (account_id, tokens, refilled_at, granted) VALUES ($1, $2::float8 - $3::float8, now(), $3)
      ON CONFLICT (account_id) DO UPDATE SET
        tokens = LEAST($2::float8, s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8)
               - LEAST($3::float8, floor(GREATEST(0, LEAST($2::float8, s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8)))),
        refilled_at = clock_timestamp(),
        granted = LEAST($3::int, floor(GREATEST(0, LEAST($2::float8, s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8)))::int)
      RETURNING granted, tokens`,
    values: [accountId, perSecond, wanted],
  });
  const { granted = 0, tokens = 0 } = rows[0] ?? {};
  return { granted, waitMs: Math.max(0, ((1 - tokens) / perSecond) * 1000) };
}

/**
 * The platform said to wait: the account's bucket is empty for `ms`, for every worker. A longer wait that was
 * asked for before stands.
 */
export async function pauseSends(
  pool: pg.Pool,
  accountId: string,
  perSecond: number,
  ms: number,
): Promise<void> {
  // As many below one as refill in that time: `takeSends` grants whole sends only.
  await pool.query(
    `INSERT INTO send_limit AS s (account_id, tokens, refilled_at, granted)
     VALUES ($1, 1 - $2::float8 * $3::float8 / 1000, clock_timestamp(), 0)
     ON CONFLICT (account_id) DO UPDATE SET
       tokens = LEAST(s.tokens + extract(epoch FROM clock_timestamp() - s.refilled_at) * $2::float8, EXCLUDED.tokens),
       refilled_at = clock_timestamp()`,
    [accountId, perSecond, ms],
  );
}
