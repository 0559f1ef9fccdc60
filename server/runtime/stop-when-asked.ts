import type { Log } from '../log.ts';

/** Turns under way get 10 s, PostgreSQL its own time after that (design.md 9). */
const LONGEST_STOP_MS = 45_000;
const LOOK_FOR_PARENT_MS = 1_000;

/**
 * Stops once, in order, on SIGTERM, SIGINT and SIGHUP, and when npm, which started us, is gone: a killed npm
 * leaves nothing behind.
 */
export function stopWhenAsked(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const begin = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => begin(signal));
  if (process.env['npm_lifecycle_event']) watchParent(begin);
}

function watchParent(begin: (why: string) => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) begin('parent is gone');
  }, LOOK_FOR_PARENT_MS).unref();
}
