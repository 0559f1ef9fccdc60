import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Hears what other processes announce through the store. */
export interface Listener {
  readonly close: () => Promise<void>;
}

/**
 * Calls `heard` for every notification on the named channels; a lost connection is opened again, and then
 * `heard` is called once per channel with an empty word, since something may have been missed.
 */
export async function listen(
  url: string,
  channels: readonly string[],
  heard: (channel: string, word: string) => void,
): Promise<Listener> {
  let closed = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url });
    let stands = false;
    next.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''));
    next.on('error', () => undefined);
    // One that never stood ends too: were it to try again, tries would double with every second of an outage.
    next.on('end', () => {
      if (stands && !closed) void again();
    });
    try {
      await next.connect();
      for (const channel of channels) await next.query(`LISTEN "${channel}"`);
    } catch (error) {
      next.end().catch(() => undefined);
      throw error;
    }
    stands = true;
    client = next;
  };
  const again = async (): Promise<void> => {
    while (!closed) {
      await pause(1_000);
      try {
        await connect();
        for (const channel of channels) heard(channel, '');
        return;
      } catch {
        // The store is still away: the next round tries again.
      }
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
