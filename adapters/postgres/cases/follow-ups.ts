import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { inTransaction } from '../in-transaction.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { appendCaseEvents } from './append-case-events.ts';

/** Under which name both stand in a conversation. */
const AUTHOR = 'Trợ lý';

/** A case whose citizen is asked whether it is really mended. */
export interface MendedCase {
  readonly id: string;
  readonly receipt: string;
  readonly category: string;
  readonly place: string;
}

/** Not asked again, and not about what was answered long before this was asked of anybody. */
const TO_ASK = `
SELECT id, receipt, category, place FROM feedback_case
 WHERE stage IN ('answered', 'closed') AND NOT sealed AND conversation_id IS NOT NULL
   AND answered_at <= $1::timestamptz - interval '30 days' AND answered_at > $1::timestamptz - interval '60 days'
   AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = feedback_case.id AND e.kind = 'followed-up'
                      AND e.created_at > feedback_case.answered_at)
 ORDER BY answered_at LIMIT $2`;

/** Cases that were answered 30 days before `now` (design.md 6) and not asked about since. */
export async function casesToFollowUp(
  pool: pg.Pool,
  now: Date,
  limit: number,
): Promise<readonly MendedCase[]> {
  const { rows } = await pool.query<MendedCase>(TO_ASK, [now, limit]);
  return rows;
}

interface AnsweredCase {
  readonly id: string;
  readonly version: number;
  readonly answeredAt: Date;
}

/** Cases whose last answer is from before `before`, and that nothing has been added to since. */
export async function casesToClose(
  pool: pg.Pool,
  before: Date,
  limit: number,
): Promise<readonly AnsweredCase[]> {
  const { rows } = await pool.query<AnsweredCase>(
    `SELECT id, version, answered_at AS "answeredAt" FROM feedback_case
      WHERE stage = 'answered' AND NOT sealed AND answered_at <= $1
        AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = feedback_case.id
                           AND e.kind = 'citizen-added' AND e.created_at > $1)
      ORDER BY answered_at LIMIT $2`,
    [before, limit],
  );
  return rows;
}

/** Asks once: the event and the notice are one transaction, keyed by the case's answer. */
export async function askIfMended(
  pool: pg.Pool,
  { id }: MendedCase,
  now: Date,
  words: NoticeWords,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ answered: string }>(
      'SELECT extract(epoch FROM answered_at)::bigint::text AS answered FROM feedback_case WHERE id = $1',
      [id],
    );
    const key = `${id}/followed-up/${rows[0]?.answered ?? ''}`;
    await appendCaseEvents(client, id, 'newest', [
      {
        key,
        at: now,
        by: { kind: 'system', name: 'follow-up' },
        what: { kind: 'followed-up', outcome: 'asked' },
        notice: { purpose: 'case-changed', citizen: words, author: AUTHOR },
      },
    ]);
  });
}

const HALF_FILLED = `
SELECT id, state->'unfinished'->>'begun' AS begun FROM conversation c
 WHERE (state -> 'unfinished') IS NOT NULL AND last_citizen_at <= $1::timestamptz - interval '20 hours'
   AND last_citizen_at > $1::timestamptz - interval '7 days' AND held_by IS NULL AND NOT shared_device
   AND NOT EXISTS (SELECT 1 FROM channel_account a WHERE a.id = c.account_id AND a.off_since IS NOT NULL)
   AND NOT EXISTS (SELECT 1 FROM notice n
                    WHERE n.key = 'half-filled/' || c.id || '/' || (state->'unfinished'->>'begun'))
 ORDER BY last_citizen_at LIMIT $2`;

/**
 * Reminds of questionnaires that nobody wrote on for 20 hours: early enough for every platform's reply window, late
 * enough to be another day. Once for each, never on a device that others use, and not while its channel is off.
 */
export async function remindHalfFilled(
  pool: pg.Pool,
  now: Date,
  limit: number,
  words: NoticeWords,
): Promise<number> {
  const { rows } = await pool.query<{ id: string; begun: string }>(HALF_FILLED, [now, limit]);
  for (const { id, begun } of rows)
    await queueNotice(pool, {
      key: `half-filled/${id}/${begun}`,
      conversationId: id,
      subject: `half-filled/${begun}`,
      purpose: 'case-changed',
      words,
      author: AUTHOR,
    });
  return rows.length;
}
