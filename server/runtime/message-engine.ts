import { randomBytes, randomUUID } from 'node:crypto';
import type { Sendable } from '#adapters/postgres/message-path/delivery.ts';
import { undelivered } from '#adapters/postgres/message-path/delivery.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import { forgottenConversations } from '#adapters/postgres/message-path/lease.ts';
import { pauseSends, takeSends } from '#adapters/postgres/message-path/send-limit.ts';
import type { Store } from '#adapters/postgres/open-store.ts';
import { type AlarmClock } from '#adapters/queue/alarm-clock.ts';
import type { Needs } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { drawReceipt } from '#cases/receipt.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Log } from '../log.ts';
import type { Accounts } from '../message-path/account.ts';
import {
  type Delivering,
  deliverConversation,
  deliverFrom,
} from '../message-path/deliver-bubbles.ts';
import { createSendLimiter } from '../message-path/send-limiter.ts';
import { type Working, workConversation } from '../message-path/work-conversation.ts';
import type { AccountHours } from '../office/account-hours.ts';
import { keepHolds } from './keep-holds.ts';
import { keepQueue } from './keep-queue.ts';
import { type Sweep, sweep } from './sweeps.ts';

/** The guarantee behind the alarm clock. Design.md 3.3 says 5 s at most; less, so that a dead lease of 10 s and a sweep stay under 15. */
const SWEEP_MS = 3_000;
const DELIVERY_SWEEP_MS = 1_000;
const AT_A_TIME = 100;
const HOLDS_MS = 20_000;
/** Turns under way get this long at a stop, and then what they said (design.md 9); whatever is left, others do. */
const FINISH_MS = 10_000;
/** When another delivery of the conversation is under way, ours looks again after this. */
const LOOK_AGAIN_MS = 250;

/** Takes turns and delivers what they say, in this process. */
export interface MessageEngine {
  readonly deliver: (conversationId: string) => void;
  readonly stop: () => Promise<void>;
}

export interface EngineParts {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly context: EffectContext;
  readonly needs: Needs;
  readonly clock: AlarmClock;
  readonly workers: number;
  readonly hours: AccountHours;
  /** Silence of the staff, in minutes, that ends a hold. */
  readonly holdMinutes: number;
  readonly delivered: Delivering['delivered'];
  readonly photoBytes: Delivering['photoBytes'];
  readonly metrics: Pick<Metrics, 'sendFailed' | 'tookOver'>;
  /** Open chats look again: held or given back. */
  readonly announce: (conversationId: string) => void;
  readonly log: Log;
  readonly now: () => Date;
}

/** Starts listening to the alarm clock and sweeping. */
export function startEngine(parts: EngineParts): MessageEngine {
  const { store, log } = parts;
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => log.error({ error }, 'delivery failed'))
      .finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const delivering: Delivering = {
    ...parts,
    pool: store.work,
    failed: parts.metrics.sendFailed,
    limiter: createSendLimiter({
      take: (...asked) => takeSends(store.work, ...asked),
      pause: (...asked) => pauseSends(store.work, ...asked),
    }),
  };
  const deliver = (conversationId: string): void =>
    track(deliverConversation(conversationId, delivering));
  const said = (conversationId: string, token: string, first: Sendable | undefined): void => {
    if (first) track(deliverFrom(conversationId, token, first, delivering));
    else setTimeout(() => deliver(conversationId), LOOK_AGAIN_MS).unref();
  };
  const working: Working = workingOf(parts, said);
  parts.clock.listen((conversationId) => workConversation(conversationId, working), parts.workers);
  const sweeps = [
    ...startSweeps(parts, working, delivering),
    sweep('holds', HOLDS_MS, () => lookAtHolds(parts, deliver), log),
  ];
  return {
    deliver,
    stop: async () => {
      await atMost(FINISH_MS, [parts.clock.rest(), ...sweeps.map((one) => one.stop())]);
      // What the last turns said is still on its way.
      await atMost(FINISH_MS, underWay);
    },
  };
}

async function lookAtHolds(
  { store, accounts, hours, holdMinutes, now, announce }: EngineParts,
  deliver: (conversationId: string) => void,
): Promise<void> {
  await hours.refresh();
  const keeping = { pool: store.work, accounts, hoursOf: hours.of, now, deliver };
  await keepHolds({ ...keeping, silentMinutes: holdMinutes, announce });
  await keepQueue(keeping);
}

/** Waits for all of it, but no longer than `ms`. */
async function atMost(ms: number, work: Iterable<Promise<unknown>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
}

function workingOf(parts: EngineParts, said: Working['said']): Working {
  return {
    pool: parts.store.work,
    accounts: parts.accounts,
    context: parts.context,
    think: (input, { id }) => takeTurn(input, { ...parts.needs, hours: parts.hours.of(id) }),
    drawReceipt: (now) => drawReceipt(now, randomBytes(16)),
    said,
    tookOver: parts.metrics.tookOver,
    log: parts.log,
    now: parts.now,
    process: `${process.pid}/${randomUUID().slice(0, 8)}`,
  };
}

function startSweeps(
  { store, log }: EngineParts,
  working: Working,
  delivering: Delivering,
): readonly Sweep[] {
  return [
    sweep(
      'turns',
      SWEEP_MS,
      async () => {
        for (const id of await forgottenConversations(store.work, AT_A_TIME))
          await workConversation(id, working).catch((error: unknown) =>
            log.error({ error, conversation: id }, 'turn failed in sweep'),
          );
      },
      log,
    ),
    sweep(
      'delivery',
      DELIVERY_SWEEP_MS,
      async () => {
        await Promise.all(
          (await undelivered(store.work, AT_A_TIME)).map((id) =>
            deliverConversation(id, delivering),
          ),
        );
      },
      log,
    ),
  ];
}
