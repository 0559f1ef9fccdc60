import type pg from 'pg';

/** Settings are read again when they are older than this, so a change reaches every process soon. */
const FRESH_MS = 5_000;

/** An account's own settings as its row holds them, at hand without waiting. */
export interface AccountSettings {
  /** What was read last; a newer reading is fetched behind it. */
  readonly current: () => unknown;
  readonly read: () => Promise<unknown>;
  /** Changes some of them and leaves the rest. */
  readonly change: (changes: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Reads them once, so that `current` knows something from the start. */
export async function openAccountSettings(
  pool: pg.Pool,
  accountId: string,
): Promise<AccountSettings> {
  let kept: unknown = {};
  let readAt = 0;
  const read = async (): Promise<unknown> => {
    readAt = performance.now();
    const { rows } = await pool.query<{ settings: unknown }>(
      'SELECT settings FROM channel_account WHERE id = $1',
      [accountId],
    );
    kept = rows[0]?.settings ?? {};
    return kept;
  };
  await read();
  return {
    read,
    current: () => {
      // While the store is away the last reading serves on.
      if (performance.now() - readAt > FRESH_MS) read().catch(() => undefined);
      return kept;
    },
    change: async (changes) => {
      await pool.query(
        'UPDATE channel_account SET settings = settings || $2::jsonb WHERE id = $1',
        [accountId, JSON.stringify(changes)],
      );
      await read();
    },
  };
}
