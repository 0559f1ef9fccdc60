import type pg from 'pg';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { queueCaseNotices } from './case-notices.ts';

/** An open case whose day came later by a change of the calendar, and whose citizen was not told of it. */
export interface LaterDeadline {
  readonly caseId: string;
  readonly receipt: string;
  /** Of the event that moved the day. */
  readonly key: string;
  /** The day-by-day table in words. */
  readonly explained: string;
}

/** A change older than this is no news: the citizen reads the day at their next contact. */
const NEWS_DAYS = 60;

const UNTOLD = `
SELECT c.id AS "caseId", c.receipt, e.key, e.what->>'explained' AS explained
  FROM case_event e JOIN feedback_case c ON c.id = e.case_id
 WHERE e.kind = 'due-changed' AND e.created_at >= $1::timestamptz - interval '${NEWS_DAYS} days'
   AND e.what->>'cause' = 'calendar' AND e.what->>'moved' = 'later' AND (e.what->>'dueAt')::timestamptz = c.due_at
   AND c.stage IN ('received', 'routed', 'in-progress', 'reopened', 'waiting-citizen') AND NOT c.sealed
   AND c.conversation_id IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.key = e.key || '/told/' || c.conversation_id)
   AND NOT EXISTS (SELECT 1 FROM case_event l WHERE l.case_id = c.id AND l.kind = 'due-changed' AND l.number > e.number)`;

/** Those that an administrator may have told; a day that came earlier is told by itself. */
export async function laterDeadlines(
  client: pg.Pool | pg.ClientBase,
  now: Date,
): Promise<readonly LaterDeadline[]> {
  const { rows } = await client.query<LaterDeadline>(`${UNTOLD} ORDER BY e.id`, [now]);
  return rows;
}

/** Tells one of them, its citizen and who follows it, under the key of the event: once, however often it is asked. */
export async function tellLaterDeadline(
  client: pg.ClientBase,
  { caseId, key }: LaterDeadline,
  words: NoticeWords,
): Promise<void> {
  await queueCaseNotices(client, caseId, {
    key: `${key}/told`,
    notice: { purpose: 'case-changed', citizen: words, followers: words, author: 'assistant' },
  });
}
