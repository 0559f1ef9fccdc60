import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Sendable } from '#adapters/postgres/message-path/delivery.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import {
  countAttempt,
  type Lease,
  releaseLease,
  renewLease,
  takeLease,
  type Waiting,
} from '#adapters/postgres/message-path/lease.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { howManyTogether, joined } from '#bot/join.ts';
import type { Content } from '#bot/message.ts';
import { CHANNEL_OFF } from '#bot/replies/channel-off.ts';
import { type ConversationState, FRESH_STATE, type Turn, type TurnInput } from '#bot/turn.ts';
import { emergencyIn } from '#bot/understand/emergency.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from './account.ts';
import { faultTurn } from './fault-turn.ts';
import { type WorkingSign, whileShowing } from './while-showing.ts';

/** Renewed this often while a turn is being thought about (design.md 3.3). */
const RENEW_MS = 3_000;
/** A turn that takes longer is given up and tried again (design.md 3.4). */
const TURN_BUDGET_MS = 20_000;
/** After this many failures a message is handed to a person with an apology, so that it blocks nothing. */
const MOST_ATTEMPTS = 3;

/** What working on a conversation needs. `think` decides a turn and changes nothing. */
export interface Working {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly context: EffectContext;
  readonly think: (input: TurnInput, account: Account) => Promise<Turn>;
  readonly drawReceipt: (now: Date) => string;
  /** Called after `finish`; delivers what was said, the first bubble already being marked. */
  readonly said: (conversationId: string, token: string, first: Sendable | undefined) => void;
  /** A lease of a holder that died was taken over: counted for whoever watches. */
  readonly tookOver?: (() => void) | undefined;
  readonly log: Log;
  readonly now: () => Date;
  readonly process: string;
}

/** The lease as it goes on after a turn; `used-up` where its messages are, `released` where it was given back. */
type AfterTurn = Lease | 'used-up' | 'released' | undefined;

/** Takes every message that waits in a conversation, in order, unless somebody else already does. */
export async function workConversation(conversationId: string, working: Working): Promise<void> {
  const holder = `${working.process}/${randomUUID()}`;
  let lease = await takeLease(working.pool, conversationId, holder);
  if (!lease) return;
  if (lease.takenOver) working.tookOver?.();
  const renewal = setInterval(() => void keepAlive(lease, working), RENEW_MS);
  try {
    while (lease) {
      const after: AfterTurn = await workBatch(lease, working);
      if (after === 'released') return;
      if (after !== 'used-up') lease = after;
      else if (await releaseLease(working.pool, lease)) return;
      else lease = await takeLease(working.pool, conversationId, holder);
    }
  } finally {
    clearInterval(renewal);
  }
}

async function keepAlive(lease: Lease | undefined, { pool, log }: Working): Promise<void> {
  if (!lease) return;
  await renewLease(pool, lease).catch((error: unknown) => log.warn({ error }, 'lease not renewed'));
}

/** One turn, where something waits. */
async function workBatch(lease: Lease, working: Working): Promise<AfterTurn> {
  if (lease.waiting.length === 0) return 'used-up';
  const account = working.accounts.byId(lease.accountId);
  if (!account) throw new Error('a conversation belongs to an account that is not configured');
  const state = stateOf(lease.state, account);
  const waiting = lease.waiting.map((row) => ({ ...row, content: row.content as Content }));
  const count = howManyTogether(waiting, state, (text) => emergencyIn(text) === 'now');
  const batch = waiting.slice(0, count);
  return countingFailures(lease, batch, working, async () => {
    const { turn, ms } = await timed(() => thinkOrApologise(lease, batch, state, account, working));
    return endTurn(lease, batch, { turn, ms, account }, working);
  });
}

/** A message at which thinking or finishing fails is tried again by the sweep, and after some tries apologised for. */
async function countingFailures<T>(
  lease: Lease,
  batch: readonly ReadWaiting[],
  { pool, log }: Working,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    log.error({ error, conversation: lease.conversationId }, 'turn failed');
    // Where the store itself is away nothing can be counted, and the message is not to blame.
    await countAttempt(
      pool,
      batch.map(({ id }) => id),
    ).catch(() => undefined);
    throw error;
  }
}

