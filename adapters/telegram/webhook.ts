import type { ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import { contentOf } from './content.ts';
import { isSecret } from './secret-token.ts';
import { type TelegramMessage, TelegramUpdate } from './update-schema.ts';

export interface TelegramWebhookKeys {
  /** What was given to Telegram as `secret_token` when the webhook was set. */
  readonly secretToken: string;
  /** The time of a press: Telegram does not tell it. */
  readonly now: () => Date;
}

/** The events of a request, and the press that wants to be acknowledged. */
export interface ReadUpdate {
  readonly events: readonly ChannelEvent[];
  readonly pressed?: string | undefined;
}

/** Proves an update by the secret in its header and reads what it carries. Telegram does not sign the body. */
export function readTelegramWebhook(
  { headers, body }: WebhookRequest,
  { secretToken, now }: TelegramWebhookKeys,
): ReadUpdate {
  if (!isSecret(headers.get('x-telegram-bot-api-secret-token'), secretToken))
    throw new NotGenuine('telegram');
  const json = parsed(body);
  const update = TelegramUpdate.safeParse(json);
  if (update.success)
    return { events: [readUpdate(update.data, now)], pressed: update.data.callback_query?.id };
  const updateId = (json as { update_id?: unknown } | null)?.update_id;
  if (typeof updateId !== 'number') return { events: [] };
  return { events: [ignored(aBase(updateId, '', now()), 'unreadable')] };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new NotGenuine('telegram');
  }
}

type Base = Pick<ChannelEvent, 'eventId' | 'recipient' | 'sentAt' | 'thread'>;

function aBase(updateId: number, recipient: number | '', sentAt: Date): Base {
  return { eventId: String(updateId), recipient: String(recipient), sentAt };
}

function ignored(base: Base, what: string): ChannelEvent {
  return { ...base, kind: 'ignored', what };
}

function readUpdate(update: TelegramUpdate, now: () => Date): ChannelEvent {
  const { update_id, message, edited_message, callback_query, my_chat_member } = update;
  if (message) return readMessage(update_id, message, 'message');
  if (edited_message) return readMessage(update_id, edited_message, 'edited');
  if (callback_query) return readPress(update_id, callback_query, now());
  if (my_chat_member) return readMembership(update_id, my_chat_member);
  return ignored(aBase(update_id, '', now()), 'another kind of update');
}

function readMessage(
  updateId: number,
  message: TelegramMessage,
  kind: 'message' | 'edited',
): ChannelEvent {
  const { chat, date, edit_date, message_id, from } = message;
  const base = {
    ...aBase(updateId, chat.id, fromSeconds(edit_date ?? date)),
    ...threadOf(message),
  };
  if (from?.is_bot) return ignored(base, 'message of a bot');
  const content = contentOf(message);
  if (!content) return ignored(base, 'notice of the platform');
  if (chat.type !== 'private') return inGroup(base, chat.type, kind);
  // A live location tells every few seconds where it is now, as edits of one message.
  if (kind === 'edited' && content.kind === 'location') return ignored(base, 'live location');
  return { ...base, kind, messageId: String(message_id), content };
}

/** What is said in a group is not read; who speaks there is told once a day where the bot answers. */
function inGroup(base: Base, chatType: string, kind: 'message' | 'edited'): ChannelEvent {
  const isGroup = chatType === 'group' || chatType === 'supergroup';
  if (isGroup && kind === 'message') return { ...base, kind: 'elsewhere' };
  return ignored(base, `message in a ${chatType}`);
}

function threadOf(message: {
  readonly chat: TelegramMessage['chat'];
  readonly message_thread_id?: number | undefined;
  readonly is_topic_message?: boolean | undefined;
}): { thread?: string } {
  const { chat, message_thread_id: thread, is_topic_message } = message;
  if (thread === undefined || (chat.type !== 'private' && !is_topic_message)) return {};
  return { thread: String(thread) };
}

function readPress(
  updateId: number,
  { id, from, data, message }: NonNullable<TelegramUpdate['callback_query']>,
  pressedAt: Date,
): ChannelEvent {
  const base = {
    ...aBase(updateId, message?.chat.id ?? from.id, pressedAt),
    ...(message && threadOf(message)),
  };
  if (message && message.chat.type !== 'private') return ignored(base, 'press in a group');
  if (data === undefined) return ignored(base, 'press without a value');
  return { ...base, kind: 'message', messageId: id, content: { kind: 'choice', value: data } };
}

/** In a private chat these say that the bot was blocked, or let in again. */
function readMembership(
  updateId: number,
  { chat, date, new_chat_member }: NonNullable<TelegramUpdate['my_chat_member']>,
): ChannelEvent {
  const base = aBase(updateId, chat.id, fromSeconds(date));
  if (chat.type !== 'private') return ignored(base, `membership in a ${chat.type}`);
  return { ...base, kind: new_chat_member.status === 'kicked' ? 'left' : 'followed' };
}

function fromSeconds(seconds: number): Date {
  return new Date(seconds * 1000);
}
