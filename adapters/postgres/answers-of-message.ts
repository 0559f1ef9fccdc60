import type pg from 'pg';

/** What was answered to one message, once its turn is finished. */
export interface AnsweredMessage {
  readonly outcome: string;
  readonly evidence: unknown;
  readonly bubbles: readonly {
    readonly text: string;
    readonly buttons: readonly { readonly value: string; readonly label: string }[];
  }[];
}

/** The turn that handled the message with this event id; `undefined` while it waits. */
export async function answersOf(
  pool: pg.Pool,
  accountId: string,
  eventId: string,
): Promise<AnsweredMessage | undefined> {
  const { rows } = await pool.query<{
    outcome: string;
    evidence: unknown;
    bubbles: AnsweredMessage['bubbles'];
  }>(
    `SELECT t.outcome, t.evidence,
            COALESCE((SELECT json_agg(o.bubble ORDER BY o.id) FROM outbox o WHERE o.turn_id = t.id), '[]') AS bubbles
       FROM inbox i JOIN turn t ON t.id = i.turn_id WHERE i.account_id = $1 AND i.event_id = $2`,
    [accountId, eventId],
  );
  return rows[0];
}
