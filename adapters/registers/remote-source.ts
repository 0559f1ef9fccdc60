/** What a register elsewhere told of one dossier, in the names of `ToldDossier` and not yet checked. */
export type LookedUp = Readonly<Record<string, unknown>>;

/** One way of asking a register elsewhere. Throws `RegisterFailed`; `undefined` means that it knows no such code. */
export interface RemoteSource {
  readonly look: (asked: {
    /** In capitals. */
    readonly code: string;
    /** The identity number or its end as the citizen wrote it, for a register that checks it by itself; may be empty. */
    readonly digits: string;
    readonly signal: AbortSignal;
  }) => Promise<LookedUp | undefined>;
}
