import type { DossierChange, DossierState } from './change.ts';
import type { AskedSupplement } from './dossier.ts';
import { REGISTER_RULES } from './read-register.ts';
import { readRegisterTime } from './read-time.ts';
import {
  eventOf,
  isAfter,
  isPast,
  type StaffStage,
  type WrongEntry,
  wrongOf,
} from './staff-entry.ts';

/** A step of a dossier, and when it was taken. */
export interface StageEntry {
  readonly stage: StaffStage;
  readonly at: string;
  /** Who has it now; empty where nobody need know. */
  readonly office: string;
  /** What was done or why; for a supplement, the paper that is wanted. The citizen reads it. */
  readonly note: string;
  /** Until when a paper is wanted. */
  readonly until: string;
  /** In đồng, for a payment. */
  readonly amount: string;
  /** Where to pay. */
  readonly where: string;
}

/** Steps of which the citizen must read what is wanted of them, or why. */
const NEEDS_NOTE: ReadonlySet<StaffStage> = new Set(['supplement', 'not-accepted', 'stopped']);

/** What stands of a dossier before the step: papers and sums that are open, when the result was there. */
export type BeforeStep = Pick<DossierState, 'supplements' | 'toPay' | 'result' | 'finishedAt'>;

/** A step typed in as a change of the register, on top of what is asked of the citizen already. */
export function stageChange(
  code: string,
  entry: StageEntry,
  before: BeforeStep,
  now: Date,
  tie: string,
): DossierChange | WrongEntry {
  const at = readRegisterTime(entry.at, '00:00');
  const until = readRegisterTime(entry.until, REGISTER_RULES.closes);
  const amount = entry.amount === '' ? undefined : Number(entry.amount.replace(/[.\s]/gu, ''));
  const wrong = wrongOf({
    at: at !== undefined && isPast(at, now),
    note: entry.note !== '' || !NEEDS_NOTE.has(entry.stage),
    until: entry.until === '' || isAfter(until, at),
    amount: amount === undefined || (Number.isInteger(amount) && amount > 0),
  });
  if (wrong.length > 0 || at === undefined) return { wrong };
  const { stage, office, note } = entry;
  const event = eventOf(stage, at, { office, text: note });
  const value: DossierState = {
    ...event,
    finishedAt: finishedAfter(stage, at, before.finishedAt),
    supplements: supplementsAfter(entry, before, { text: note, askedAt: at, until }),
    toPay: toPayAfter(entry, before, at, amount),
    result: before.result,
  };
  return { code, firstAt: at, state: { at, tie, value }, events: [event] };
}

/** The next step says that what was asked for has come. */
function supplementsAfter(
  { stage }: StageEntry,
  { supplements }: BeforeStep,
  asked: AskedSupplement & { readonly askedAt: Date },
): readonly AskedSupplement[] {
  if (stage === 'supplement') return [...supplements, asked];
  return supplements.map((one) => ({ ...one, answeredAt: one.answeredAt ?? asked.askedAt }));
}

function toPayAfter(
  { stage, note, where }: StageEntry,
  { toPay }: BeforeStep,
  at: Date,
  amount: number | undefined,
): DossierState['toPay'] {
  if (stage === 'payment') return { amount, text: note, where };
  return toPay && { ...toPay, paidAt: toPay.paidAt ?? at };
}

/** The result was there when it was done; fetching it later changes nothing of that. */
function finishedAfter(stage: StaffStage, at: Date, before: Date | undefined): Date | undefined {
  if (stage === 'done') return at;
  return stage === 'returned' ? (before ?? at) : undefined;
}
