import type pg from 'pg';
import { auditWithin } from '../audit.ts';
import type { Seal } from '../seal.ts';

/**
 * A citizen withdrew from the platform: inside the turn's transaction their words, ours, what was noted of them
 * and every id by which the platform knows them go. What stays: that there was a conversation, the dates, and
 * cases, which are the office's records and lose their way back to the citizen. The audit names our own id only.
 */
export async function withdraw(
  client: pg.ClientBase,
  conversationId: string,
  personal: Seal,
): Promise<void> {
  const run = async (text: string, more: readonly unknown[] = []): Promise<void> =>
    void (await client.query(text, [conversationId, ...more]));
  await run(FORGET_PERSON);
  await run(FORGET_WORDS);
  await run(FORGET_REPLIES);
  await run('UPDATE turn SET evidence = NULL WHERE conversation_id = $1');
  await run('DELETE FROM dossier_follow WHERE conversation_id = $1');
  await run(`DELETE FROM unanswered WHERE starts_with(key, $1 || '/')`);
  await run(`UPDATE call_back SET phone = NULL, status = 'done' WHERE conversation_id = $1`);
  await run('DELETE FROM case_follower WHERE conversation_id = $1');
  await run('UPDATE feedback_case SET conversation_id = NULL WHERE conversation_id = $1');
  await client.query('DELETE FROM wrong_proof WHERE who = $1', [personal.mark(conversationId)]);
  await run(FORGET_ADDRESS);
  await auditWithin(client, { actor: 'citizen', act: 'withdrew', object: conversationId });
}

/** The profile: identity, phone, and the person where no other account knows them. */
const FORGET_PERSON = `
WITH gone AS (
  DELETE FROM citizen_identity i USING conversation c
   WHERE c.id = $1 AND i.account_id = c.account_id AND i.platform_id = c.recipient RETURNING i.citizen_id
)
DELETE FROM citizen WHERE id IN (SELECT citizen_id FROM gone)
   AND NOT EXISTS (SELECT 1 FROM citizen_identity i WHERE i.citizen_id = citizen.id AND i.citizen_id NOT IN (SELECT citizen_id FROM gone))`;

/** Also what still waits: nobody is there any more to be answered. */
const FORGET_WORDS = `UPDATE inbox SET content = NULL, sealed = NULL, status = 'done' WHERE conversation_id = $1`;

const FORGET_REPLIES = `
UPDATE outbox SET bubble = '{"text":"","buttons":[],"unkept":true}', platform_id = NULL,
       status = CASE WHEN settled_at IS NULL THEN 'withdrawn' ELSE status END, settled_at = COALESCE(settled_at, now())
 WHERE conversation_id = $1`;

/** The platform's id goes last; a citizen who comes back begins a new conversation. */
const FORGET_ADDRESS = `
UPDATE conversation SET recipient = 'withdrawn/' || id, state = '{"version":1,"disclosed":false}', held_by = NULL,
       held_since = NULL, hold_noticed_at = NULL
 WHERE id = $1`;
