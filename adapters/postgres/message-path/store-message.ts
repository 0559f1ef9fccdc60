import type pg from 'pg';
import { jsonOf } from './json-of.ts';

/** A message as the door stores it: proven, parsed, not yet thought about. */
export interface NewMessage {
  readonly accountId: string;
  readonly eventId: string;
  readonly recipient: string;
  readonly kind: string;
  /** `null` where only the event is kept, without words. */
  readonly content: unknown;
  readonly sentAt: Date;
  /** `waiting` for a turn; `done` where only the record matters (edits, emergencies answered at the door). */
  readonly status: 'waiting' | 'done';
  readonly sharedDevice?: boolean;
  /** The platform's own id of the message, where it may be edited later. */
  readonly messageId?: string | undefined;
  readonly thread?: string | undefined;
}

export interface StoredMessage {
  readonly conversationId: string;
  readonly inboxId: string;
  readonly number: number;
}

/**
 * One statement, one transaction: gives the message its conversation's next number and keeps it.
 * The number is drawn under the conversation's row lock, so a later number is never seen before an earlier
 * one. A repeated event changes nothing, not even where its citizen withdrew meanwhile and their conversation is
 * another; two of it at the very same time may leave a gap in the numbers, which harms nothing.
 */
const STORE = `
WITH conv AS (
  INSERT INTO conversation AS c (account_id, recipient, next_number, last_citizen_at, shared_device)
  SELECT $1::uuid, $2::text, 2, $6::timestamptz, $8::boolean
   WHERE NOT EXISTS (SELECT 1 FROM inbox WHERE account_id = $1::uuid AND event_id = $3)
  ON CONFLICT (account_id, recipient) DO UPDATE
    SET next_number = c.next_number + 1, last_citizen_at = GREATEST(c.last_citizen_at, EXCLUDED.last_citizen_at)
  RETURNING c.id, c.next_number - 1 AS number, c.xmax = 0 AS is_new
), person AS (
  INSERT INTO citizen (id) SELECT gen_random_uuid() FROM conv WHERE is_new RETURNING id
), identity AS (
  INSERT INTO citizen_identity (account_id, platform_id, citizen_id)
  SELECT $1, $2, person.id FROM person ON CONFLICT DO NOTHING
)
INSERT INTO inbox (account_id, event_id, conversation_id, number, kind, content, sent_at, status, message_id, thread)
SELECT $1, $3, conv.id, conv.number, $4, $5, $6, $7, $9, $10 FROM conv
ON CONFLICT (account_id, event_id) DO NOTHING
RETURNING id, conversation_id, number`;

/** Keeps a message; `undefined` when this event was already kept. */
export async function storeMessage(
  client: pg.Pool | pg.ClientBase,
  message: NewMessage,
): Promise<StoredMessage | undefined> {
  const { rows } = await client.query<{ id: string; conversation_id: string; number: number }>({
    name: 'store-message',
    text: STORE,
    values: [
      message.accountId,
      message.recipient,
      message.eventId,
      message.kind,
      message.content === null ? null : jsonOf(message.content),
      message.sentAt,
      message.status,
      message.sharedDevice ?? false,
      message.messageId ?? null,
      message.thread ?? null,
    ],
  });
  const row = rows[0];
  return row && { conversationId: row.conversation_id, inboxId: row.id, number: row.number };
}
