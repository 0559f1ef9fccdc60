import { readPhone } from '#language/phones.ts';
import type { DossierChange, DossierHead, DossierState } from './change.ts';
import { REGISTER_RULES } from './read-register.ts';
import { readRegisterTime } from './read-time.ts';
import {
  enteredCode,
  eventOf,
  isAfter,
  isPast,
  type StaffStage,
  type WrongEntry,
  wrongOf,
} from './staff-entry.ts';

/** A dossier as somebody at the counter types it in. */
export interface RecordEntry {
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicant: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly birthYear: string;
  readonly agency: string;
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly note: string;
  readonly stage: StaffStage;
}

/** An old card's nine digits or a new one's twelve: by its end the dossier is proved. */
const ID_NUMBER = /^(?:\d{9}|\d{12})$/u;
/** What of a record had to be read before it can be kept; a field that cannot be read is missing. */
interface ReadRecord {
  readonly code: string | undefined;
  readonly submittedAt: Date | undefined;
  readonly dueAt: Date | undefined;
  readonly idNumber: string;
  readonly phone: string | undefined;
  readonly birthYear: number | undefined;
}

function readRecord(entry: RecordEntry): ReadRecord {
  return {
    code: enteredCode(entry.code),
    submittedAt: readRegisterTime(entry.submittedAt, '00:00'),
    dueAt: readRegisterTime(entry.dueAt, REGISTER_RULES.closes),
    idNumber: entry.idNumber.replace(/[\s.]/gu, ''),
    phone: entry.phone === '' ? '' : readPhone(entry.phone),
    birthYear: entry.birthYear === '' ? undefined : Number(entry.birthYear),
  };
}

function wrongIn(entry: RecordEntry, read: ReadRecord, now: Date): readonly string[] {
  const { code, submittedAt, dueAt, birthYear: year } = read;
  return wrongOf({
    code: code !== undefined,
    procedureName: entry.procedureName !== '',
    applicant: entry.applicant !== '',
    agency: entry.agency !== '',
    idNumber: ID_NUMBER.test(read.idNumber),
    phone: read.phone !== undefined,
    birthYear: year === undefined || (year > 1900 && year <= now.getUTCFullYear()),
    submittedAt: submittedAt !== undefined && isPast(submittedAt, now),
    dueAt: entry.dueAt === '' || isAfter(dueAt, submittedAt),
  });
}

/**
 * A record typed in as a change of the register: it stands from `now`, its first step from the day of receipt, so
 * that a push of anything later is not undone by it. `tie` settles two of one instant.
 */
export function recordChange(
  entry: RecordEntry,
  now: Date,
  tie: string,
): DossierChange | WrongEntry {
  const read = readRecord(entry);
  const wrong = wrongIn(entry, read, now);
  const { code, submittedAt } = read;
  if (wrong.length > 0 || code === undefined || submittedAt === undefined) return { wrong };
  const event = eventOf(entry.stage, submittedAt, { office: '', text: '' });
  const state: DossierState = { ...event, finishedAt: undefined, supplements: [] };
  return {
    code,
    firstAt: submittedAt,
    head: { at: now, tie, value: headOf(entry, read, submittedAt) },
    state: { at: submittedAt, tie, value: state },
    events: [event],
  };
}

function headOf(entry: RecordEntry, read: ReadRecord, submittedAt: Date): DossierHead {
  const { procedureCode, procedureName, applicant, agency, note } = entry;
  const { idNumber, phone = '', birthYear, dueAt } = read;
  const person = { applicant, phone, idNumber, birthYear };
  return { procedureCode, procedureName, ...person, agency, submittedAt, dueAt, note };
}
