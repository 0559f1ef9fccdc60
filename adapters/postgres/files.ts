import type pg from 'pg';

/** A file that a citizen sent and that is still with the platform. */
export interface WantedFile {
  readonly id: string;
  readonly source: string;
  readonly accountId: string;
}

/** Files to fetch, oldest first; those that were tried too often are left. */
export async function wantedFiles(pool: pg.Pool, limit: number): Promise<readonly WantedFile[]> {
  const { rows } = await pool.query<{ id: string; source: string; account_id: string }>(
    `SELECT f.id, f.source, c.account_id FROM stored_file f
       JOIN feedback_case k ON k.key = f.case_key JOIN conversation c ON c.id = k.conversation_id
      WHERE f.status = 'wanted' ORDER BY f.created_at LIMIT $1`,
    [limit],
  );
  return rows.map(({ id, source, account_id }) => ({ id, source, accountId: account_id }));
}

/** The file lies on disk now. */
export async function fileKept(
  pool: pg.Pool,
  id: string,
  file: { readonly path: string; readonly mediaType: string; readonly size: number },
): Promise<void> {
  await pool.query(
    `UPDATE stored_file SET status = 'kept', path = $2, mime = $3, size = $4, source = '' WHERE id = $1`,
    [id, file.path, file.mediaType, file.size],
  );
}

/** The file will not come: gone, too large, or no photo. */
export async function fileRefused(pool: pg.Pool, id: string, why: string): Promise<void> {
  await pool.query(`UPDATE stored_file SET status = $2, source = '' WHERE id = $1`, [
    id,
    `refused-${why}`,
  ]);
}

/** The files of a case, as its page lists them. */
export async function filesOfCase(
  pool: pg.Pool,
  receipt: string,
): Promise<readonly { readonly id: string; readonly status: string }[]> {
  const { rows } = await pool.query<{ id: string; status: string }>(
    `SELECT f.id, f.status FROM stored_file f JOIN feedback_case k ON k.key = f.case_key WHERE k.receipt = $1 ORDER BY f.key`,
    [receipt],
  );
  return rows;
}

/** One kept file. */
export async function keptFile(
  pool: pg.Pool,
  id: string,
): Promise<{ readonly path: string; readonly mediaType: string } | undefined> {
  const { rows } = await pool.query<{ path: string; mime: string }>(
    `SELECT path, mime FROM stored_file WHERE id = $1 AND status = 'kept'`,
    [id],
  );
  return rows[0] && { path: rows[0].path, mediaType: rows[0].mime };
}
