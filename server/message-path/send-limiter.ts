import type { Account } from './account.ts';

/** Keeps all workers together under each platform's limit. */
export interface SendLimiter {
  /** Takes one send; how long to wait for it, in milliseconds (0 = now). */
  readonly take: (account: Account) => Promise<number>;
}

/** Sends fetched from the shared bucket at a time, so that not every bubble asks the store. */
const BATCH_SECONDS = 0.1;
/** Fetched sends are given up after this: another worker may need them. */
const STALE_MS = 1_000;

/** `takeSends` draws from the bucket in the store: how many of the wanted were granted. */
export function createSendLimiter(
  takeSends: (accountId: string, perSecond: number, wanted: number) => Promise<number>,
  now: () => number = () => performance.now(),
): SendLimiter {
  const held = new Map<string, { left: number; until: number }>();
  return {
    take: async (account) => {
      const mine = held.get(account.id);
      if (mine && mine.left > 0 && mine.until > now()) {
        mine.left -= 1;
        return 0;
      }
      const wanted = Math.max(1, Math.ceil(account.perSecond * BATCH_SECONDS));
      const granted = await takeSends(account.id, account.perSecond, wanted);
      held.set(account.id, { left: Math.max(0, granted - 1), until: now() + STALE_MS });
      return granted > 0 ? 0 : Math.ceil(1000 / account.perSecond);
    },
  };
}
