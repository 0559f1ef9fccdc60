import type pg from 'pg';

/** A matter that only the inspection may read, without a word of it. */
export interface SealedMatter {
  /** Of the case that was taken over, or of the conversation that told it. */
  readonly id: string;
  readonly track: 'denunciation' | 'crime-report' | 'formal-complaint';
  /** Receipt of the case it was; null where it never was one. */
  readonly receipt: string | null;
  readonly channel: string | null;
  readonly messages: number;
  /** When it was told last, or taken over. */
  readonly at: Date;
  readonly callBack: 'none' | 'open' | 'done';
}

/** The newest call-back that somebody asked the inspection for in the conversation `c`. */
const CALL_BACK = `COALESCE((SELECT b.status FROM call_back b WHERE b.conversation_id = c.id AND b.why = 'inspection'
  ORDER BY (b.status = 'open') DESC, b.id DESC LIMIT 1), 'none')`;

/** Cases that were taken over, and conversations in which something was sealed that never was a case. */
const MATTERS = `
SELECT fc.id, fc.sealed_as AS track, fc.receipt, a.kind AS channel,
       (SELECT count(*)::int FROM inbox i WHERE i.conversation_id = c.id AND i.sealed IS NOT NULL) AS messages,
       (SELECT max(e.created_at) FROM case_event e WHERE e.case_id = fc.id AND e.kind = 'reclassified') AS at,
       ${CALL_BACK} AS "callBack"
  FROM feedback_case fc LEFT JOIN conversation c ON c.id = fc.conversation_id
  LEFT JOIN channel_account a ON a.id = c.account_id
 WHERE fc.sealed AND fc.sealed_words IS NOT NULL
UNION ALL
SELECT c.id, 'denunciation', NULL, a.kind, s.messages, s.at, ${CALL_BACK}
  FROM (SELECT conversation_id, count(*)::int AS messages, max(received_at) AS at FROM inbox
         WHERE sealed IS NOT NULL GROUP BY conversation_id) s
  JOIN conversation c ON c.id = s.conversation_id JOIN channel_account a ON a.id = c.account_id
 WHERE NOT EXISTS (SELECT 1 FROM feedback_case fc WHERE fc.conversation_id = c.id AND fc.sealed_words IS NOT NULL)`;

/** Matters for the inspection: who waits for its call first, then the newest. */
export async function sealedMatters(pool: pg.Pool, limit = 200): Promise<readonly SealedMatter[]> {
  const { rows } = await pool.query<SealedMatter>(
    `SELECT * FROM (${MATTERS}) m ORDER BY ("callBack" = 'open') DESC, at DESC LIMIT $1`,
    [limit],
  );
  return rows;
}

/** One of them by its id; `undefined` where nothing sealed stands behind it, or not any more. */
export async function findSealedMatter(
  client: pg.Pool | pg.ClientBase,
  id: string,
): Promise<SealedMatter | undefined> {
  const { rows } = await client.query<SealedMatter>(
    `SELECT * FROM (${MATTERS}) m WHERE id = $1::uuid`,
    [id],
  );
  return rows[0];
}
