/** Looked at in steps of this many minutes, which is fine enough for a silence of hours. */
const STEP_MINUTES = 5;
const LONGEST_MINUTES = 10 * 24 * 60;

/** Minutes of office hours that passed between two moments, to the nearest five; days back count ten at most. */
export function officeMinutes(from: Date, to: Date, staffed: (at: Date) => boolean): number {
  const whole = Math.min(LONGEST_MINUTES, (to.getTime() - from.getTime()) / 60_000);
  let open = 0;
  for (let back = STEP_MINUTES; back <= whole; back += STEP_MINUTES)
    if (staffed(new Date(to.getTime() - back * 60_000))) open += STEP_MINUTES;
  return open;
}
