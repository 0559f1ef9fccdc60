const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Wrong tries an hour per identity and per address (design.md 7). */
const WRONG_AN_HOUR = 5;
/** Tries without delay: typing slips. */
const FREE_TRIES = 3;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 15 * 60;
/** From here on only the strong proof counts for this code (design.md 7). */
const STRONG_AFTER = 20;

/**
 * Seconds to wait before the next try at one code, after so many wrong ones: nothing at first, then doubling
 * up to a quarter of an hour. A code is never locked: its owner must not be shut out by a stranger.
 */
export function proofDelay(wrongCount: number): number {
  if (wrongCount < FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_SECONDS * 2 ** (wrongCount - FREE_TRIES), LONGEST_DELAY_SECONDS);
}

/** True once a code has seen so many wrong proofs that only the strong one counts. */
export function needsStrongProof(wrongCount: number): boolean {
  return wrongCount >= STRONG_AFTER;
}

/** Whether one person or address may try again, from the times of their wrong tries. */
export function mayTryProof(
  wrongAt: readonly Date[],
  now: Date,
): { readonly may: true } | { readonly may: false; readonly minutes: number } {
  const recent = wrongAt
    .map((at) => at.getTime())
    .filter((at) => now.getTime() - at < HOUR_MS)
    .sort((a, b) => a - b);
  const oldest = recent.at(-WRONG_AN_HOUR);
  if (oldest === undefined) return { may: true };
  return { may: false, minutes: Math.ceil((oldest + HOUR_MS - now.getTime()) / MINUTE_MS) };
}
