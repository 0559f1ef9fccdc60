import type pg from 'pg';
import type { NoticePurpose, NoticeWords } from '#bot/notices/notice.ts';
import type { CaseEvent } from '#cases/case-event.ts';
import { queueNotice } from '../notices/queue-notice.ts';

/** What is told in the transaction of an event; nobody is told where a part is absent. */
export interface CaseNotice {
  readonly purpose: NoticePurpose;
  /** To whoever filed it. */
  readonly citizen?: NoticeWords | undefined;
  /** To everybody who joined it: once each, however often this is tried. */
  readonly followers?: NoticeWords | undefined;
  /** Under which name it stands in the conversation. */
  readonly author: string;
}

/** An event that is about to happen, with what is told of it. */
export interface NewCaseEvent extends CaseEvent {
  readonly notice?: CaseNotice | undefined;
}

/** Queues what is told of an event, each under the event's key and the conversation that hears it. */
export async function queueCaseNotices(
  client: pg.ClientBase,
  caseId: string,
  { key, notice }: Pick<NewCaseEvent, 'key' | 'notice'>,
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
