import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { NewCaseEvent } from './append-case-events.ts';

/** Queues what is told of an event, each under the event's key and the conversation that hears it. */
export async function queueCaseNotices(
  client: pg.ClientBase,
  caseId: string,
  { key, notice }: NewCaseEvent,
): Promise<void> {
  if (!notice) return;
  const { citizen, followers, purpose, author } = notice;
  const facts = await client.query<{ receipt: string; conversation_id: string | null }>(
    'SELECT receipt, conversation_id FROM feedback_case WHERE id = $1',
    [caseId],
  );
  const found = facts.rows[0];
  if (!found) return;
  const tell = async (conversationId: string, words: NoticeWords): Promise<void> => {
    await queueNotice(client, {
      key: `${key}/${conversationId}`,
      conversationId,
      caseId,
      subject: `case/${found.receipt}`,
      purpose,
      words,
      author,
    });
  };
  if (citizen && found.conversation_id !== null) await tell(found.conversation_id, citizen);
  if (!followers) return;
  for (const id of await followersOf(client, caseId, found.conversation_id))
    await tell(id, followers);
}

/** Whoever filed the case hears of it as its citizen, not a second time as a follower. */
async function followersOf(
  client: pg.ClientBase,
  caseId: string,
  own: string | null,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ conversation_id: string }>(
    `SELECT conversation_id FROM case_follower WHERE case_id = $1 AND conversation_id IS DISTINCT FROM $2
      ORDER BY created_at, conversation_id`,
    [caseId, own],
  );
  return rows.map((row) => row.conversation_id);
}