async function timed(think: () => Promise<Turn>): Promise<{ turn: Turn; ms: number }> {
  const started = performance.now();
  const turn = await think();
  return { turn, ms: Math.round(performance.now() - started) };
}

/** Writes the turn down; gives the lease as it is after it. */
async function endTurn(
  lease: Lease,
  batch: readonly ReadWaiting[],
  { turn, ms, account }: { readonly turn: Turn; readonly ms: number; readonly account: Account },
  working: Working,
): Promise<AfterTurn> {
  const turnId = randomUUID();
  const thread = threadOf(batch);
  const replies = turn.replies.flatMap((reply) => [...fitReply(reply, account.channel.can)]);
  const finished = await finishTurn(
    working.pool,
    lease,
    {
      turnId,
      outcome: turn.outcome,
      evidence: turn.evidence,
      ms,
      state: turn.state,
      bubbles: replies.map((bubble, at) => ({
        key: `${turnId}/${at}`,
        bubble: thread === null ? bubble : { ...bubble, thread },
      })),
      effects: turn.effects,
      handled: batch.map(({ id, number }) => ({ id, number })),
    },
    working.context,
  );
  if (finished.kind === 'refused')
    return takeLease(working.pool, lease.conversationId, lease.holder);
  working.log.info(
    { conversation: lease.conversationId, outcome: turn.outcome, ms, messages: batch.length },
    'turn taken',
  );
  if (finished.said) working.said(lease.conversationId, turnId, finished.first);
  if (finished.released) return 'released';
  return { ...lease, state: turn.state, waiting: lease.waiting.slice(batch.length) };
}

/** A turn shows one draft, told from others by its first message's number. */
function signOf(batch: readonly ReadWaiting[]): WorkingSign {
  return { draft: batch[0]?.number ?? 1, thread: threadOf(batch) ?? undefined };
}

/** Messages that are read together stand in one part of the chat. */
function threadOf(batch: readonly ReadWaiting[]): string | null {
  return batch.at(-1)?.thread ?? null;
}

/** A state of another version is dropped; where the channel greets, the disclosure was made there. */
function stateOf(stored: unknown, { channel }: Account): ConversationState {
  const kept = stored as ConversationState;
  const state = kept.version === FRESH_STATE.version ? kept : FRESH_STATE;
  return channel.can.greets ? { ...state, disclosed: true } : state;
}

type ReadWaiting = Waiting & { readonly content: Content };

async function thinkOrApologise(
  lease: Lease,
  batch: readonly ReadWaiting[],
  state: ConversationState,
  account: Account,
  working: Working,
): Promise<Turn> {
  const input = inputOf(lease, batch, state, account, working);
  const [first] = batch;
  if (first && first.attempts >= MOST_ATTEMPTS) return faultTurn(input);
  if (first?.kind === 'withdrew') return withdrawnTurn(input);
  const think = withinBudget(working.think(input, account));
  return lease.held || lease.off || lease.blocked
    ? think
    : whileShowing(think, lease.recipient, signOf(batch), account);
}

function withdrawnTurn(input: TurnInput): Turn {
  return {
    outcome: 'completed',
    replies: [],
    state: FRESH_STATE,
    effects: [{ kind: 'withdraw', key: `${input.cause}/withdraw` }],
  };
}

function inputOf(
  lease: Lease,
  batch: readonly ReadWaiting[],
  state: ConversationState,
  account: Account,
  { now, drawReceipt }: Working,
): TurnInput {
  const at = now();
  return {
    conversation: lease.conversationId,
    channel: account.channel.name,
    cause: `${lease.conversationId}/${batch[0]?.number ?? 0}`,
    content: joined(batch.map(({ content }) => content)),
    corrects: batch[0]?.kind === 'edited',
    state,
    receipt: drawReceipt(at),
    held: lease.held,
    off: lease.off && { since: lease.off.since, says: lease.off.says ?? CHANNEL_OFF },
    blocked: lease.blocked,
    sharedDevice: lease.sharedDevice,
    now: at,
  };
}

async function withinBudget<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the turn took too long')), TURN_BUDGET_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
