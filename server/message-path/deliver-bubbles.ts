import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import {
  beginNext,
  claimDelivery,
  putBack,
  renewDelivery,
  type Sendable,
  type SendResult,
  type Settling,
  settleAndBeginNext,
  stillToSend,
} from '#adapters/postgres/message-path/delivery.ts';
import { DeliveryFailed } from '#bot/errors.ts';
import { type Bubble, storedBubble } from '#bot/fit-reply.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from './account.ts';
import { pauseAfter } from './pause-after.ts';
import { type SendLimiter, SendsPaused } from './send-limiter.ts';
import { settleFate } from './settle-fate.ts';

/** A bubble that failed this often, over about an hour, is shown to staff as not sent. */
const MOST_ATTEMPTS = 20;
/** Before a bubble of unknown fate is asked about: the platform may still be writing it down. */
const SETTLE_AFTER_MS = 1_000;
/** A delivery is kept this often while a platform is slow; it runs out after `DELIVER_SECONDS`. */
const RENEW_MS = 5_000;
/** An answer that the store could not take is offered again for this long: it is all we know of the bubble. */
const REMEMBER_MS = 30_000;
const OFFER_AGAIN_MS = 200;

export interface Delivering {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly limiter: SendLimiter;
  /** A photo of the staff by its id; `undefined` where it is no longer kept. */
  readonly photoBytes?: ((id: string) => Promise<Uint8Array | undefined>) | undefined;
  readonly log: Log;
  /** A bubble reached its citizen's channel: open streams and desks look again. */
  readonly delivered: (conversationId: string, recipient: string, account: Account) => void;
  /** A try failed, for this reason: counted for whoever watches. */
  readonly failed?: ((account: string, reason: string) => void) | undefined;
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
  const { pool, log } = delivering;
  const renewal = setInterval(() => {
    renewDelivery(pool, conversationId, token).catch((error: unknown) =>
      log.warn({ error }, 'delivery not renewed'),
    );
  }, RENEW_MS);
  try {
    for (let current = first; current; )
      current = await deliverOne({ conversationId, token, sendable: current }, delivering);
  } finally {
    clearInterval(renewal);
  }
}

interface Marked {
  readonly conversationId: string;
  readonly token: string;
  readonly sendable: Sendable;
}

/** Sends one marked bubble and writes down what became of it; gives the next one, marked, if there is one. */
async function deliverOne(marked: Marked, delivering: Delivering): Promise<Sendable | undefined> {
  const { conversationId, token, sendable } = marked;
  const account = delivering.accounts.byId(sendable.accountId);
  const result: SendResult = account
    ? await send(marked, account, delivering)
    : { kind: 'failed', error: 'no-account' };
  if (result.kind === 'retry' || result.kind === 'unknown') {
    await putBack(delivering.pool, conversationId, sendable, token, result);
    return undefined;
  }
  const next = await settleWhenPossible(marked, result, delivering);
  if (account && result.kind === 'sent')
    delivering.delivered(conversationId, sendable.recipient, account);
  return next;
}

/** Only this process knows what the platform answered: while the store is away it is kept and offered again. */
async function settleWhenPossible(
  { conversationId, token, sendable }: Marked,
  result: Settling,
  { pool, log }: Delivering,
): Promise<Sendable | undefined> {
  const deadline = Date.now() + REMEMBER_MS;
  for (;;) {
    try {
      return await settleAndBeginNext(pool, conversationId, sendable.id, token, result);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log.warn({ error }, 'the store did not take an answer of a platform, offering it again');
      await pause(OFFER_AGAIN_MS);
    }
  }
}

async function send(
  marked: Marked,
  account: Account,
  { pool, limiter, log, failed, photoBytes }: Delivering,
): Promise<SendResult> {
  const { conversationId, token, sendable } = marked;
  let possibleRepeat = false;
  try {
    const bubble = storedBubble(sendable.bubble as Parameters<typeof storedBubble>[0]);
    const settled = await settleFate(marked, bubble, account, pool);
    if (typeof settled === 'object') return settled;
    possibleRepeat = settled === 'repeat';
    const waited = await limiter.take(account);
    const maybeStopped = waited || sendable.lastFate !== 'none';
    if (maybeStopped && !(await stillToSend(pool, conversationId, sendable.id, token)))
      return { kind: 'retry', error: 'stopped', laterMs: 0, untried: true };
    const { platformId } = await sendBubble(sendable, bubble, account, photoBytes);
    return { kind: 'sent', platformId, repeated: possibleRepeat };
  } catch (error) {
    if (error instanceof SendsPaused)
      return { kind: 'retry', error: 'rate-limited', laterMs: error.ms, untried: true };
    log.warn({ error, account: account.name, attempts: sendable.attempts }, 'bubble not delivered');
    await obeyRateLimit(error, account, { limiter, log });
    failed?.(account.name, error instanceof DeliveryFailed ? error.reason : 'our-fault');
    return resultOf(error, sendable.attempts, possibleRepeat);
  }
}

/** A photo that is no longer kept, or that the channel cannot show, is shown to staff as not sent. */
async function sendBubble(
  { recipient, key }: Sendable,
  bubble: Bubble,
  { channel }: Account,
  photoBytes: Delivering['photoBytes'],
): Promise<{ readonly platformId?: string | undefined }> {
  if (bubble.photo === undefined) return channel.deliver(recipient, bubble, key);
  const jpeg = await photoBytes?.(bubble.photo);
  if (!jpeg || !channel.deliverPhoto) throw new DeliveryFailed(channel.name, 'rejected');
  return channel.deliverPhoto(recipient, bubble, jpeg);
}

/** The platform does not say whom it is tired of: all workers leave the account alone for as long as it asked. */
async function obeyRateLimit(
  error: unknown,
  account: Account,
  { limiter, log }: Pick<Delivering, 'limiter' | 'log'>,
): Promise<void> {
  if (!(error instanceof DeliveryFailed) || error.reason !== 'rate-limited') return;
  if (error.retryAfterMs === undefined) return;
  await limiter
    .pause(account, error.retryAfterMs)
    .catch((failure: unknown) => log.warn({ error: failure }, 'a rate limit was not kept'));
}

function resultOf(error: unknown, attempts: number, repeated: boolean): SendResult {
  if (!(error instanceof DeliveryFailed))
    return attempts >= MOST_ATTEMPTS
      ? { kind: 'failed', error: 'our-fault' }
      : { kind: 'retry', error: 'our-fault', laterMs: pauseAfter(attempts) };
  if (error.outcome === 'final' || attempts >= MOST_ATTEMPTS)
    return { kind: 'failed', error: error.reason };
  if (error.outcome === 'unknown')
    return { kind: 'unknown', error: error.reason, laterMs: SETTLE_AFTER_MS, repeated };
  return {
    kind: 'retry',
    error: error.reason,
    laterMs: error.retryAfterMs ?? pauseAfter(attempts),
  };
}
