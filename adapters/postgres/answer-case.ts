import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { inTransaction } from './in-transaction.ts';
import { queueNotice } from './notices/queue-notice.ts';

/** An answer to a case as staff give it. */
export interface CaseAnswer {
  readonly receipt: string;
  readonly text: string;
  readonly staff: string;
  /** How the citizen hears of it. */
  readonly words: NoticeWords;
}

/**
 * Answers a case and queues the notice to its citizen, in one transaction. The same answer twice changes
 * nothing. Returns the conversation that will be told, or `undefined` where the case has none.
 */
export async function answerCase(pool: pg.Pool, answer: CaseAnswer): Promise<string | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{
      id: string;
      conversation_id: string | null;
      number: number;
    }>(
      `UPDATE feedback_case SET stage = 'answered', answer = $2, answered_at = now()
        WHERE receipt = $1 AND answer IS DISTINCT FROM $2 AND stage NOT IN ('closed', 'refused')
       RETURNING id, conversation_id, (SELECT count(*)::int FROM case_event e WHERE e.case_id = feedback_case.id) AS number`,
      [answer.receipt, answer.text],
    );
    const found = rows[0];
    if (found) await tell(client, answer, found);
    return found?.conversation_id ?? undefined;
  });
}

async function tell(
  client: pg.ClientBase,
  answer: CaseAnswer,
  found: { id: string; conversation_id: string | null; number: number },
): Promise<void> {
  const key = `${found.id}/answer/${found.number}`;
  await client.query(
    `INSERT INTO case_event (case_id, key, kind, stage, note, actor) VALUES ($1, $2, 'answered', 'answered', $3, $4)`,
    [found.id, key, answer.text, answer.staff],
  );
  if (!found.conversation_id) return;
  await queueNotice(client, {
    key,
    conversationId: found.conversation_id,
    caseId: found.id,
    subject: `case/${answer.receipt}`,
    purpose: 'case-answered',
    words: answer.words,
    author: answer.staff,
  });
}
