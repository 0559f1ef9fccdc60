import type { AskedSupplement, DossierEvent, ResultWay, ToPay } from './dossier.ts';
import type { DossierStage } from './stages.ts';

/** The fixed part of a dossier's record. */
export interface DossierHead {
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicant: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly birthYear?: number | undefined;
  readonly agency: string;
  readonly submittedAt: Date;
  readonly dueAt?: Date | undefined;
  readonly note: string;
}

/** Where it stands. */
export interface DossierState {
  readonly status: string;
  readonly stage: DossierStage;
  readonly office: string;
  readonly finishedAt?: Date | undefined;
  readonly supplements: readonly AskedSupplement[];
  readonly toPay?: ToPay | undefined;
  readonly result?: ResultWay | undefined;
}

/** A value with the time of the event it comes from; `tie` settles two of one instant, whichever comes first. */
export interface Stamped<T> {
  readonly at: Date;
  readonly tie: string;
  readonly value: T;
}

/** What one or several pushes say of one dossier. A push may know the record, the state, or both. */
export interface DossierChange {
  readonly code: string;
  /** The earliest event told: when a dossier began of which no record has come yet. */
  readonly firstAt: Date;
  readonly head?: Stamped<DossierHead> | undefined;
  readonly state?: Stamped<DossierState> | undefined;
  readonly events: readonly DossierEvent[];
}

/** True where `a` comes after `b` in the order of events. */
function isAfter(a: Stamped<unknown>, b: Stamped<unknown>): boolean {
  const apart = a.at.getTime() - b.at.getTime();
  return apart === 0 ? a.tie > b.tie : apart > 0;
}

function newer<T>(a: Stamped<T> | undefined, b: Stamped<T> | undefined): Stamped<T> | undefined {
  if (!a || !b) return a ?? b;
  return isAfter(b, a) ? b : a;
}

/**
 * Two changes of one dossier as one: of record and state the one of the later event, of histories all lines. It
 * does not matter in which order, how often, or in which groups changes are joined.
 */
export function joinChanges(a: DossierChange, b: DossierChange): DossierChange {
  return {
    code: a.code,
    firstAt: a.firstAt <= b.firstAt ? a.firstAt : b.firstAt,
    head: newer(a.head, b.head),
    state: newer(a.state, b.state),
    events: [...a.events, ...b.events],
  };
}

/** One change for each code, by code. */
export function joinByCode(changes: readonly DossierChange[]): readonly DossierChange[] {
  const byCode = new Map<string, DossierChange>();
  for (const change of changes) {
    const before = byCode.get(change.code);
    byCode.set(change.code, before ? joinChanges(before, change) : change);
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
