import { setTimeout } from 'node:timers/promises';
import type { Account } from './account.ts';

/** Keeps all workers together under each platform's limit. */
export interface SendLimiter {
  /** Resolves when one send is granted; true where it had to wait for it. */
  readonly take: (account: Pick<Account, 'id' | 'perSecond'>) => Promise<boolean>;
}

/** Sends fetched from the shared bucket at a time, so that not every bubble asks the store. */
const BATCH_SECONDS = 0.1;
/** Fetched sends are given up after this: another worker may need them. */
const STALE_MS = 1_000;

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

/** `takeSends` draws from the bucket in the store: how many of the wanted were granted. */
export function createSendLimiter(
  takeSends: (accountId: string, perSecond: number, wanted: number) => Promise<number>,
  { now, pause } = MACHINE_CLOCK,
): SendLimiter {
  const held = new Map<string, Held>();
  const fetch = async (mine: Held, id: string, perSecond: number): Promise<boolean> => {
    const wanted = Math.max(1, Math.ceil(perSecond * BATCH_SECONDS));
    const granted = await takeSends(id, perSecond, wanted);
    mine.left = granted;
    mine.until = now() + STALE_MS;
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
  };
}
