import { setTimeout } from 'node:timers/promises';
import type { Account } from './account.ts';

/** Keeps all workers together under each platform's limit. */
export interface SendLimiter {
  /**
   * Resolves when one send is granted; true where it had to wait for it. Throws {@link SendsPaused} where that
   * would take long, so that nobody sits on a bubble meanwhile.
   */
  readonly take: (account: Pick<Account, 'id' | 'perSecond'>) => Promise<boolean>;
  /** The platform asked for a pause: nobody is granted a send on this account for `ms`. */
  readonly pause: (account: Pick<Account, 'id' | 'perSecond'>, ms: number) => Promise<void>;
}

/** The platform wants to be left alone for `ms` more. */
export class SendsPaused extends Error {
  override readonly name = 'SendsPaused';
  readonly ms: number;

  constructor(ms: number) {
    super('sending is paused');
    this.ms = ms;
  }
}

/** The bucket in the store that all workers share. */
export interface SendBucket {
  /** Draws up to `wanted` sends: how many were granted, and in how many ms the next can be. */
  readonly take: (
    accountId: string,
    perSecond: number,
    wanted: number,
  ) => Promise<{ readonly granted: number; readonly waitMs: number }>;
  readonly pause: (accountId: string, perSecond: number, ms: number) => Promise<void>;
}

/** Sends fetched from the shared bucket at a time, so that not every bubble asks the store. */
const BATCH_SECONDS = 0.1;
/** Fetched sends are given up after this: another worker may need them. */
const STALE_MS = 1_000;

/** An ordinary queue in front of the bucket is shorter; this also bounds how long a stop has to wait. */
const LONGEST_WAIT_MS = 2_000;
/** A platform that asks for more is tried again after this: one wrong number must not silence an account. */
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Milliseconds that only grow, and a way to let them pass. */
interface Clock {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

const MACHINE_CLOCK: Clock = { now: () => performance.now(), pause: (ms) => setTimeout(ms) };

interface Held {
  left: number;
  until: number;
  /** One fetch serves all who wait for it. */
  fetching: Promise<boolean> | undefined;
}

/** Grants sends from the shared bucket, a few fetched at a time. */
export function createSendLimiter(bucket: SendBucket, { now, pause } = MACHINE_CLOCK): SendLimiter {
  const held = new Map<string, Held>();
  const fetch = async (mine: Held, id: string, perSecond: number): Promise<boolean> => {
    const wanted = Math.max(1, Math.ceil(perSecond * BATCH_SECONDS));
    const { granted, waitMs } = await bucket.take(id, perSecond, wanted);
    mine.left = granted;
    mine.until = now() + STALE_MS;
    if (granted === 0 && waitMs > LONGEST_WAIT_MS) throw new SendsPaused(waitMs);
    if (granted === 0) await pause(Math.ceil(1000 / perSecond));
    return granted === 0;
  };
  return {
    take: async ({ id, perSecond }) => {
      const mine = held.get(id) ?? { left: 0, until: 0, fetching: undefined };
      held.set(id, mine);
      let waited = false;
      while (mine.left === 0 || mine.until <= now()) {
        mine.fetching ??= fetch(mine, id, perSecond).finally(() => {
          mine.fetching = undefined;
        });
        waited = (await mine.fetching) || waited;
      }
      mine.left -= 1;
      return waited;
    },
    pause: async ({ id, perSecond }, ms) => {
      const mine = held.get(id);
      if (mine) mine.left = 0;
      await bucket.pause(id, perSecond, Math.min(ms, LONGEST_PAUSE_MS));
    },
  };
}
