import type pg from 'pg';
import type { DossierChange, DossierHead, DossierState } from '#dossiers/change.ts';
import { eventKey } from '../event-key.ts';
import type { PersonSeal } from '../person-seal.ts';
import { phoneMark } from '../save-dossiers.ts';

const HEAD = [
  'procedure_code',
  'procedure_name',
  'person',
  'phone_mark',
  'agency',
  'due_at',
  'note',
];
const STATE = ['office', 'status', 'stage', 'finished_at', 'details'];
const NEWER_HEAD = '(EXCLUDED.head_at, EXCLUDED.head_key) > (dossier.head_at, dossier.head_key)';
const NEWER_STATE = '(EXCLUDED.as_of, EXCLUDED.as_of_key) > (dossier.as_of, dossier.as_of_key)';

const taken = (columns: readonly string[], when: string): string =>
  columns
    .map((one) => `${one} = CASE WHEN ${when} THEN EXCLUDED.${one} ELSE dossier.${one} END`)
    .join(', ');

/** Of record and state whichever comes from the later event stays: the order of arrival changes nothing. */
const WRITE = `
INSERT INTO dossier (code, register, procedure_code, procedure_name, person, phone_mark, agency, office, status, stage,
    submitted_at, due_at, finished_at, details, note, as_of, as_of_key, head_at, head_key, seen_at)
SELECT r.code, r.register, r.procedure_code, r.procedure_name, decode(r.person, 'base64'), decode(r.phone_mark, 'base64'), r.agency,
       r.office, r.status, r.stage, r.submitted_at, r.due_at, r.finished_at, r.details, r.note, r.as_of, r.as_of_key, r.head_at,
       r.head_key, $2
  FROM json_to_recordset($1) AS r(code text, register text, procedure_code text, procedure_name text, person text, phone_mark text,
       agency text, office text, status text, stage text, submitted_at timestamptz, due_at timestamptz, finished_at timestamptz,
       details jsonb, note text, as_of timestamptz, as_of_key text, head_at timestamptz, head_key text)
ON CONFLICT (code) DO UPDATE SET ${taken(HEAD, NEWER_HEAD)}, ${taken(STATE, NEWER_STATE)},
  register = CASE WHEN ${NEWER_STATE} OR ${NEWER_HEAD} THEN EXCLUDED.register ELSE dossier.register END,
  submitted_at = CASE WHEN ${NEWER_HEAD} THEN EXCLUDED.submitted_at
    WHEN dossier.head_key = '' AND dossier.head_at = 'epoch' THEN LEAST(EXCLUDED.submitted_at, dossier.submitted_at)
    ELSE dossier.submitted_at END,
  head_at = GREATEST(EXCLUDED.head_at, dossier.head_at),
  head_key = CASE WHEN ${NEWER_HEAD} THEN EXCLUDED.head_key ELSE dossier.head_key END,
  as_of = GREATEST(EXCLUDED.as_of, dossier.as_of),
  as_of_key = CASE WHEN ${NEWER_STATE} THEN EXCLUDED.as_of_key ELSE dossier.as_of_key END,
  seen_at = GREATEST(EXCLUDED.seen_at, dossier.seen_at),
  updated_at = CASE WHEN ${NEWER_STATE} AND EXCLUDED.status <> dossier.status THEN now() ELSE dossier.updated_at END`;

const WRITE_EVENTS = `
INSERT INTO dossier_event (code, key, at, status, stage, unit, note)
SELECT * FROM json_to_recordset($1) AS r(code text, key text, at timestamptz, status text, stage text, unit text, note text)
ON CONFLICT DO NOTHING`;

/** A change with the register that pushed it. */
export type PushedChange = DossierChange & { readonly register: string };

/** Writes changes, one for each code and in the order of codes, inside the caller's transaction. */
export async function saveChanges(
  client: pg.ClientBase,
  personal: PersonSeal,
  changes: readonly PushedChange[],
  now: Date,
): Promise<void> {
  const rows = changes.map((change) => rowOf(change, personal));
  await client.query(WRITE, [JSON.stringify(rows), now]);
  await client.query(WRITE_EVENTS, [JSON.stringify(changes.flatMap(eventRows))]);
}

/** What stands where no record or no state has come yet: older than anything. */
const NEVER = { at: new Date(0), tie: '' };
const NO_HEAD = {
  ...NEVER,
  value: { procedureCode: '', procedureName: '', phone: '', agency: '', note: '' },
};
const NO_STATE = { ...NEVER, value: { status: '', stage: '', office: '' } };

function rowOf({ code, register, firstAt, head, state }: PushedChange, personal: PersonSeal) {
  return {
    code,
    register,
    ...headRow(head, firstAt, personal),
    ...stateRow(state),
  };
}

function headRow(head: DossierChange['head'], firstAt: Date, personal: PersonSeal) {
  const { at, tie, value } = head ?? NO_HEAD;
  const { applicant, idNumber, birthYear, submittedAt, dueAt }: Partial<DossierHead> = value;
  const person = JSON.stringify({ applicant, phone: value.phone, idNumber, birthYear });
  return {
    procedure_code: value.procedureCode,
    procedure_name: value.procedureName,
    person: personal.close(person).toString('base64'),
    phone_mark: phoneMark(value.phone, personal)?.toString('base64'),
    agency: value.agency,
    note: value.note,
    submitted_at: submittedAt ?? firstAt,
    due_at: dueAt,
    head_at: at,
    head_key: tie,
  };
}

function stateRow(state: DossierChange['state']) {
  const { at, tie, value } = state ?? NO_STATE;
  const { finishedAt, supplements, toPay, result }: Partial<Omit<DossierState, 'stage'>> = value;
  return {
    office: value.office,
    status: value.status,
    stage: value.stage,
    finished_at: finishedAt,
    details: { supplements, toPay, result },
    as_of: at,
    as_of_key: tie,
  };
}

function eventRows({ code, events }: PushedChange) {
  return events.map((event) => ({
    code,
    key: eventKey(event),
    at: event.at,
    status: event.status,
    stage: event.stage,
    unit: event.office,
    note: event.text,
  }));
}
