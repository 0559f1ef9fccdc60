import type pg from 'pg';
import type { Effect } from '#bot/effects.ts';
import { applyEffects } from './apply-effects.ts';
import type { EffectContext } from './effect-context.ts';
import { type NewMessage, type StoredMessage, storeMessage } from './store-message.ts';
import { addBubble } from './take-over.ts';

/** An emergency as the door answers it: the message, the turn and the numbers, all or nothing. */
export interface Emergency {
  readonly message: Omit<NewMessage, 'status'>;
  readonly turnId: string;
  readonly bubbles: readonly { readonly key: string; readonly bubble: unknown }[];
  readonly effects: readonly Effect[];
}

/** Above every reply that waits (design.md 5: its reply ahead of all). */
const AHEAD_OF_ALL = 10;

/** Keeps and answers in one transaction; `undefined` when this event was already kept. */
export async function storeEmergency(
  pool: pg.Pool,
  emergency: Emergency,
  context: EffectContext,
): Promise<StoredMessage | undefined> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const stored = await storeMessage(client, { ...emergency.message, status: 'done' });
    if (stored) await answer(client, stored, emergency, context);
    await client.query(stored ? 'COMMIT' : 'ROLLBACK');
    return stored;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function answer(
  client: pg.ClientBase,
  { conversationId, inboxId, number }: StoredMessage,
  { turnId, bubbles, effects }: Emergency,
  context: EffectContext,
): Promise<void> {
  await client.query(
    `INSERT INTO turn (id, conversation_id, outcome, first_number, last_number, ms) VALUES ($1, $2, 'emergency', $3, $3, 0)`,
    [turnId, conversationId, number],
  );
  await client.query('UPDATE inbox SET turn_id = $2 WHERE id = $1', [inboxId, turnId]);
  for (const { key, bubble } of bubbles)
    await addBubble(client, {
      conversationId,
      key,
      kind: 'reply',
      author: 'assistant',
      bubble,
      priority: AHEAD_OF_ALL,
    });
  await applyEffects(client, conversationId, { handled: [{ id: inboxId }], effects }, context);
}
