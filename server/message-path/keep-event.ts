import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ReceiptPhoto } from '#adapters/postgres/dossiers/receipt-photos.ts';
import type { VoiceMessage } from '#adapters/postgres/files.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import {
  confirmEcho,
  markDelivered,
  markSeen,
} from '#adapters/postgres/message-path/platform-events.ts';
import { storeEdit } from '#adapters/postgres/message-path/store-edit.ts';
import { storeEmergency } from '#adapters/postgres/message-path/store-emergency.ts';
import { type NewMessage, storeMessage } from '#adapters/postgres/message-path/store-message.ts';
import { takeOver } from '#adapters/postgres/message-path/take-over.ts';
import { noticeArrived } from '#adapters/postgres/notices/settle-notice.ts';
import type { ChannelEvent } from '#bot/channel.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { Content } from '#bot/message.ts';
import { emergencyText } from '#bot/replies/emergency.ts';
import { emergencyIn } from '#bot/understand/emergency.ts';
import { emergencyKind } from '#bot/understand/kinds.ts';
import { linkChat } from '../alerts/link-chat.ts';
import type { Account } from './account.ts';
import { tellWhereToWrite } from './tell-where-to-write.ts';

/** What keeping an event needs; `ring` and `deliver` only hurry what the sweeps would do anyway. */
export interface Keeping {
  readonly pool: pg.Pool;
  readonly context: EffectContext;
  readonly ring: (conversation: string) => void;
  readonly deliver: (conversation: string) => void;
  /** A citizen's message was kept, for the first time. */
  readonly noticed?: ((account: Account, event: MessageEvent) => void) | undefined;
  /** The platform said something that its adapter does not know. */
  readonly unknownEvent?: ((account: Account, what: string) => void) | undefined;
}

type MessageEvent = Extract<ChannelEvent, { kind: 'message' | 'edited' }>;

/** Commits one event of a platform. An event that was kept before changes nothing. */
export async function keepEvent(
  account: Account,
  event: ChannelEvent,
  keeping: Keeping,
): Promise<void> {
  switch (event.kind) {
    case 'message':
      return keepMessage(account, event, keeping);
    case 'edited':
      return keepEdit(account, event, keeping);
    case 'elsewhere':
      return tellWhereToWrite(account, event, keeping);
    case 'staff-spoke-elsewhere':
      return staffSpoke(account, event, keeping);
    case 'delivered':
      return arrived(event, keeping);
    case 'seen':
      return markSeen(keeping.pool, event.messageIds, event.sentAt);
    case 'withdrew':
      return ringWhenNew(account, event, keeping);
    case 'followed':
    case 'left':
      return onlyKeep(account, event, keeping);
    case 'ignored':
      return ignore(account, event, keeping);
  }
}

async function arrived(
  event: Extract<ChannelEvent, { kind: 'delivered' }>,
  { pool }: Keeping,
): Promise<void> {
  await noticeArrived(pool, event, event.sentAt);
  await markDelivered(pool, event.messageIds, event.sentAt);
}

async function onlyKeep(account: Account, event: ChannelEvent, { pool }: Keeping): Promise<void> {
  await storeMessage(pool, {
    ...rowOf(account, event),
    kind: event.kind,
    content: { kind: 'unsupported', what: event.kind },
    status: 'done',
  });
}

function ignore(
  account: Account,
  event: Extract<ChannelEvent, { kind: 'ignored' }>,
  { unknownEvent }: Keeping,
): void {
  if (event.unknown) unknownEvent?.(account, event.what);
}

function rowOf(
  account: Account,
  event: ChannelEvent,
): Pick<NewMessage, 'accountId' | 'eventId' | 'recipient' | 'sentAt' | 'messageId' | 'thread'> {
  return {
    accountId: account.id,
    eventId: event.eventId,
    recipient: event.recipient,
    sentAt: event.sentAt,
    messageId: 'messageId' in event ? event.messageId : undefined,
    thread: event.thread,
  };
}

/** Danger is answered at once, whether it was written or added to what was written. */
async function keepEdit(
  account: Account,
  event: Extract<ChannelEvent, { kind: 'edited' }>,
  keeping: Keeping,
): Promise<void> {
  const { content, messageId } = event;
  if (content.kind === 'text' && emergencyIn(content.text) === 'now')
    return answerEmergency(
      account,
      { ...rowOf(account, event), kind: 'message', content },
      content.text,
      keeping,
    );
  const late = lateWords(content);
  const stored = await storeEdit(keeping.pool, {
    ...rowOf(account, event),
    messageId,
    content,
    late,
  });
  if (stored) keeping.ring(stored.conversationId);
}

