import { RegisterFailed } from './register-failed.ts';

/** Failures in a row after which a register is left alone, and for how long. */
const AFTER = 5;
const REST_MS = 30_000;

/** What the desk sees of a register's health. */
export interface Health {
  readonly failures: number;
  /** Why it failed last, as long as nothing has worked since. */
  readonly lastFailure: string | undefined;
  readonly resting: boolean;
}

export interface Breaker {
  /** Runs `work`, or throws at once while the register rests. After the rest one try decides. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  readonly health: () => Health;
}

/** A circuit breaker: citizens do not wait for a register that is down, and it is not beaten while it gets up. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  let trying = false;
  let lastFailure: string | undefined;
  const resting = (): boolean => failures >= AFTER && (now() < until || trying);
  return {
    health: () => ({ failures, lastFailure, resting: resting() }),
    run: async (work) => {
      if (resting()) throw new RegisterFailed('resting', `after ${failures} failures`);
      trying = failures >= AFTER;
      try {
        const result = await work();
        failures = 0;
        lastFailure = undefined;
        return result;
      } catch (error) {
        failures += 1;
        until = now() + REST_MS;
        lastFailure = error instanceof Error ? error.message : 'unknown';
        throw error;
      } finally {
        trying = false;
      }
    },
  };
}
