import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DossierChange } from '#dossiers/change.ts';
import type { Dossier } from '#dossiers/dossier.ts';
import { readRegisterTime } from '#dossiers/read-time.ts';
import type { StageMap } from '#dossiers/stages.ts';
import { RegisterFailed } from '../register-failed.ts';
import { readTold, ToldDossier } from '../told-dossier.ts';
import { oneStopUpdates } from './one-stop-updates.ts';
import type { PushedUpdate } from './pushed-update.ts';

/** In whose words a push is written: ours, or one of the services of one-stop software. */
export const PUSH_FORMATS = ['updates', 'DongBoHoSoMC', 'CapNhatTienDoHoSoMC'] as const;
export type PushFormat = (typeof PUSH_FORMATS)[number];

/** More in one request are refused. */
const MOST_UPDATES = 500;

/** `{at, dossier}`: at that moment the register said this. A `dossier` with `submittedAt` is a whole record. */
const Updates = z.object({
  updates: z
    .array(z.object({ at: z.union([z.string(), z.number()]), dossier: z.looseObject({}) }))
    .min(1)
    .max(MOST_UPDATES),
});

export interface PushReading {
  readonly register: string;
  readonly stages: StageMap;
  readonly closes: string;
  /** When the sender signed it: the moment of an update that names none. */
  readonly sentAt: Date;
}

/** Reads a pushed body; throws {@link RegisterFailed} `unreadable` that names the place and never a value. */
export function readPush(
  format: PushFormat,
  text: string,
  reading: PushReading,
): readonly DossierChange[] {
  const json = jsonOf(text);
  const updates = format === 'updates' ? ownUpdates(json) : oneStopUpdates(json);
  return updates.map((update, at) => {
    try {
      return changeOf(update, reading);
    } catch (error) {
      const why = error instanceof RegisterFailed ? error.message : 'unreadable';
      throw new RegisterFailed('unreadable', `update ${at + 1}, ${why}`);
    }
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RegisterFailed('unreadable', 'no JSON');
  }
}

function ownUpdates(json: unknown): readonly PushedUpdate[] {
  const parsed = Updates.safeParse(json);
  if (parsed.success) return parsed.data.updates;
  const places = parsed.error.issues.map(({ path }) => path.join('.'));
  throw new RegisterFailed('unreadable', places.join(', '));
}

function changeOf({ at: written, dossier }: PushedUpdate, reading: PushReading): DossierChange {
  const at = written === undefined || written === '' ? reading.sentAt : readRegisterTime(written);
  if (!at) throw new RegisterFailed('unreadable', 'at');
  const whole = ToldDossier.safeParse(dossier);
  const isRecord = whole.success && readRegisterTime(whole.data.submittedAt) !== undefined;
  // Without a record of its own the moment of the update is when the dossier was first heard of.
  const told = { ...dossier, ...(isRecord ? {} : { submittedAt: at.toISOString() }) };
  const read = readTold(told, { ...reading, now: at });
  const tie = createHash('sha256').update(JSON.stringify(dossier)).digest('base64url');
  return {
    code: read.code,
    firstAt: read.submittedAt < at ? read.submittedAt : at,
    head: isRecord ? { at, tie, value: headOf(read) } : undefined,
    state: read.status === '' ? undefined : { at, tie, value: stateOf(read) },
    events: read.events,
  };
}

function headOf({ procedureCode, procedureName, applicant, phone, idNumber, ...more }: Dossier) {
  const { birthYear, agency, submittedAt, dueAt, note } = more;
  const person = { applicant, phone, idNumber, birthYear };
  return { procedureCode, procedureName, ...person, agency, submittedAt, dueAt, note };
}

function stateOf({ status, stage, office = '', finishedAt, supplements = [], ...more }: Dossier) {
  return { status, stage, office, finishedAt, supplements, toPay: more.toPay, result: more.result };
}
