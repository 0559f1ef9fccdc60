import type { DossierStage } from './stages.ts';

/** One line of a dossier's history. */
export interface DossierEvent {
  readonly at: Date;
  /** As the register writes it. */
  readonly status: string;
  readonly stage: DossierStage;
  readonly office: string;
  readonly text: string;
}

/** A dossier as a register knows it. Never shown as it is: see `tellDossier` and `proves`. */
export interface Dossier {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicant: string;
  readonly phone: string;
  readonly idNumber: string;
  /** Absent where the register does not keep it. */
  readonly birthYear?: number | undefined;
  readonly submittedAt: Date;
  /** Closing time of the day on the receipt; absent until the dossier is accepted. */
  readonly dueAt?: Date | undefined;
  /** As the register writes it. */
  readonly status: string;
  readonly stage: DossierStage;
  readonly agency: string;
  readonly note: string;
  /** In time order. */
  readonly events: readonly DossierEvent[];
}
