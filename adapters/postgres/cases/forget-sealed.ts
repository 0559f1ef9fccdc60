import type pg from 'pg';
import { auditWithin } from '../audit.ts';
import { inTransaction } from '../in-transaction.ts';

/** How many messages one round takes. */
const AT_A_TIME = 500;

/**
 * Nobody in the conversation `who` waits for the inspection to call, nor was called since `$1`, nor was a case of
 * it taken over since: what was sealed then is read by the inspection for as long as what is told today.
 */
const IS_OVER = (who: string): string => `
  NOT EXISTS (SELECT 1 FROM call_back b WHERE b.conversation_id = ${who} AND b.why = 'inspection'
               AND (b.status = 'open' OR b.done_at >= $1))
  AND NOT EXISTS (SELECT 1 FROM feedback_case t JOIN case_event e ON e.case_id = t.id AND e.kind = 'reclassified'
                   WHERE t.conversation_id = ${who} AND t.sealed AND e.created_at >= $1)`;

const FORGET_MESSAGES = `
WITH old AS (
  SELECT i.id FROM inbox i WHERE i.sealed IS NOT NULL AND i.received_at < $1 AND ${IS_OVER('i.conversation_id')}
   ORDER BY i.received_at LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED
), files AS (
  UPDATE stored_file f SET status = 'forgotten' FROM old WHERE f.inbox_id = old.id AND f.status IN ('kept', 'closed')
)
UPDATE inbox SET sealed = NULL FROM old WHERE inbox.id = old.id RETURNING inbox.conversation_id AS object`;

/** The words of a formal complaint stay: the office owes its citizen the right way. */
const FORGET_CASES = `
WITH old AS (
  SELECT fc.id, fc.key FROM feedback_case fc
   WHERE fc.sealed AND fc.sealed_as IN ('denunciation', 'crime-report') AND fc.sealed_words IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = fc.id AND e.kind = 'reclassified' AND e.created_at >= $1)
     AND ${IS_OVER('fc.conversation_id')}
   LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED
), files AS (
  UPDATE stored_file f SET status = 'forgotten' FROM old WHERE f.case_key = old.key AND f.status IN ('kept', 'closed')
)
UPDATE feedback_case SET sealed_words = NULL FROM old WHERE feedback_case.id = old.id RETURNING feedback_case.receipt AS object`;

const FORGET_PHONES = `
UPDATE call_back SET phone = NULL WHERE why = 'inspection' AND status = 'done' AND done_at < $1 AND phone IS NOT NULL`;

/**
 * Deletes what was sealed before an instant, words, photos, voices and numbers, unless somebody waits for the
 * inspection to call (design.md 6). Any worker may do it; the audit says what of.
 */
export async function forgetSealed(pool: pg.Pool, before: Date): Promise<void> {
  await inTransaction(pool, async (client) => {
    const gone = [
      ...(await client.query<{ object: string }>(FORGET_MESSAGES, [before])).rows,
      ...(await client.query<{ object: string }>(FORGET_CASES, [before])).rows,
    ];
    await client.query(FORGET_PHONES, [before]);
    for (const object of new Set(gone.map((row) => row.object)))
      await auditWithin(client, { actor: 'retention', act: 'sealed-words-deleted', object });
  });
}
