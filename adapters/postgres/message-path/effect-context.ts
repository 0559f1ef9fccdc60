import type { Seal } from '../seal.ts';

/** What applying effects needs beside the transaction. */
export interface EffectContext {
  /** For phone numbers and other personal fields. */
  readonly personal: Seal;
  /** For denunciations and crime reports: only the inspection role can open it. */
  readonly inspection: Seal;
  readonly now: () => Date;
}
