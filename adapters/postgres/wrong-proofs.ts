import type pg from 'pg';

const DAY_MS = 24 * 3_600_000;

/** When wrong proofs of one person (by keyed hash) or for one code were given in the last 24 hours. */
export async function wrongProofTimes(
  pool: pg.Pool,
  of: { readonly who: Buffer } | { readonly code: string },
  now: Date,
): Promise<readonly Date[]> {
  const { rows } = await pool.query<{ at: Date }>(
    'who' in of
      ? 'SELECT at FROM wrong_proof WHERE who = $1 AND at > $2'
      : 'SELECT at FROM wrong_proof WHERE code = $1 AND at > $2',
    ['who' in of ? of.who : of.code, new Date(now.getTime() - DAY_MS)],
  );
  return rows.map(({ at }) => at);
}
