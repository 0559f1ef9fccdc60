import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { NoticePurpose, NoticeWords } from '#bot/notices/notice.ts';
import { jsonOf } from '../message-path/json-of.ts';

/** A notice as its cause makes it. */
export interface NewNotice {
  /** The key of the cause: told once, however often it is queued. */
  readonly key: string;
  readonly conversationId: string;
  readonly caseId?: string | undefined;
  /** What it is about, e.g. `case/PA-…`: the newest about one thing replaces those that still wait. */
  readonly subject: string;
  readonly purpose: NoticePurpose;
  readonly words: NoticeWords;
  /** Who speaks, as the conversation shows it. */
  readonly author: string;
  readonly batchId?: string | undefined;
}

/** What was refused or taken back before it was told says nothing about what the citizen knows. */
const QUEUE = `
INSERT INTO notice (key, conversation_id, case_id, subject, purpose, words, fingerprint, author, batch_id)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
 WHERE NOT EXISTS (
   SELECT 1 FROM (
     SELECT fingerprint FROM notice
      WHERE conversation_id = $2 AND subject = $4 AND status NOT IN ('withdrawn', 'not-sent', 'set-aside')
      ORDER BY created_at DESC, id LIMIT 1
   ) newest WHERE newest.fingerprint = $7)
ON CONFLICT (key) DO NOTHING RETURNING id`;

/**
 * Queues a notice, inside the transaction of its cause where that has one. False where this key is queued
 * already, or where the citizen was last told exactly this about this thing.
 */
export async function queueNotice(
  client: pg.Pool | pg.ClientBase,
  notice: NewNotice,
): Promise<boolean> {
  const words = jsonOf(notice.words);
  const { rows } = await client.query<{ id: string }>(QUEUE, [
    notice.key,
    notice.conversationId,
    notice.caseId ?? null,
    notice.subject,
    notice.purpose,
    words,
    createHash('sha256').update(words).digest(),
    notice.author,
    notice.batchId ?? null,
  ]);
  const id = rows[0]?.id;
  if (id === undefined) return false;
  await client.query(
    `UPDATE notice SET status = 'withdrawn', because = 'newer', settled_at = now()
      WHERE conversation_id = $1 AND subject = $2 AND id <> $3 AND status = 'waiting'`,
    [notice.conversationId, notice.subject, id],
  );
  return true;
}
