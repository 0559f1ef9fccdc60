import type pg from 'pg';

/** Codes that somebody follows, remembered of one register elsewhere, not heard of since, and not at their end. */
export async function followedElsewhere(
  pool: pg.Pool,
  register: string,
  since: Date,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ code: string }>(
    `SELECT d.code FROM dossier d
      WHERE d.code IN (SELECT code FROM dossier_follow) AND d.register = $1 AND d.seen_at < $2
        AND d.stage NOT IN ('returned', 'not-accepted', 'withdrawn', 'stopped')
      ORDER BY d.seen_at LIMIT $3`,
    [register, since, limit],
  );
  return rows.map(({ code }) => code);
}

/** The register was asked and said nothing of it: it is not asked again at once. */
export async function seenAgain(pool: pg.Pool, code: string, now: Date): Promise<void> {
  await pool.query('UPDATE dossier SET seen_at = $2 WHERE code = $1', [code, now]);
}
