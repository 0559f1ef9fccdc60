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

interface EmitterOptions {
  readonly delayMs: number;
  readonly stopped: AbortSignal;
  /** Switches the webhook off when the last try was not taken, as real Zalo does. */
  readonly unsubscribes?: boolean | undefined;
}

const FAULTS = [
  'duplicate',
  'reorder',
  'delay',
  'wrong-mac',
  'odd-spacing',
  'numeric-timestamp',
] as const;

export function createZaloEmitter(
  state: ZaloState,
  poster: WebhookPoster,
  { delayMs, stopped, unsubscribes = false }: EmitterOptions,
): ZaloEmitter {
  const held: (() => void)[] = [];
  return async (webhookUrl, event) => {
    recordSpoken(event);
    if (state.webhook === 'off') return 0;
    const fault = state.faults.take(...FAULTS);
    const { body, headers } = signed(event, state, fault);
    const post = async (): Promise<number> => {
      const status = await poster.postUntilTaken(webhookUrl, body, headers);
      if (unsubscribes && status !== 200) state.webhook = 'off';
      return status;
    };
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
  fault: (typeof FAULTS)[number] | undefined,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const timestamp = String(event['timestamp'] ?? now());
  const stamp = fault === 'numeric-timestamp' ? Number(timestamp) : timestamp;
  const whole = { app_id: identity.appId, ...event, timestamp: stamp };
  const body = fault === 'odd-spacing' ? oddly(whole) : JSON.stringify(whole);
  return { body, headers: { 'x-zevent-signature': zaloSignature(body, timestamp, identity) } };
}

/** The same JSON in other bytes: indented, and every letter beyond ASCII escaped. */
function oddly(value: unknown): string {
  return JSON.stringify(value, null, 3).replace(
    /[\u0080-\uffff]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
