import type { Timers } from './timers.ts';
import { t } from './words.ts';

/** A shared device forgets after three minutes without a touch (design.md, "Shared device"). */
export const IDLE_LIMIT_MS = 180_000;

export interface IdleWatch {
  /** The citizen is there. */
  readonly stir: () => void;
  readonly stop: () => void;
}

/** Tells each second how much is left, in milliseconds, and at the end calls `onEnd` once. */
export function watchIdle(
  timers: Timers,
  onLeft: (leftMs: number) => void,
  onEnd: () => void,
): IdleWatch {
  // The clock is asked rather than counted: a device that slept has been idle all the while.
  let last = timers.now();
  let callOff = (): void => undefined;
  const tick = (): void => {
    const left = IDLE_LIMIT_MS - (timers.now() - last);
    if (left <= 0) {
      onEnd();
      return;
    }
    onLeft(left);
    callOff = timers.after(1_000, tick);
  };
  tick();
  return {
    stir: () => {
      last = timers.now();
    },
    stop: () => callOff(),
  };
}

/** Whole minutes while there is time, seconds in the last minute: nothing on the screen runs without need. */
export function idleLabel(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1_000);
  return seconds > 60 ? t('{} phút', Math.ceil(seconds / 60)) : t('{} giây', seconds);
}
