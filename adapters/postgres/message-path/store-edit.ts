import type pg from 'pg';
import { inTransaction } from '../in-transaction.ts';
import { jsonOf } from './json-of.ts';
import { type NewMessage, type StoredMessage, storeMessage } from './store-message.ts';

/** A message that a citizen changed on the platform. */
export type Edit = Omit<NewMessage, 'kind' | 'status'> & {
  readonly messageId: string;
  /** What is read where the earlier words already had their turn; `undefined` where nothing is left to read. */
  readonly late: unknown;
};

/**
 * Keeps an edit, once. A message that still waits is corrected where it stands, so that its turn reads the new
 * words only. One whose turn was taken stays as it was, and the edit waits as a message of its own (kind
 * `edited`), unless the words are the same. `undefined` when this edit was kept before.
 */
export async function storeEdit(pool: pg.Pool, edit: Edit): Promise<StoredMessage | undefined> {
  return inTransaction(pool, (client) => keep(client, edit));
}

async function keep(client: pg.ClientBase, edit: Edit): Promise<StoredMessage | undefined> {
  const newest = await findNewest(client, edit);
  const isLate = newest === 'read' || newest === 'unknown';
  const waits = isLate && edit.late !== undefined;
  const stored = await storeMessage(client, {
    ...edit,
    kind: 'edited',
    content: waits ? edit.late : null,
    status: waits ? 'waiting' : 'done',
  });
  if (stored && newest === 'unread') await correct(client, stored.conversationId, edit);
  return stored;
}

/** An edit that corrected a message, or said nothing new, leaves a row without words. */
const HAS_WORDS = `(kind = 'message' OR kind = 'edited' AND (content IS NOT NULL OR sealed IS NOT NULL))`;

/** Under the conversation's lock, as every turn ends under it: what is seen here stays so until the commit. */
async function findNewest(
  client: pg.ClientBase,
  { accountId, recipient, messageId, content, late }: Edit,
): Promise<'unread' | 'read' | 'unchanged' | 'unknown'> {
  const conversation = await client.query<{ id: string }>(
    'SELECT id FROM conversation WHERE account_id = $1 AND recipient = $2 FOR UPDATE',
    [accountId, recipient],
  );
  const { rows } = await client.query<{ status: string; same: boolean | null }>(
    `SELECT status, content = $3::jsonb OR content = $4::jsonb AS same FROM inbox
      WHERE conversation_id = $1 AND message_id = $2 AND ${HAS_WORDS} ORDER BY number DESC LIMIT 1`,
    [conversation.rows[0]?.id, messageId, jsonOf(content), jsonOf(late ?? content)],
  );
  const [found] = rows;
  if (!found) return 'unknown';
  if (found.same) return 'unchanged';
  return found.status === 'waiting' ? 'unread' : 'read';
}

/**
 * The corrected row gets another id and the lease another fence: a turn that was thought about the old words,
 * or a lease that read them behind this lock, finds its message gone in `finish` and says nothing.
 */
async function correct(
  client: pg.ClientBase,
  conversationId: string,
  { messageId, content, late }: Edit,
): Promise<void> {
  await client.query(
    `UPDATE inbox SET id = nextval(pg_get_serial_sequence('inbox', 'id')), attempts = 0,
            content = CASE kind WHEN 'edited' THEN $4::jsonb ELSE $3::jsonb END
      WHERE conversation_id = $1 AND message_id = $2 AND status = 'waiting'`,
    [conversationId, messageId, jsonOf(content), jsonOf(late ?? content)],
  );
  await client.query('UPDATE conversation SET lease_fence = lease_fence + 1 WHERE id = $1', [
    conversationId,
  ]);
}
