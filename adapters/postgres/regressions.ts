import type pg from 'pg';

/** A question that staff taught, and the procedure it must find. Personal data in it was masked when it was kept. */
export interface Regression {
  readonly q: string;
  readonly gold: string;
}

/** The office's own regression set: every taught line that stands, each question once. */
export async function regressions(pool: pg.Pool): Promise<readonly Regression[]> {
  const { rows } = await pool.query<Regression>(
    `SELECT DISTINCT ON (folded, code) question AS q, code AS gold FROM taught_line
      WHERE undone_at IS NULL ORDER BY folded, code, id DESC`,
  );
  return rows;
}
