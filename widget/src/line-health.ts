/** What the citizen is told about the line. `broken`: there is a network, but our side does not answer. */
export type Line = 'good' | 'offline' | 'broken';

export interface LineHealth {
  readonly online: boolean;
  /** When the last attempts failed (milliseconds), oldest first. */
  readonly failures: readonly number[];
  readonly broken: boolean;
}

export const GOOD_LINE: LineHealth = { online: true, failures: [], broken: false };

/** Three failures within half a minute, and the citizen is told (ui.md, "Slow and broken lines"). */
const FAILURES = 3;
const WITHIN_MS = 30_000;

/** The health after one more attempt at `now`. Once broken it stays so until something succeeds. */
export function afterAttempt(health: LineHealth, good: boolean, now: number): LineHealth {
  if (good) return { ...GOOD_LINE, online: health.online };
  const failures = [...health.failures, now].slice(-FAILURES);
  const many = failures.length === FAILURES && now - (failures[0] ?? now) <= WITHIN_MS;
  return { ...health, failures, broken: health.broken || many };
}

/** The health after the browser said whether there is a network. */
export function afterNetwork(online: boolean): LineHealth {
  return { ...GOOD_LINE, online };
}

/** What to say about it. */
export function lineOf(health: LineHealth): Line {
  if (!health.online) return 'offline';
  return health.broken ? 'broken' : 'good';
}
