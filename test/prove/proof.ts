/** What a proof is given: chance, a voice, and numbers that the caller wants other than usual. */
export interface ProofOptions {
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly numbers: Readonly<Record<string, number>>;
}

/** One of the full proofs: whether every promise was kept, and the figures for docs/quality.md. */
export type Proof = (
  options: ProofOptions,
) => Promise<{ readonly kept: boolean; readonly figures: Readonly<Record<string, unknown>> }>;
