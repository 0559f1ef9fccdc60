import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import {
  isAnother,
  type Sendable,
  type SendResult,
} from '#adapters/postgres/message-path/delivery.ts';
import type { Settled } from '#bot/channel.ts';
import type { Bubble } from '#bot/fit-reply.ts';
import type { Account } from './account.ts';
import { pauseAfter } from './pause-after.ts';

/** A sender that lost the store and not its life still brings its answer within this. */
const LATE_ANSWER_MS = 1_000;
/** A platform that can be asked is asked this often, over about two minutes, before anything is repeated. */
const MOST_QUESTIONS = 8;

/** A bubble that was marked as being sent, in its conversation. */
export interface Unsettled {
  readonly conversationId: string;
  readonly sendable: Sendable;
}

/**
 * What to do with a bubble of which an earlier try may have arrived. Where the platform tells bubbles apart it
 * is sent again; where it can be asked, it is asked; elsewhere a reply is sent once more as a possible repeat,
 * after our own death as after a missing answer, and a notice never (design.md 3.6), unless a person asks for it.
 */
export async function settleFate(
  { conversationId, sendable }: Unsettled,
  bubble: Bubble,
  account: Account,
  pool: pg.Pool,
): Promise<SendResult | 'send' | 'repeat'> {
  const { lastFate, attempts } = sendable;
  if (lastFate === 'none') return 'send';
  if (lastFate === 'killed') await pause(LATE_ANSWER_MS);
  const { can } = account.channel;
  if (can.idempotent) return 'send';
  // History is asked by its words, which a photo has none of its own of.
  const asked = can.canBeAsked && bubble.photo === undefined;
  const found = asked ? await ask({ conversationId, sendable }, bubble, account, pool) : UNASKABLE;
  if (found.kind === 'delivered')
    return { kind: 'sent', platformId: found.platformId, repeated: false };
  if (found.kind === 'absent') return 'send';
  if (asked && attempts <= MOST_QUESTIONS)
    return { kind: 'unknown', error: 'not-told', laterMs: pauseAfter(attempts), repeated: false };
  return unsettled(sendable);
}

const UNASKABLE: Settled = { kind: 'unknown' };

/** The same words said a moment before are another bubble: its platform id is already in the store. */
async function ask(
  { conversationId, sendable }: Unsettled,
  bubble: Bubble,
  { channel }: Account,
  pool: pg.Pool,
): Promise<Settled> {
  const { recipient, firstTriedAt, id } = sendable;
  const found = await channel.lookUp(recipient, bubble, firstTriedAt ?? new Date(0));
  if (found.kind !== 'delivered' || found.platformId === undefined) return found;
  const another = await isAnother(pool, conversationId, id, found.platformId);
  return another ? { kind: 'absent' } : found;
}

/** `repeated` counts missing answers only: a reply whose senders died is sent until one lives to tell. */
function unsettled({ kind, repeated, askedAgain }: Sendable): SendResult | 'repeat' {
  const onceMore = askedAgain || (kind !== 'notice' && !repeated);
  return onceMore ? 'repeat' : { kind: 'failed', error: 'fate-unknown' };
}
