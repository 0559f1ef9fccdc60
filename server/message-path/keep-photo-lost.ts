import type { PhotoMessage } from '#adapters/postgres/files.ts';
import { storeMessage } from '#adapters/postgres/message-path/store-message.ts';
import type { Content, PhotoLost } from '#bot/message.ts';
import type { Account } from './account.ts';
import type { Keeping } from './keep-event.ts';

/** Puts into the conversation, once per photo, that it could not be taken; a turn says so. */
export async function keepPhotoLost(
  account: Account,
  { key, recipient, number, sentAt, receipt }: PhotoMessage,
  why: PhotoLost,
  { pool, ring }: Pick<Keeping, 'pool' | 'ring'>,
): Promise<void> {
  const stored = await storeMessage(pool, {
    ...{ accountId: account.id, eventId: `photo-lost/${key}`, recipient, sentAt },
    kind: 'photo-lost',
    content: { kind: 'photo-lost', of: number, kept: key, why, receipt } satisfies Content,
    status: 'waiting',
  });
  if (stored) ring(stored.conversationId);
}
