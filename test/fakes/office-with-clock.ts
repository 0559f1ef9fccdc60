import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { loadConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { openRuntime } from '#server/runtime/open-runtime.ts';
import { type ConnectedOffice, joined, type OfficeServer } from './connected-office.ts';
import { ENV, openPool } from './running-server.ts';

interface ServerHere extends OfficeServer {
  readonly said: () => string;
  readonly pool: pg.Pool;
}

/** The whole server in this process, joined to the fake platforms, all of them living by one clock of ours. */
export interface OfficeWithClock extends ConnectedOffice<ServerHere> {
  readonly now: () => Date;
  /** Moves the clock on; it goes on ticking from there. */
  readonly passes: (ms: number) => void;
}

/** Starts it at `from`. Later than now: what the store's own clock stamps must not lie ahead. */
export async function startOfficeWithClock(from: Date): Promise<OfficeWithClock> {
  let ahead = from.getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + ahead);
  const office = await joined(
    {},
    (env) => startHere(env, now),
    () => now().getTime(),
  );
  return {
    ...office,
    now,
    passes: (ms) => {
      ahead += ms;
    },
  };
}

async function startHere(
  env: Readonly<Record<string, string>>,
  now: () => Date,
): Promise<ServerHere> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-clock-'));
  const lines: string[] = [];
  const runtime = await openRuntime({
    env: loadConfig({ ...ENV, ...env, DATA_DIR: folder, PORT: '0' }),
    role: 'all',
    log: createLog('silent'),
    say: (line) => void lines.push(line),
    now,
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const pool = await openPool(folder);
  return {
    url: runtime.address ?? '',
    said: () => lines.join('\n'),
    pool,
    stop: async () => {
      await pool.end();
      await runtime.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
