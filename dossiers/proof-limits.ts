const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Wrong tries an hour per identity and per address (design.md 7). */
const WRONG_AN_HOUR = 5;
/** The same while the whole deployment is slow: a typing slip is still forgiven. */
const WRONG_AN_HOUR_WHEN_SLOW = 2;
/** Tries without delay: typing slips. */
const FREE_TRIES = 3;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 15 * 60;
/** From here on only the strong proof counts for this code (design.md 7). */
const STRONG_AFTER = 20;
/** A deployment is slow when the wrong proofs of an hour exceed so many times the usual (design.md 7). */
const UNUSUAL = 3;
/** An office with hardly a look-up a day is not slow because of a family's slips. */
const LEAST_USUAL_AN_HOUR = 20;

/** The wrong tries of a day that matter to one who tries now. */
export interface WrongTries {
  /** Of this person or their address, at any code. */
  readonly own: readonly Date[];
  /** Of this person or their address, at this code. */
  readonly ownAtCode: readonly Date[];
  /** Of anybody at this code. */
  readonly atCode: number;
  /** Wrong proofs are far more than usual all over. */
  readonly slow: boolean;
}

/**
 * - `try`: the proof is looked at.
 * - `strong-needed`: what was said cannot be the strong proof, which alone counts now; nothing was looked at.
 * - `wait`: come again after so many minutes.
 */
export type MayTry =
  | { readonly kind: 'try'; readonly strongOnly: boolean }
  | { readonly kind: 'strong-needed' }
  | { readonly kind: 'wait'; readonly minutes: number };

/**
 * Whether a proof is looked at. Nothing in here depends on whether the code exists. Who has not been wrong is
 * never made to wait by what strangers do: they can only take the weaker proof away, so an owner who knows the
 * number of their identity card is never locked out.
 */
export function mayTry(tries: WrongTries, said: string, now: Date): MayTry {
  const wait = Math.max(ownWait(tries, now), codeWait(tries, now));
  if (wait > 0) return { kind: 'wait', minutes: Math.ceil(wait / MINUTE_MS) };
  const strongOnly = tries.slow || needsStrongProof(tries.atCode);
  if (strongOnly && !saysStrong(said)) return { kind: 'strong-needed' };
  return { kind: 'try', strongOnly };
}

/** Milliseconds until the oldest of the last hour's wrong tries no longer counts. */
function ownWait({ own, slow }: WrongTries, now: Date): number {
  const recent = own
    .map((at) => at.getTime())
    .filter((at) => now.getTime() - at < HOUR_MS)
    .sort((a, b) => a - b);
  const oldest = recent.at(slow ? -WRONG_AN_HOUR_WHEN_SLOW : -WRONG_AN_HOUR);
  return oldest === undefined ? 0 : oldest + HOUR_MS - now.getTime();
}

/** The delay of a code counts from one's own last wrong try at it: strangers cannot prolong it. */
function codeWait({ ownAtCode, atCode }: WrongTries, now: Date): number {
  if (ownAtCode.length === 0) return 0;
  const last = Math.max(...ownAtCode.map((at) => at.getTime()));
  return last + proofDelay(atCode) * 1000 - now.getTime();
}

/**
 * Seconds to wait before one's next try at one code, after so many wrong ones of anybody: nothing at first, then
 * doubling up to a quarter of an hour. A code is never locked.
 */
export function proofDelay(wrongCount: number): number {
  if (wrongCount < FREE_TRIES) return 0;
  return Math.min(FIRST_DELAY_SECONDS * 2 ** (wrongCount - FREE_TRIES), LONGEST_DELAY_SECONDS);
}

/** True once a code has seen so many wrong proofs that only the strong one counts. */
export function needsStrongProof(wrongCount: number): boolean {
  return wrongCount >= STRONG_AFTER;
}

/** A number that can be the end of an identity number or all of it; four digits beside a year are not. */
function saysStrong(said: string): boolean {
  const together = said.match(/\d(?:[\s.-]?\d)*/gu) ?? [];
  return together.some(
    (run) => STRONG_LENGTHS.has(run.replace(/\D/gu, '').length) || /\d{6}/u.test(run),
  );
}

/** Its last six, an old card's nine, a new card's twelve. */
const STRONG_LENGTHS: ReadonlySet<number> = new Set([6, 9, 12]);

/** Whether so many wrong proofs in the last hour are far from usual; `usualAnHour` is the mean of the weeks before. */
export function isUnusual(wrongLastHour: number, usualAnHour: number): boolean {
  return wrongLastHour > UNUSUAL * Math.max(usualAnHour, LEAST_USUAL_AN_HOUR);
}
