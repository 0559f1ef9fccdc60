import type pg from 'pg';

/** How many cases were filed under a category, or moved to it from another by staff. */
export interface CategoryCount {
  /** Null for how it was filed. */
  readonly was: string | null;
  readonly category: string;
  readonly count: number;
}

/** Of the cases filed since an instant: under what they were filed, and what staff made of it. Not of sealed ones. */
export async function categoryCounts(
  pool: pg.Pool,
  since: Date,
): Promise<readonly CategoryCount[]> {
  const { rows } = await pool.query<CategoryCount>(
    `SELECT was, category, count(*)::int AS count FROM (
       SELECT e.what->>'category' AS category, lag(e.what->>'category') OVER (PARTITION BY e.case_id ORDER BY e.number) AS was
         FROM case_event e JOIN feedback_case c ON c.id = e.case_id
        WHERE c.created_at >= $1 AND NOT c.sealed AND e.kind IN ('filed', 'category-changed')
     ) AS steps WHERE was IS DISTINCT FROM category GROUP BY was, category`,
    [since],
  );
  return rows;
}
