import type { Log } from '../log.ts';
import type { Door } from '../message-path/door.ts';
import type { PolledAccount } from './channel-parts.ts';

/**
 * Fetches updates of the accounts that have no webhook, until it is stopped; each goes through the door as a
 * webhook would. Two servers that fetch for the same bot disturb each other and lose nothing.
 */
export function pollChannels(
  polled: readonly PolledAccount[],
  { door, log }: { readonly door: Door; readonly log: Log },
): { readonly stop: () => Promise<void> } {
  const ended = new AbortController();
  const polling = polled.map(({ account, poll }) =>
    poll({
      signal: ended.signal,
      failed: (error) => log.warn({ error, account: account.name }, 'updates not fetched'),
      take: async (request) => {
        const received = await door.receive(account, request);
        if (received === 'busy') throw new Error('the door is busy');
      },
    }),
  );
  return {
    stop: async () => {
      ended.abort();
      await Promise.all(polling);
    },
  };
}
