import { createHash } from 'node:crypto';
import type { ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import { contentOf, isMessage } from './content.ts';
import { type ZaloBotEvent, ZaloBotUpdate } from './event-schema.ts';
import { isSecret } from './secret-token.ts';

export interface ZaloBotWebhookKeys {
  /** What was given to the platform as `secret_token` when the webhook was set. */
  readonly secretToken: string;
  /** The time of an event that does not tell its own. */
  readonly now: () => Date;
}

/** Proves an update by the secret in its header and reads what it carries. The body is not signed. */
export function readZaloBotWebhook(
  { headers, body }: WebhookRequest,
  { secretToken, now }: ZaloBotWebhookKeys,
): readonly ChannelEvent[] {
  if (!isSecret(headers.get('x-bot-api-secret-token'), secretToken))
    throw new NotGenuine('zalo-bot');
  const json = parsed(body);
  const update = ZaloBotUpdate.safeParse(json);
  if (update.success) return [readEvent(update.data, body, now)];
  // An empty object is a probe: it carries nothing, not even something odd.
  if (typeof json !== 'object' || json === null || Object.keys(json).length === 0) return [];
  return [ignored({ eventId: hashOf(body), recipient: '', sentAt: now() }, 'unreadable')];
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new NotGenuine('zalo-bot');
  }
}

type Base = Pick<ChannelEvent, 'eventId' | 'recipient' | 'sentAt'>;

function readEvent(
  { event_name, message = {} }: ZaloBotEvent,
  body: Uint8Array,
  now: () => Date,
): ChannelEvent {
  const { message_id, chat, date, from } = message;
  const base: Base = {
    eventId: message_id ?? hashOf(body),
    recipient: chat?.id ?? '',
    sentAt: date === undefined ? now() : new Date(date),
  };
  if (!isMessage(event_name)) return ignored(base, event_name);
  if (!chat) return ignored(base, 'message without a chat');
  if (from?.is_bot) return ignored(base, 'message of a bot');
  if ((chat.chat_type ?? 'PRIVATE') !== 'PRIVATE') return { ...base, kind: 'elsewhere' };
  const content = contentOf(event_name, message);
  return { ...base, kind: 'message', messageId: base.eventId, content };
}

function ignored(base: Base, what: string): ChannelEvent {
  return { ...base, kind: 'ignored', what };
}

/** An event without an id of its own is recognised by its bytes when it comes again. */
function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
