import type pg from 'pg';

/** A notice as staff see it. */
export interface NoticeLine {
  readonly id: string;
  readonly conversationId: string;
  readonly subject: string;
  readonly status: string;
  readonly way: string | null;
  readonly because: string | null;
  readonly notBefore: Date;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly deliveredAt: Date | null;
}

const COLUMNS = `id, conversation_id AS "conversationId", subject, status, way, because, not_before AS "notBefore",
  created_at AS "createdAt", settled_at AS "settledAt", delivered_at AS "deliveredAt"`;

/** Notices that a person should look at, the newest first: not sent, or nobody knows. */
export async function openNotices(pool: pg.Pool, limit = 200): Promise<readonly NoticeLine[]> {
  const { rows } = await pool.query<NoticeLine>(
    `SELECT ${COLUMNS} FROM notice WHERE status IN ('not-sent', 'unknown') ORDER BY settled_at DESC LIMIT $1`,
    [limit],
  );
  return rows;
}

/** How the citizen of a case was told, the newest first. */
export async function noticesOfCase(pool: pg.Pool, caseId: string): Promise<readonly NoticeLine[]> {
  const { rows } = await pool.query<NoticeLine>(
    `SELECT ${COLUMNS} FROM notice WHERE case_id = $1 ORDER BY created_at DESC LIMIT 20`,
    [caseId],
  );
  return rows;
}

/** How many notices wait, by why they wait. */
export async function waitingNotices(
  pool: pg.Pool,
): Promise<readonly { readonly because: string; readonly count: number }[]> {
  const { rows } = await pool.query<{ because: string; count: number }>(
    `SELECT COALESCE(because, '') AS because, count(*)::int AS count FROM notice
      WHERE settled_at IS NULL AND status = 'waiting' GROUP BY 1 ORDER BY 2 DESC`,
  );
  return rows;
}

/** Begins the whole ladder anew, on the word of a person; false where there is nothing to send again. */
export async function sendAgain(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET status = 'waiting', round = round + 1, tries = '[]', because = NULL, way = NULL, tracking_id = NULL,
            platform_id = NULL, settled_at = NULL, not_before = now(), claimed_by = NULL, claimed_until = NULL
      WHERE id = $1 AND status IN ('not-sent', 'unknown')`,
    [id],
  );
  return rowCount === 1;
}

/** Staff told the citizen themselves, or it needs no telling any more. */
export async function setAside(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET status = 'set-aside' WHERE id = $1 AND status IN ('not-sent', 'unknown')`,
    [id],
  );
  return rowCount === 1;
}
