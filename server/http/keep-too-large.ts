import type pg from 'pg';
import { audit } from '#adapters/postgres/audit.ts';
import type { Log } from '../log.ts';

/** What a stranger or a platform may send again and again is written down at most this often an account. */
const ONCE_IN_MS = 60_000;

/** An event that was too large to read is not lost without a trace: that it came is kept, its bytes are not. */
export function keepTooLarge(
  pool: pg.Pool,
  log: Log,
  now: () => number = () => performance.now(),
): (account: string) => void {
  const keep = keepTrace(pool, log, 'event-too-large', now);
  return (account) => keep(account, 'webhook');
}

/** An event that no adapter knows was acknowledged: its name is kept, for whoever teaches the adapter. */
export function keepUnknownEvent(
  pool: pg.Pool,
  log: Log,
): (account: { readonly name: string }, what: string) => void {
  const keep = keepTrace(pool, log, 'event-unknown', () => performance.now());
  return ({ name }, what) => keep(name, what.slice(0, 100));
}

function keepTrace(
  pool: pg.Pool,
  log: Log,
  act: string,
  now: () => number,
): (account: string, object: string) => void {
  const last = new Map<string, number>();
  return (account, object) => {
    log.warn({ account, object, act }, act.replaceAll('-', ' '));
    if (now() - (last.get(account) ?? Number.NEGATIVE_INFINITY) < ONCE_IN_MS) return;
    last.set(account, now());
    audit(pool, { actor: account, act, object }).catch((error: unknown) =>
      log.error({ error, act }, 'a trace of an event was not kept'),
    );
  };
}
