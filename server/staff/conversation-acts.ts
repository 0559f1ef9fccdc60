import { randomUUID } from 'node:crypto';
import { audit } from '#adapters/postgres/audit.ts';
import { closeCallBacks } from '#adapters/postgres/call-backs.ts';
import { staffSpoke } from '#adapters/postgres/message-path/holds.ts';
import { addBubble, giveBack, takeOver } from '#adapters/postgres/message-path/take-over.ts';
import { fitReply, photoBubble } from '#bot/fit-reply.ts';
import { staffEnters, staffLeaves } from '#bot/replies/staff.ts';
import type { StaffParts } from './staff-parts.ts';

type Who = { readonly login: string; readonly name: string };

/** A person takes the conversation: the assistant is silent, the citizen is told who answers. False: no such one. */
export async function takeConversation(
  id: string,
  staff: Who,
  parts: StaffParts,
): Promise<boolean> {
  if (!(await takeOver(parts.pool, id, staff.login))) return false;
  await closeCallBacks(parts.pool, id, staff.login);
  await audit(parts.pool, { actor: staff.login, act: 'conversation-taken', object: id });
  await say(id, { text: staffEnters(staff.name), key: randomUUID() }, staff.name, parts);
  parts.announce(id);
  return true;
}

/** What a person says, in the conversation's own channel; said once for each `key`. */
export async function sayAsStaff(
  id: string,
  said: { readonly text: string; readonly key: string },
  staff: Who,
  parts: StaffParts,
): Promise<void> {
  await staffSpoke(parts.pool, id);
  await say(id, said, staff.name, parts);
}

/** A photo with its words, in the conversation's own channel; said once for each `key`. */
export async function showAsStaff(
  id: string,
  photo: { readonly id: string; readonly caption: string; readonly key: string },
  staff: Who,
  { pool, deliver }: StaffParts,
): Promise<void> {
  await staffSpoke(pool, id);
  const bubble = photoBubble(photo.id, photo.caption);
  const key = `${photo.key}/photo`;
  await addBubble(pool, { conversationId: id, key, kind: 'staff', author: staff.name, bubble });
  deliver(id);
}

/** The assistant answers again, and the citizen is told; nothing happens where nobody held it. */
export async function giveConversationBack(
  id: string,
  staff: Who,
  parts: StaffParts,
): Promise<void> {
  if (!(await giveBack(parts.pool, id))) return;
  await say(id, { text: staffLeaves(staff.name), key: randomUUID() }, staff.name, parts);
  await audit(parts.pool, { actor: staff.login, act: 'conversation-given-back', object: id });
  parts.announce(id);
}

/** What the office itself tells a citizen, whoever holds the conversation; said once for each `key`. */
export async function sayOnce(
  id: string,
  said: { readonly text: string; readonly key: string },
  parts: StaffParts,
): Promise<void> {
  await put(id, said, { kind: 'notice', author: 'assistant', priority: 1 }, parts);
}

async function say(
  conversationId: string,
  said: { readonly text: string; readonly key: string },
  author: string,
  parts: StaffParts,
): Promise<void> {
  await put(conversationId, said, { kind: 'staff', author, priority: 0 }, parts);
}

async function put(
  conversationId: string,
  { text, key }: { readonly text: string; readonly key: string },
  as: Pick<Parameters<typeof addBubble>[1], 'kind' | 'author' | 'priority'>,
  parts: StaffParts,
): Promise<void> {
  for (const [at, bubble] of (await fitted(conversationId, text, parts)).entries())
    await addBubble(parts.pool, { conversationId, key: `${key}/${at}`, bubble, ...as });
  parts.deliver(conversationId);
}

/** The text as bubbles of the conversation's own channel. */
async function fitted(
  conversationId: string,
  text: string,
  { pool, accounts }: StaffParts,
): Promise<readonly unknown[]> {
  const { rows } = await pool.query<{ account_id: string }>(
    'SELECT account_id FROM conversation WHERE id = $1',
    [conversationId],
  );
  const account = accounts.byId(rows[0]?.account_id ?? '');
  return account ? [...fitReply({ text }, account.channel.can)] : [];
}
