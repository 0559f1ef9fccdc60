import type pg from 'pg';
import { ensureConversation } from '#adapters/postgres/message-path/ensure-conversation.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import type { ChannelEvent } from '#bot/channel.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { ONLY_IN_PRIVATE } from '#bot/replies/elsewhere.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { Account } from './account.ts';

/**
 * One sentence a group and day, by the day on which somebody spoke there; what was said is not kept. A second
 * event of the day, from whichever process, finds the sentence under its key and adds none.
 */
export async function tellWhereToWrite(
  account: Account,
  event: Extract<ChannelEvent, { kind: 'elsewhere' }>,
  { pool, deliver }: { readonly pool: pg.Pool; readonly deliver: (conversation: string) => void },
): Promise<void> {
  const conversationId = await ensureConversation(pool, account.id, event.recipient);
  const [bubble] = fitReply({ text: ONLY_IN_PRIVATE }, account.channel.can);
  await addBubble(pool, {
    conversationId,
    key: `elsewhere/${conversationId}/${civilDateOf(event.sentAt)}`,
    kind: 'notice',
    author: 'assistant',
    bubble: event.thread === undefined ? bubble : { ...bubble, thread: event.thread },
  });
  deliver(conversationId);
}
