import type pg from 'pg';
import type { Dossier } from '#dossiers/dossier.ts';
import { canonicalCode } from '#language/canonical-code.ts';
import { sealedPerson } from './dossier-rows.ts';
import { eventKey } from './event-key.ts';
import type { PersonSeal } from './person-seal.ts';

export interface SaveParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
}

/** How what is saved came: `database` for what lies here for good, else the register that was asked. */
export interface SavedAs {
  readonly register: string;
  readonly now: Date;
  /** When the register said so, where that was before `now`: an export lies some hours until it is imported. */
  readonly asOf?: Date | undefined;
}

/** Rows of one statement: some megabytes. */
const AT_A_TIME = 2_000;

/**
 * Writes whole dossiers as a register told them; one that is there already is replaced with its history, unless
 * something later than `asOf` is known of it: then only its history grows. All of them or, where one fails, none.
 * A push that is older than `asOf` changes nothing of them afterwards. Returns how many were written.
 */
export async function saveDossiers(
  { pool, personal }: SaveParts,
  dossiers: readonly Dossier[],
  as: SavedAs,
): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    let written = 0;
    for (let from = 0; from < dossiers.length; from += AT_A_TIME)
      written += await saveSome(client, personal, dossiers.slice(from, from + AT_A_TIME), as);
    await client.query('COMMIT');
    return written;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const WRITE = `
INSERT INTO dossier (code, register, procedure_code, procedure_name, person, phone_mark, agency, office, status, stage,
    submitted_at, due_at, finished_at, details, note, as_of, head_at, seen_at)
SELECT r.code, $2, r.procedure_code, r.procedure_name, decode(r.person, 'base64'), decode(r.phone_mark, 'base64'), r.agency,
       r.office, r.status, r.stage, r.submitted_at, r.due_at, r.finished_at, r.details, r.note, $3, $3, $4
  FROM json_to_recordset($1) AS r(code text, procedure_code text, procedure_name text, person text, phone_mark text, agency text,
       office text, status text, stage text, submitted_at timestamptz, due_at timestamptz, finished_at timestamptz, details jsonb, note text)
ON CONFLICT (code) DO UPDATE SET register = EXCLUDED.register, procedure_code = EXCLUDED.procedure_code,
  procedure_name = EXCLUDED.procedure_name, person = EXCLUDED.person, phone_mark = EXCLUDED.phone_mark, agency = EXCLUDED.agency,
  office = EXCLUDED.office, status = EXCLUDED.status, stage = EXCLUDED.stage, submitted_at = EXCLUDED.submitted_at,
  due_at = EXCLUDED.due_at, finished_at = EXCLUDED.finished_at, details = EXCLUDED.details, note = EXCLUDED.note,
  as_of = EXCLUDED.as_of, as_of_key = '', head_at = EXCLUDED.head_at, head_key = '', seen_at = EXCLUDED.seen_at,
  updated_at = CASE WHEN dossier.status = EXCLUDED.status THEN dossier.updated_at ELSE now() END
 WHERE dossier.as_of <= EXCLUDED.as_of
RETURNING code`;

const WRITE_EVENTS = `
INSERT INTO dossier_event (code, key, at, status, stage, unit, note)
SELECT * FROM json_to_recordset($1) AS r(code text, key text, at timestamptz, status text, stage text, unit text, note text)
ON CONFLICT DO NOTHING`;

async function saveSome(
  client: pg.ClientBase,
  personal: PersonSeal,
  dossiers: readonly Dossier[],
  { register, now, asOf = now }: SavedAs,
): Promise<number> {
  const rows = dossiers.map((dossier) => rowOf(dossier, personal));
  const written = await client.query<{ code: string }>(WRITE, [
    JSON.stringify(rows),
    register,
    asOf,
    now,
  ]);
  const codes = written.rows.map(({ code }) => code);
  await client.query('DELETE FROM dossier_event WHERE code = ANY($1)', [codes]);
  await client.query(WRITE_EVENTS, [JSON.stringify(dossiers.flatMap(eventRows))]);
  return codes.length;
}

function rowOf(dossier: Dossier, personal: PersonSeal) {
  const { supplements, toPay, result } = dossier;
  return {
    code: canonicalCode(dossier.code),
    procedure_code: dossier.procedureCode,
    procedure_name: dossier.procedureName,
    person: sealedPerson(dossier, personal).toString('base64'),
    phone_mark: phoneMark(dossier.phone, personal)?.toString('base64'),
    agency: dossier.agency,
    office: dossier.office ?? '',
    status: dossier.status,
    stage: dossier.stage,
    submitted_at: dossier.submittedAt,
    due_at: dossier.dueAt,
    finished_at: dossier.finishedAt,
    details: { supplements, toPay, result },
    note: dossier.note,
  };
}

/** The keyed hash by which dossiers of a phone are found; none where there is no phone. */
export function phoneMark(phone: string, personal: PersonSeal): Buffer | undefined {
  return phone === '' ? undefined : personal.mark(phone);
}

function eventRows({ code, events }: Dossier) {
  return events.map((event) => ({
    code: canonicalCode(code),
    key: eventKey(event),
    at: event.at,
    status: event.status,
    stage: event.stage,
    unit: event.office,
    note: event.text,
  }));
}
