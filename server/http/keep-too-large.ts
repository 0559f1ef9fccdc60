import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import type { Log } from '../log.ts';

/** What is too large was not proved, so a stranger may send it: written down at most this often an account. */
const ONCE_IN_MS = 60_000;

/** An event that was too large to read is not lost without a trace: that it came is kept, its bytes are not. */
export function keepTooLarge(
  pool: pg.Pool,
  log: Log,
  now: () => number = () => performance.now(),
): (account: string) => void {
  const last = new Map<string, number>();
  return (account) => {
    log.warn({ account }, 'event too large');
    if (now() - (last.get(account) ?? Number.NEGATIVE_INFINITY) < ONCE_IN_MS) return;
    last.set(account, now());
    const act = { actor: account, act: 'event-too-large', object: 'webhook' };
    audit(pool, act).catch((error: unknown) =>
      log.error({ error }, 'a too large event was not kept'),
    );
  };
}
