import type pg from 'pg';
import type { Seal } from '../seal.ts';

/**
 * Closes what a conversation has said so far: the citizen's messages for the inspection role, the assistant's
 * and staff's words for good. Rather too much than a word too little: which message was about the matter is not
 * for a machine to decide. What the citizen writes from now on is read again.
 */
export async function sealConversation(
  client: pg.ClientBase,
  conversationId: string,
  inspection: Seal,
): Promise<void> {
  const run = async (text: string): Promise<void> =>
    void (await client.query(text, [conversationId]));
  await run(FORGET_THOUGHTS);
  await sealInbox(client, conversationId, inspection);
  await run(
    'UPDATE stored_file f SET sealed = true FROM inbox i WHERE i.id = f.inbox_id AND i.conversation_id = $1',
  );
  await run(EMPTY_OUTBOX);
  await run('UPDATE turn SET evidence = NULL WHERE conversation_id = $1');
  await run(`DELETE FROM unanswered WHERE starts_with(key, $1::text || '/')`);
  await run(
    `UPDATE notice SET words = '{}'::jsonb WHERE conversation_id = $1 AND settled_at IS NOT NULL`,
  );
}

/** A turn that is being thought is thought again, from an empty state: it may have read the words. */
const FORGET_THOUGHTS = `
UPDATE conversation SET state = '{"version":1,"disclosed":true}', lease_fence = lease_fence + 1, lease_holder = NULL,
       lease_until = NULL
 WHERE id = $1`;

const EMPTY_OUTBOX = `
UPDATE outbox SET bubble = '{"text":"","buttons":[],"unkept":true}',
       status = CASE WHEN settled_at IS NULL THEN 'withdrawn' ELSE status END, settled_at = COALESCE(settled_at, now())
 WHERE conversation_id = $1`;

async function sealInbox(
  client: pg.ClientBase,
  conversationId: string,
  inspection: Seal,
): Promise<void> {
  const { rows } = await client.query<{ id: string; content: unknown }>(
    `SELECT id::text, content FROM inbox WHERE conversation_id = $1 AND content IS NOT NULL FOR UPDATE`,
    [conversationId],
  );
  for (const { id, content } of rows)
    await client.query(
      `UPDATE inbox SET sealed = $2, content = NULL, status = 'done' WHERE id = $1`,
      [id, inspection.close(JSON.stringify(content))],
    );
}
