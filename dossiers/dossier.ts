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

/** A paper that the office has asked for in addition. */
export interface AskedSupplement {
  readonly text: string;
  readonly askedAt?: Date | undefined;
  /** Until when it is wanted, where the register says so. */
  readonly until?: Date | undefined;
  /** Set once it was handed in: nothing is asked of the citizen any more. */
  readonly answeredAt?: Date | undefined;
}

/** What the citizen still has to pay for it. */
export interface ToPay {
  /** In đồng; absent where the register names no sum. */
  readonly amount?: number | undefined;
  /** What for, as the register writes it. */
  readonly text: string;
  /** Place or account, as the register writes it; empty where it says nothing. */
  readonly where: string;
  readonly paidAt?: Date | undefined;
}

/** How the result reaches the citizen. */
export interface ResultWay {
  readonly way: 'centre' | 'post' | 'online' | 'unknown';
  /** Where exactly, as the register writes it; empty where it says nothing. */
  readonly text: string;
}

/** Who says so, and when it was so. Its age is counted from `asOf`. */
export interface DossierSource {
  /** The register's name among ours. */
  readonly register: string;
  /** When the register last told it. */
  readonly asOf: Date;
}

/** How far a dossier is: what may be told to whom proved that it is theirs (see `tellDossier`). */
export interface DossierStatus {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  /** In full; shown masked only. */
  readonly applicant: string;
  readonly submittedAt: Date;
  /** Closing time of the day on the receipt; absent until the dossier is accepted. */
  readonly dueAt?: Date | undefined;
  /** When the result was there, fetched or not. */
  readonly finishedAt?: Date | undefined;
  /** As the register writes it. */
  readonly status: string;
  readonly stage: DossierStage;
  readonly agency: string;
  /** Who has it now, within or beside the agency; empty where the register does not say. */
  readonly office?: string | undefined;
  readonly note: string;
  readonly supplements?: readonly AskedSupplement[] | undefined;
  readonly toPay?: ToPay | undefined;
  readonly result?: ResultWay | undefined;
  /** In time order. */
  readonly events: readonly DossierEvent[];
  /** Absent only before a register has taken it up. */
  readonly source?: DossierSource | undefined;
}

/** A dossier as a register knows it, with what proves it. Never leaves the register as it is: see `proves`. */
export interface Dossier extends DossierStatus {
  readonly phone: string;
  readonly idNumber: string;
  /** Absent where the register does not keep it. */
  readonly birthYear?: number | undefined;
}

/** The same without what proves it. */
export function statusOf({ phone, idNumber, birthYear, ...status }: Dossier): DossierStatus {
  return status;
}
