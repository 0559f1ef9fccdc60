import type { Chooser } from './chooser.ts';
import type { WhyNot } from './read-choice.ts';

/** Failures in a row after which the endpoint is left alone, and for how long. */
const AFTER = 3;
const REST_MS = 60_000;

/** The endpoint's fault rather than one reply's. */
const ENDPOINT: ReadonlySet<WhyNot> = new Set(['too-late', 'unreachable', 'refused', 'broke-off']);

/** A chooser whose endpoint is down is not asked for a minute, so that citizens do not wait for it. */
export function resting(chooser: Chooser, now: () => number): Chooser {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  return {
    choose: async (question) => {
      if (now() < until) return { kind: 'failed', why: 'resting' };
      const choice = await chooser.choose(question);
      const failed = choice.kind === 'failed' && ENDPOINT.has(choice.why);
      failures = failed ? failures + 1 : 0;
      if (failures >= AFTER) until = now() + REST_MS;
      return choice;
    },
  };
}
