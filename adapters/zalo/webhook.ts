import { createHash } from 'node:crypto';
import type { ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import { readEvent } from './event-catalogue.ts';
import { ZaloEvent } from './event-schema.ts';
import { recipientName } from './recipient.ts';
import { hasGenuineMac } from './signature.ts';

/** What a webhook is proved with. */
export interface WebhookKeys {
  readonly appId: string;
  readonly oaId: string;
  readonly oaSecretKey: string;
  /**
   * What the mac begins with. Zalo's documents and production say the app's id; some community code
   * says the OA's. Change it only where the console's own test is refused.
   */
  readonly macBeginsWith?: 'app-id' | 'oa-id' | undefined;
}

/**
 * Proves a webhook request on its raw bytes and reads the one event it carries. The console's unsigned `{}`
 * and its signed sample, which names no OA of ours, carry none.
 */
export function readZaloWebhook(
  { headers, body }: WebhookRequest,
  keys: WebhookKeys,
): readonly ChannelEvent[] {
  const json = parsed(body);
  if (isProbe(body, json)) return [];
  const timestamp = textOf(json['timestamp']) ?? headers.get('x-zevent-timestamp') ?? '';
  const appId = keys.macBeginsWith === 'oa-id' ? keys.oaId : keys.appId;
  const parts = { appId, body, timestamp, oaSecretKey: keys.oaSecretKey };
  if (!hasGenuineMac(headers.get('x-zevent-signature'), parts)) throw new NotGenuine('zalo');
  const event = ZaloEvent.safeParse(json);
  const base = { eventId: hashOf(body), recipient: '', sentAt: timeOf(timestamp) };
  if (!event.success) return [{ ...base, kind: 'ignored', what: 'unreadable' }];
  if (event.data.app_id !== undefined && event.data.app_id !== keys.appId)
    throw new NotGenuine('zalo');
  if (!partiesOf(event.data).includes(keys.oaId)) return [];
  const recipient = citizenOf(event.data, keys.oaId);
  const eventId = eventIdOf(event.data, body);
  return [readEvent(event.data, { ...base, recipient, eventId }, keys.oaSecretKey)];
}

/**
 * The ids that may name an OA in a webhook body, so that a server with several OAs on one app can pick the
 * account before the request is proved. Nothing else may be done with the answer.
 */
export function oaIdsIn(body: Uint8Array): readonly string[] {
  const event = ZaloEvent.safeParse(parsed(body));
  return event.success ? partiesOf(event.data) : [];
}

function parsed(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch {
    // Falls through: what cannot be read cannot be genuine.
  }
  throw new NotGenuine('zalo');
}

function isProbe(body: Uint8Array, json: Readonly<Record<string, unknown>>): boolean {
  return body.length < 16 && Object.keys(json).length === 0;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function timeOf(timestamp: string): Date {
  const ms = Number(timestamp);
  return new Date(Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? ms : 0);
}

function partiesOf(event: ZaloEvent): readonly string[] {
  const ids = [event.oa_id, event.oaId, event.sender?.id, event.recipient?.id];
  return ids.filter((id) => id !== undefined);
}

/** Whoever of the parties is not the OA: senders and recipients swap places in echoes and receipts. */
function citizenOf(event: ZaloEvent, oaId: string): string {
  const ids = [event.sender?.id, event.recipient?.id, event.follower?.id, event.user_id];
  const id = ids.find((one) => one !== undefined && one !== oaId) ?? '';
  const visit = event.message?.conversation_id;
  return visit !== undefined && event.event_name.includes('anonymous')
    ? recipientName({ kind: 'anonymous', anonymousId: id, conversationId: visit })
    : id;
}

/** Receipts carry the id of the message they speak about, so the event's name belongs to its identity. */
function eventIdOf(event: ZaloEvent, body: Uint8Array): string {
  const messageId = event.message?.msg_id;
  return messageId === undefined ? hashOf(body) : `${event.event_name}:${messageId}`;
}

function hashOf(body: Uint8Array): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}
