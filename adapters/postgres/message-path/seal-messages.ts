import type pg from 'pg';
import type { Seal } from '../seal.ts';

/** A transcript is the voice message in other clothes: what seals the one seals the other. */
const TO_SEAL = `
WITH given AS (
  SELECT id, conversation_id, content FROM inbox WHERE id = ANY($1::bigint[])
), voices AS (
  SELECT v.id FROM given g JOIN inbox v ON v.conversation_id = g.conversation_id AND v.number = (g.content->>'of')::int
   WHERE g.content->>'kind' = 'transcript'
)
SELECT id::text, content FROM inbox WHERE id IN (SELECT id FROM given UNION SELECT id FROM voices)
 ORDER BY inbox.id FOR UPDATE`;

/**
 * From here on every reader but the inspection role sees that a message was here, and nothing of it. Its files
 * are shown to nobody from the same moment; their bytes are closed soon after (`filesToPutAway`).
 */
export async function sealMessages(
  client: pg.ClientBase,
  handled: readonly string[],
  inspection: Seal,
): Promise<void> {
  const found = await client.query<{ id: string; content: unknown }>(TO_SEAL, [handled]);
  const ids = found.rows.map(({ id }) => id);
  await client.query('UPDATE stored_file SET sealed = true WHERE inbox_id = ANY($1::bigint[])', [
    ids,
  ]);
  const rows = found.rows.filter(({ content }) => content !== null);
  for (const { id, content } of rows)
    await client.query('UPDATE inbox SET sealed = $2, content = NULL WHERE id = $1', [
      id,
      inspection.close(JSON.stringify(content)),
    ]);
}
