import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import {
  beginNext,
  claimDelivery,
  putBack,
  type Sendable,
  type SendResult,
  settleAndBeginNext,
} from '#adapters/postgres/message-path/delivery.ts';
import { DeliveryFailed } from '#bot/errors.ts';
import { type Bubble, storedBubble } from '#bot/fit-reply.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from './account.ts';
import type { SendLimiter } from './send-limiter.ts';

/** First pause before another try; doubled each time up to the longest. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A bubble that failed this often, over about an hour, is shown to staff as not sent. */
const MOST_ATTEMPTS = 20;
/** Before a bubble of unknown fate is asked about: the platform may still be writing it down. */
const SETTLE_AFTER_MS = 1_000;

export interface Delivering {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly limiter: SendLimiter;
  readonly log: Log;
  /** A bubble reached its citizen's channel: open streams and desks look again. */
  readonly delivered: (conversationId: string, recipient: string, account: Account) => void;
}

/** Delivers what is open in a conversation, unless somebody else already does. */
export async function deliverConversation(
  conversationId: string,
  delivering: Delivering,
): Promise<void> {
  const token = randomUUID();
  if (!(await claimDelivery(delivering.pool, conversationId, token))) return;
  await deliverFrom(
    conversationId,
    token,
    await beginNext(delivering.pool, conversationId, token),
    delivering,
  );
}

/** Goes on with a delivery that is already claimed under `token`, bubble by bubble in order. */
export async function deliverFrom(
  conversationId: string,
  token: string,
  first: Sendable | undefined,
  delivering: Delivering,
): Promise<void> {
  let current = first;
  while (current) {
    const account = delivering.accounts.byId(current.accountId);
    const result: SendResult = account
      ? await send(current, account, delivering)
      : { kind: 'failed', error: 'no-account' };
    if (result.kind === 'retry' || result.kind === 'unknown')
      return putBack(delivering.pool, conversationId, current.id, token, result);
    const { recipient } = current;
    current = await settleAndBeginNext(delivering.pool, conversationId, current.id, token, result);
    if (account && result.kind === 'sent') delivering.delivered(conversationId, recipient, account);
  }
}

async function send(
  sendable: Sendable,
  account: Account,
  { limiter, log }: Delivering,
): Promise<SendResult> {
  try {
    const bubble = storedBubble(sendable.bubble as Parameters<typeof storedBubble>[0]);
    const settled = sendable.firstTriedAt ? await settle(sendable, bubble, account) : 'send';
    if (typeof settled === 'object') return settled;
    const waitMs = await limiter.take(account);
    if (waitMs > 0) await pause(waitMs);
    const { platformId } = await account.channel.deliver(sendable.recipient, bubble, sendable.key);
    return { kind: 'sent', platformId, repeated: settled === 'repeat' };
  } catch (error) {
    log.warn({ error, account: account.name, attempts: sendable.attempts }, 'bubble not delivered');
    return resultOf(error, sendable.attempts);
  }
}

/**
 * An earlier try may have arrived. Where the platform tells bubbles apart it is sent again; where it can be
 * asked, it is asked; elsewhere a reply is sent once more as a possible repeat, and a notice never.
 */
async function settle(
  sendable: Sendable,
  bubble: Bubble,
  { channel }: Account,
): Promise<SendResult | 'send' | 'repeat'> {
  if (channel.can.idempotent) return 'send';
  const found = channel.can.canBeAsked
    ? await channel.lookUp(sendable.recipient, bubble, sendable.firstTriedAt ?? new Date(0))
    : ({ kind: 'unknown' } as const);
  if (found.kind === 'delivered')
    return { kind: 'sent', platformId: found.platformId, repeated: false };
  if (found.kind === 'absent') return 'send';
  const onceMore = sendable.kind !== 'notice' && sendable.attempts <= 2;
  return onceMore ? 'repeat' : { kind: 'failed', error: 'fate-unknown' };
}

function resultOf(error: unknown, attempts: number): SendResult {
  if (!(error instanceof DeliveryFailed))
    return { kind: 'retry', error: 'our-fault', laterMs: pauseAfter(attempts) };
  if (error.outcome === 'unknown')
    return { kind: 'unknown', error: error.reason, laterMs: SETTLE_AFTER_MS };
  if (error.outcome === 'final' || attempts >= MOST_ATTEMPTS)
    return { kind: 'failed', error: error.reason };
  return {
    kind: 'retry',
    error: error.reason,
    laterMs: error.retryAfterMs ?? pauseAfter(attempts),
  };
}

function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1));
}
