import type pg from 'pg';
import type { Try } from '#bot/notices/told.ts';

/** What became of a notice. All but `again` end it. */
export type NoticeResult =
  | { readonly kind: 'sent'; readonly platformId?: string | undefined }
  | { readonly kind: 'withdrawn'; readonly because: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-sent'; readonly because: string }
  | {
      readonly kind: 'again';
      readonly notBefore: Date;
      readonly because: string | undefined;
      readonly tried?: Try | undefined;
    };

/** Writes down what became of a notice; changes nothing where it is settled, or another claimed it since. */
export async function settleNotice(
  pool: pg.Pool,
  id: string,
  token: string,
  result: NoticeResult,
): Promise<void> {
  if (result.kind === 'again') return putOff(pool, id, token, result);
  await pool.query(
    `UPDATE notice SET status = $3, because = $4, platform_id = COALESCE($5, platform_id), settled_at = now(),
            claimed_by = NULL, claimed_until = NULL
      WHERE id = $1 AND claimed_by = $2 AND settled_at IS NULL`,
    [
      id,
      token,
      result.kind,
      'because' in result ? result.because : null,
      result.kind === 'sent' ? (result.platformId ?? null) : null,
    ],
  );
}

async function putOff(
  pool: pg.Pool,
  id: string,
  token: string,
  { notBefore, because, tried }: Extract<NoticeResult, { kind: 'again' }>,
): Promise<void> {
  await pool.query(
    `UPDATE notice SET status = 'waiting', because = $4, tries = tries || $5::jsonb, not_before = $3,
            claimed_by = NULL, claimed_until = NULL
      WHERE id = $1 AND claimed_by = $2 AND settled_at IS NULL`,
    [id, token, notBefore, because ?? null, JSON.stringify(tried ? [tried] : [])],
  );
}

/** Whoever was telling these is dead: nobody knows whether they arrived, so they are left to staff. */
export async function giveUpTelling(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE notice SET status = 'unknown', settled_at = now(), claimed_by = NULL, claimed_until = NULL
      WHERE settled_at IS NULL AND status = 'telling' AND claimed_until < now()`,
  );
  return rowCount ?? 0;
}

/** A notice whose bubbles have all been settled in the outbox. */
export interface EndedChat {
  readonly id: string;
  readonly accountId: string;
  readonly lastCitizenAt: Date | undefined;
  readonly outcome: 'sent' | 'withdrawn' | 'unknown' | 'failed';
  /** Of a failed bubble, as the outbox names it. */
  readonly error: string | undefined;
  readonly platformId: string | undefined;
}

interface EndedRow {
  readonly id: string;
  readonly account_id: string;
  readonly last_citizen_at: Date | null;
  readonly outcome: EndedChat['outcome'];
  readonly error: string | null;
  readonly platform_id: string | null;
}

/** Claims the notices whose bubbles were sent or given up, so that one process decides what follows. */
export async function claimEndedChats(
  pool: pg.Pool,
  token: string,
  limit: number,
): Promise<readonly EndedChat[]> {
  const { rows } = await pool.query<EndedRow>(
    `WITH ended AS (
       SELECT n.id, max(o.platform_id) AS platform_id, max(o.last_error) FILTER (WHERE o.status = 'failed') AS error,
              CASE WHEN bool_or(o.last_error = 'fate-unknown' AND o.status = 'failed') THEN 'unknown'
                   WHEN bool_or(o.status = 'failed') THEN 'failed'
                   WHEN bool_or(o.status = 'withdrawn') THEN 'withdrawn' ELSE 'sent' END AS outcome
         FROM notice n JOIN outbox o ON o.notice_id = n.id AND starts_with(o.key, 'notice/' || n.key || '/' || n.round || '/')
        WHERE n.settled_at IS NULL AND n.status = 'in-chat'
        GROUP BY n.id HAVING bool_and(o.settled_at IS NOT NULL) LIMIT $2
     ), claimed AS (
       UPDATE notice n SET claimed_by = $1, claimed_until = now() + interval '60 seconds' FROM ended
        WHERE n.id = ended.id AND n.settled_at IS NULL AND n.status = 'in-chat'
          AND (n.claimed_until IS NULL OR n.claimed_until < now())
       RETURNING n.id, n.conversation_id
     )
     SELECT ended.*, c.account_id, c.last_citizen_at FROM claimed JOIN ended USING (id)
       JOIN conversation c ON c.id = claimed.conversation_id`,
    [token, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    lastCitizenAt: row.last_citizen_at ?? undefined,
    outcome: row.outcome,
    error: row.error ?? undefined,
    platformId: row.platform_id ?? undefined,
  }));
}

/** The platform says that a template message arrived: also the end of not knowing. */
export async function noticeArrived(
  pool: pg.Pool,
  {
    trackingId,
    messageIds,
  }: { readonly trackingId?: string | undefined; readonly messageIds: readonly string[] },
  at: Date,
): Promise<void> {
  await pool.query(
    `UPDATE notice SET delivered_at = COALESCE(delivered_at, $3), settled_at = COALESCE(settled_at, now()),
            status = CASE WHEN status IN ('unknown', 'telling') THEN 'sent' ELSE status END
      WHERE (tracking_id = $1 OR (platform_id = ANY($2::text[]) AND way <> 'chat')) AND status IN ('sent', 'unknown', 'telling')`,
    [trackingId ?? null, messageIds, at],
  );
}
