import type pg from 'pg';
import {
  endSilentHolds,
  type HeldConversation,
  idleSharedVisits,
  noticeWaiting,
} from '#adapters/postgres/message-path/holds.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import { endVisit } from '#adapters/postgres/web-chat.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { Choice, Reply } from '#bot/message.ts';
import { HELD_STILL_WAITING, HOLD_ENDED } from '#bot/replies/person.ts';
import type { Accounts } from '../message-path/account.ts';

/** Silence of the staff after which the assistant answers again (design.md 5; a setting later). */
const SILENT_MINUTES = 30;
/** Waiting for a human word after which the citizen is told (design.md 5). */
const WAITING_MINUTES = 10;
/** A shared device left alone (design.md 8). */
const SHARED_MINUTES = 3;

const ASSISTANT: Choice = { value: 'assistant', label: 'Hỏi trợ lý' };

export interface Keeping {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly deliver: (conversationId: string) => void;
  readonly announce: (conversationId: string) => void;
}

/** One round: no hold lasts for ever, and no message under a hold is left without a person or a sentence. */
export async function keepHolds(keeping: Keeping): Promise<void> {
  for (const held of await noticeWaiting(keeping.pool, WAITING_MINUTES))
    await tell(held, 'waiting', { text: HELD_STILL_WAITING, choices: [ASSISTANT] }, keeping);
  for (const held of await endSilentHolds(keeping.pool, SILENT_MINUTES)) {
    await tell(held, 'ended', { text: HOLD_ENDED }, keeping);
    keeping.announce(held.id);
  }
  for (const id of await idleSharedVisits(keeping.pool, SHARED_MINUTES))
    await endVisit(keeping.pool, id);
}

/** Said although staff hold the conversation: it is the one thing that may be. */
async function tell(
  { id, accountId, heldSince }: HeldConversation,
  what: string,
  reply: Reply,
  { pool, accounts, deliver }: Keeping,
): Promise<void> {
  const account = accounts.byId(accountId);
  if (!account) return;
  const key = `hold/${id}/${heldSince.getTime()}/${what}`;
  for (const [at, bubble] of fitReply(reply, account.channel.can).entries())
    await addBubble(pool, {
      conversationId: id,
      key: `${key}/${at}`,
      kind: 'notice',
      author: 'assistant',
      bubble,
      priority: 1,
    });
  deliver(id);
}
