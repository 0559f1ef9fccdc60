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

/** The agency of whoever asks; null for the whole office. */
type Scope = string | null;

/** A notice of a case is for its agencies, any other for whoever reads the account that it leaves by. */
const WITHIN = `($1::text IS NULL OR EXISTS (
    SELECT 1 FROM feedback_case f WHERE f.id = case_id AND (f.agency = $1 OR f.also_agencies ? $1))
  OR (case_id IS NULL AND EXISTS (
    SELECT 1 FROM conversation c JOIN channel_account a ON a.id = c.account_id
     WHERE c.id = conversation_id AND (a.agency IS NULL OR a.agency = $1))))`;

/** Notices that a person should look at, the newest first: not sent, or nobody knows. */
export async function openNotices(
  pool: pg.Pool,
  scope: Scope = null,
): Promise<readonly NoticeLine[]> {
  const { rows } = await pool.query<NoticeLine>(
    `SELECT ${COLUMNS} FROM notice WHERE status IN ('not-sent', 'unknown') AND ${WITHIN} ORDER BY settled_at DESC LIMIT 200`,
    [scope],
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
  scope: Scope,
): Promise<readonly { readonly because: string; readonly count: number }[]> {
  const { rows } = await pool.query<{ because: string; count: number }>(
    `SELECT COALESCE(because, '') AS because, count(*)::int AS count FROM notice
      WHERE settled_at IS NULL AND status = 'waiting' AND ${WITHIN} GROUP BY 1 ORDER BY 2 DESC`,
    [scope],
  );
  return rows;
}

/** Begins the whole ladder anew, on the word of a person; false where there is nothing to send again. */
export async function sendAgain(pool: pg.Pool, id: string, scope: Scope = null): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET status = 'waiting', round = round + 1, tries = '[]', because = NULL, way = NULL, tracking_id = NULL,
            platform_id = NULL, settled_at = NULL, not_before = now(), claimed_by = NULL, claimed_until = NULL
      WHERE id = $2 AND status IN ('not-sent', 'unknown') AND ${WITHIN}`,
    [scope, id],
  );
  return rowCount === 1;
}

/** Staff told the citizen themselves, or it needs no telling any more. */
export async function setAside(pool: pg.Pool, id: string, scope: Scope): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET status = 'set-aside' WHERE id = $2 AND status IN ('not-sent', 'unknown') AND ${WITHIN}`,
    [scope, id],
  );
  return rowCount === 1;
}
