import type pg from 'pg';

/** What the store says about one conversation after everything came to rest. */
export interface Ledger {
  readonly recipient: string;
  readonly messages: readonly {
    readonly number: number;
    readonly text: string;
    readonly status: string;
    readonly turnId: string | null;
  }[];
  readonly turns: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly first: number;
    readonly last: number;
  }[];
  readonly bubbles: readonly {
    readonly id: number;
    readonly turnId: string | null;
    readonly text: string;
    readonly status: string;
    readonly attempts: number;
    readonly repeated: boolean;
    readonly platformId: string | null;
    readonly sentAt: string | null;
  }[];
  readonly receipts: readonly string[];
}

const LEDGER = `
SELECT c.recipient,
  COALESCE((SELECT json_agg(json_build_object('number', i.number, 'text', i.content->>'text', 'status', i.status,
      'turnId', i.turn_id) ORDER BY i.number) FROM inbox i WHERE i.conversation_id = c.id), '[]') AS messages,
  COALESCE((SELECT json_agg(json_build_object('id', t.id, 'outcome', t.outcome, 'first', t.first_number,
      'last', t.last_number) ORDER BY t.first_number) FROM turn t WHERE t.conversation_id = c.id), '[]') AS turns,
  COALESCE((SELECT json_agg(json_build_object('id', o.id, 'turnId', o.turn_id, 'text', o.bubble->>'text',
      'status', o.status, 'attempts', o.attempts, 'repeated', o.repeated, 'platformId', o.platform_id,
      'sentAt', o.sent_at) ORDER BY o.id) FROM outbox o WHERE o.conversation_id = c.id), '[]') AS bubbles,
  COALESCE((SELECT json_agg(f.receipt) FROM feedback_case f WHERE f.conversation_id = c.id), '[]') AS receipts
FROM conversation c JOIN channel_account a ON a.id = c.account_id WHERE a.name = ANY($1)`;

/** Reads the conversations of the named accounts. */
export async function readLedgers(
  pool: pg.Pool,
  accounts: readonly string[],
): Promise<readonly Ledger[]> {
  return (await pool.query<Ledger>(LEDGER, [accounts])).rows;
}

/** True when nothing waits to be answered or sent. */
export async function isQuiet(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ busy: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM inbox WHERE status = 'waiting')
         OR EXISTS (SELECT 1 FROM outbox WHERE settled_at IS NULL) AS busy`,
  );
  return rows[0]?.busy === false;
}
