import type pg from 'pg';

/** A filed case as routing sees it. Sealed ones are nobody's to look at. */
export interface RoutedRow {
  readonly receipt: string;
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly text: string;
}

/** Cases filed since an instant, the newest first, at most so many. */
export async function casesSince(
  pool: pg.Pool,
  since: Date,
  limit: number,
): Promise<readonly RoutedRow[]> {
  const { rows } = await pool.query<RoutedRow & { communeCode: string | null }>(
    `SELECT receipt, category, commune_code AS "communeCode", text FROM feedback_case
      WHERE created_at >= $1 AND NOT sealed ORDER BY created_at DESC, id DESC LIMIT $2`,
    [since, limit],
  );
  return rows.map((row) => ({ ...row, communeCode: row.communeCode ?? undefined }));
}

/** A case that one agency gave back and another answered. */
export interface ReturnRow {
  readonly category: string;
  readonly communeCode: string | undefined;
  readonly returnedBy: string;
  readonly answeredBy: string;
}

/** What agencies gave back since an instant and others have answered since. */
export async function returnsSince(pool: pg.Pool, since: Date): Promise<readonly ReturnRow[]> {
  const { rows } = await pool.query<ReturnRow & { communeCode: string | null }>(
    `SELECT DISTINCT c.id, c.category, c.commune_code AS "communeCode", e.what->>'agency' AS "returnedBy",
            c.agency AS "answeredBy"
       FROM case_event e JOIN feedback_case c ON c.id = e.case_id
      WHERE e.kind = 'returned' AND e.created_at >= $1 AND c.answered_at IS NOT NULL AND NOT c.sealed
        AND c.agency <> e.what->>'agency'`,
    [since],
  );
  return rows.map((row) => ({ ...row, communeCode: row.communeCode ?? undefined }));
}
