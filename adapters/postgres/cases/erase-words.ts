import type pg from 'pg';

/** What stands where a citizen's words stood. */
const ERASED = '(đã xóa theo yêu cầu của người dân)';

/** Over and done with: while a case is worked on, the law lets the office keep what it needs for it. */
const OVER = `NOT sealed AND stage IN ('closed', 'refused', 'forwarded', 'merged', 'withdrawn')`;

/**
 * Takes what a citizen wrote, where they live and how they are reached out of their ended cases; gives how many
 * were emptied and how many stay because they are still worked on. Category, days and stages stay: they are figures.
 */
export async function eraseWords(
  client: pg.ClientBase,
  conversationId: string,
): Promise<{ readonly erased: number; readonly kept: number }> {
  await client.query(`SET LOCAL mot_cua.erasing = 'on'`);
  const { rows } = await client.query<{ id: string; key: string }>(
    `UPDATE feedback_case SET text = $2, place = '', folded = '', phone = NULL, phone_hash = NULL,
            public_text = NULL, published_at = NULL
      WHERE conversation_id = $1 AND ${OVER} RETURNING id, key`,
    [conversationId, ERASED],
  );
  const ids = rows.map(({ id }) => id);
  await client.query(
    `UPDATE case_event SET what = what || jsonb_build_object(CASE kind WHEN 'rated' THEN 'comment' ELSE 'text' END, $2::text)
      WHERE case_id = ANY($1) AND kind IN ('citizen-added', 'published', 'rated')`,
    [ids, ERASED],
  );
  await client.query(
    `UPDATE stored_file SET status = 'forgotten' WHERE case_key = ANY($1) AND status IN ('kept', 'closed')`,
    [rows.map(({ key }) => key)],
  );
  await client.query(`SET LOCAL mot_cua.erasing = 'off'`);
  const left = await client.query<{ kept: number }>(
    `SELECT count(*)::int AS kept FROM feedback_case WHERE conversation_id = $1 AND NOT (${OVER})`,
    [conversationId],
  );
  return { erased: ids.length, kept: left.rows[0]?.kept ?? 0 };
}