/** Of a file whose turn was taken only the words beside it are read again. */
function lateWords(content: Content): Content | undefined {
  if (content.kind !== 'attachment') return content;
  return content.caption === '' ? undefined : { kind: 'text', text: content.caption };
}

async function keepMessage(account: Account, event: MessageEvent, keeping: Keeping): Promise<void> {
  const { content } = event;
  if (content.kind === 'text' && emergencyIn(content.text) === 'now')
    return answerEmergency(
      account,
      { ...rowOf(account, event), kind: 'message', content },
      content.text,
      keeping,
    );
  if (await linkChat(keeping.pool, account, rowOf(account, event), content)) return;
  const stored = await storeMessage(keeping.pool, {
    ...rowOf(account, event),
    kind: 'message',
    content: event.content,
    status: 'waiting',
    sharedDevice: event.kind === 'message' && event.sharedDevice === true,
  });
  if (!stored) return;
  keeping.ring(stored.conversationId);
  keeping.noticed?.(account, event);
}

/** The numbers leave ahead of everything, without waiting for a turn (design.md 5). */
async function answerEmergency(
  account: Account,
  message: Omit<NewMessage, 'status'>,
  said: string,
  keeping: Keeping,
): Promise<void> {
  const turnId = randomUUID();
  const text = emergencyText(emergencyKind(said));
  const bubbles = fitReply({ text }, account.channel.can).map((bubble, at) => ({
    key: `${turnId}/${at}`,
    bubble,
  }));
  const effects = [{ kind: 'alert-duty', key: `${turnId}/alert`, why: 'emergency' }] as const;
  const stored = await storeEmergency(
    keeping.pool,
    { message, turnId, bubbles, effects },
    keeping.context,
  );
  if (stored) keeping.deliver(stored.conversationId);
}

/**
 * Puts what was heard in a voice message into its conversation, once per file; without `text` the voice was
 * lost. Danger is answered here and now; everything else waits for a turn, which asks first.
 */
export async function keepTranscript(
  account: Account,
  fileId: string,
  voice: VoiceMessage & { readonly text?: string | undefined },
  keeping: Keeping,
): Promise<void> {
  const { recipient, sentAt, number, text } = voice;
  const message = {
    ...{ accountId: account.id, eventId: `transcript/${fileId}`, recipient, sentAt },
    kind: 'transcript',
    content: { kind: 'transcript', of: number, text } satisfies Content,
  };
  if (text !== undefined && emergencyIn(text) === 'now')
    return answerEmergency(account, message, text, keeping);
  const stored = await storeMessage(keeping.pool, { ...message, status: 'waiting' });
  if (stored) keeping.ring(stored.conversationId);
}

/** Puts the codes that were read on a photo into its conversation, once per file; a turn asks about them. */
export async function keepReceiptRead(
  account: Account,
  photo: Pick<ReceiptPhoto, 'id' | 'recipient' | 'sentAt' | 'number'>,
  codes: readonly string[],
  keeping: Keeping,
): Promise<void> {
  const { id, recipient, sentAt, number } = photo;
  const stored = await storeMessage(keeping.pool, {
    ...{ accountId: account.id, eventId: `receipt/${id}`, recipient, sentAt },
    kind: 'receipt-read',
    content: { kind: 'receipt-read', of: number, codes } satisfies Content,
    status: 'waiting',
  });
  if (stored) keeping.ring(stored.conversationId);
}

async function ringWhenNew(account: Account, event: ChannelEvent, keeping: Keeping): Promise<void> {
  const stored = await storeMessage(keeping.pool, {
    ...rowOf(account, event),
    kind: event.kind,
    content: { kind: 'unsupported', what: event.kind },
    status: 'waiting',
  });
  if (stored) keeping.ring(stored.conversationId);
}

/** A person answered from the platform's own tool: the assistant steps back. Our own echo settles a doubt. */
async function staffSpoke(
  account: Account,
  event: Extract<ChannelEvent, { kind: 'staff-spoke-elsewhere' }>,
  { pool }: Keeping,
): Promise<void> {
  if (!event.byStaff)
    return confirmEcho(pool, {
      accountId: account.id,
      recipient: event.recipient,
      platformId: event.messageId,
      text: event.text,
    });
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM conversation WHERE account_id = $1 AND recipient = $2',
    [account.id, event.recipient],
  );
  if (rows[0]) await takeOver(pool, rows[0].id, account.name);
}
