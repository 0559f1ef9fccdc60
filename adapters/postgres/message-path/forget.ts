import type pg from 'pg';
import { forgetNotices } from '../notices/wishes.ts';
import { forgetFiles } from './message-files.ts';

const FORGET = [
  `UPDATE inbox SET content = NULL, sealed = NULL WHERE conversation_id = $1 AND status = 'done'`,
  `UPDATE outbox SET bubble = '{"text":"","buttons":[],"unkept":true}' WHERE conversation_id = $1 AND settled_at IS NOT NULL`,
  'UPDATE turn SET evidence = NULL WHERE conversation_id = $1',
  'DELETE FROM dossier_follow WHERE conversation_id = $1',
  'DELETE FROM reception_booking WHERE conversation_id = $1',
];

/** Takes the citizen's words and the assistant's out of the conversation; cases live by their own rules. */
export async function forget(client: pg.ClientBase, conversationId: string): Promise<void> {
  for (const statement of FORGET) await client.query(statement, [conversationId]);
  await forgetFiles(client, conversationId);
  await forgetNotices(client, conversationId);
}
