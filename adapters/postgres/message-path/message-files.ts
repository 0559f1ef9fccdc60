import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';

const WANT_FILE_OF_MESSAGE = `INSERT INTO stored_file (key, inbox_id, kind, source, name, sealed)
  SELECT $1, i.id, $3, $4, $5, i.sealed IS NOT NULL FROM inbox i WHERE i.id = $2 ON CONFLICT (key) DO NOTHING`;

/** Files belong to the message that brought them; such a message is never joined with another. */
export async function keepFiles(
  client: pg.ClientBase,
  inboxId: string | undefined,
  effect: Extract<Effect, { kind: 'keep-files' }>,
): Promise<void> {
  for (const [at, { kind, source, name }] of effect.attachments.entries())
    await client.query(WANT_FILE_OF_MESSAGE, [
      `${effect.key}/${at}`,
      inboxId,
      kind,
      source,
      name ?? '',
    ]);
}

/** What belongs to a case stays with it; the rest is deleted from the disk soon after. */
const FORGET_FILES = `UPDATE stored_file f SET source = '', transcript = 'none',
    status = CASE WHEN f.status IN ('kept', 'closed') THEN 'forgotten' ELSE 'deleted' END
  FROM inbox i WHERE i.id = f.inbox_id AND i.conversation_id = $1 AND f.status <> 'deleted'`;

/** Takes the files of a conversation's messages out of everybody's reach. */
export async function forgetFiles(client: pg.ClientBase, conversationId: string): Promise<void> {
  await client.query(FORGET_FILES, [conversationId]);
}
