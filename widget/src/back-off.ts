const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying again, in milliseconds: doubling from one second to half a minute.
 * `chance` in 0..1 spreads it over the upper half, so that many browsers do not come back at once.
 */
export function backOff(failures: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (0.5 + chance / 2));
}
