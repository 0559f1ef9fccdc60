import type { Log } from '../log.ts';

/** A task that comes round again and again, never twice at once; an error is written down and it goes on. */
export interface Sweep {
  /** Stops after the round that is under way. */
  readonly stop: () => Promise<void>;
}

/** Runs `work` every `everyMs`, the pause counted from its end. */
export function sweep(name: string, everyMs: number, work: () => Promise<void>, log: Log): Sweep {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      round = work()
        .catch((error: unknown) => log.error({ error, sweep: name }, 'sweep failed'))
        .then(next);
    }, everyMs);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
