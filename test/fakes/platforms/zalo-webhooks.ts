import { createHash } from 'node:crypto';
import { recordSpoken } from '#test/run-record.ts';
import { type WebhookPoster, waited } from './webhook-post.ts';
import type { ZaloState } from './zalo-state.ts';

/** Signs and posts one event as Zalo does; resolves to the last HTTP status, 0 where nobody answered. */
export type ZaloEmitter = (
  webhookUrl: string,
  event: Readonly<Record<string, unknown>>,
) => Promise<number>;

/** The signature header of a body, made independently of the adapter it tests. */
export function zaloSignature(
  body: string,
  timestamp: string,
  { appId, oaSecretKey }: { readonly appId: string; readonly oaSecretKey: string },
): string {
  const signed = `${appId}${body}${timestamp}${oaSecretKey}`;
  return `mac=${createHash('sha256').update(signed).digest('hex')}`;
}

export function createZaloEmitter(
  state: ZaloState,
  poster: WebhookPoster,
  { delayMs, stopped }: { readonly delayMs: number; readonly stopped: AbortSignal },
): ZaloEmitter {
  const held: (() => void)[] = [];
  return async (webhookUrl, event) => {
    recordSpoken(event);
    const { body, headers } = signed(event, state);
    const post = (): Promise<number> => poster.postUntilTaken(webhookUrl, body, headers);
    const fault = state.faults.take('duplicate', 'reorder', 'delay', 'wrong-mac');
    if (fault === 'reorder') await new Promise<void>((resolve) => held.push(resolve));
    if (fault === 'delay') await waited(delayMs, stopped);
    if (fault === 'wrong-mac')
      return poster.post(webhookUrl, body, { 'x-zevent-signature': `mac=${'0'.repeat(64)}` });
    const status = await post();
    for (const release of held.splice(0)) release();
    return fault === 'duplicate' ? post() : status;
  };
}

function signed(
  event: Readonly<Record<string, unknown>>,
  { identity, now }: ZaloState,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const timestamp = String(event['timestamp'] ?? now());
  const body = JSON.stringify({ app_id: identity.appId, ...event, timestamp });
  return { body, headers: { 'x-zevent-signature': zaloSignature(body, timestamp, identity) } };
}
