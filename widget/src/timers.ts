/** Time as the chat sees it, so that tests can hold the clock. */
export interface Timers {
  readonly now: () => number;
  /** Runs `task` once after `ms`; the returned function calls it off. */
  readonly after: (ms: number, task: () => void) => () => void;
}

/** The browser's own clock. */
export const BROWSER_TIMERS: Timers = {
  now: () => Date.now(),
  after: (ms, task) => {
    const id = setTimeout(task, ms);
    return () => clearTimeout(id);
  },
};
