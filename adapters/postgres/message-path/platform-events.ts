import type pg from 'pg';

/** The platform tells that bubbles arrived on the citizen's device. */
export async function markDelivered(
  pool: pg.Pool,
  platformIds: readonly string[],
  at: Date,
): Promise<void> {
  await pool.query(
    'UPDATE outbox SET delivered_at = COALESCE(delivered_at, $2) WHERE platform_id = ANY($1)',
    [platformIds, at],
  );
}

/** The platform tells that bubbles were read; what was read has arrived. */
export async function markSeen(
  pool: pg.Pool,
  platformIds: readonly string[],
  at: Date,
): Promise<void> {
  await pool.query(
    `UPDATE outbox SET seen_at = COALESCE(seen_at, $2), delivered_at = COALESCE(delivered_at, $2)
      WHERE platform_id = ANY($1)`,
    [platformIds, at],
  );
}

/** Our own bubble came back as an echo: its fate is known, even if the answer to sending it was lost. */
export async function confirmEcho(
  pool: pg.Pool,
  echo: {
    readonly accountId: string;
    readonly recipient: string;
    readonly platformId: string;
    readonly text: string;
  },
): Promise<void> {
  await pool.query(
    `UPDATE outbox SET status = 'sent', platform_id = $3, sent_at = now(), settled_at = now()
      WHERE id = (
        SELECT o.id FROM outbox o JOIN conversation c ON c.id = o.conversation_id
         WHERE c.account_id = $1 AND c.recipient = $2 AND o.status = 'unknown' AND o.bubble->>'text' = $4
           AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.platform_id = $3)
         ORDER BY o.id LIMIT 1)`,
    [echo.accountId, echo.recipient, echo.platformId, echo.text],
  );
}
