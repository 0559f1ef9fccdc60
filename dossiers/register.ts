import type { DossierStatus } from './dossier.ts';

/** What a citizen brings to show that a dossier is theirs. */
export interface GivenProof {
  /** As written; empty where only a contact was shared. */
  readonly text: string;
  /** A phone that the platform itself marks as the sender's own; never one that was typed or forwarded. */
  readonly ownPhone?: string | undefined;
  /** Only the identity number itself counts: this code has seen many wrong proofs. */
  readonly strongOnly?: boolean | undefined;
}

/**
 * - `status`: the proof holds.
 * - `not-found`: no such dossier here, or the proof does not hold. Nobody learns which, not even the caller.
 * - `unavailable`: the register did not answer in time; `last` is what it said before, when the proof holds for that.
 */
export type RegisterAnswer =
  | { readonly kind: 'status'; readonly status: DossierStatus }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unavailable'; readonly last?: DossierStatus | undefined };

/**
 * A system that holds dossiers. It never throws, answers within its own time budget (3 s), keeps no count of
 * tries (the caller does), and does the same work for an unknown code as for a wrong proof.
 */
export interface Register {
  /** Its name among ours, such as `database`. */
  readonly name: string;
  readonly find: (code: string, proof: GivenProof, now: Date) => Promise<RegisterAnswer>;
  /**
   * The newest dossiers of a phone that the platform marks as the sender's own, ten at most; none when the phone
   * is on more than 20, since it is then an office's or a helper's. Absent where the register cannot search so.
   */
  readonly findByPhone?:
    | ((ownPhone: string, now: Date) => Promise<readonly DossierStatus[]>)
    | undefined;
}
