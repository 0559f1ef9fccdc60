import type pg from 'pg';
import type { DossierFound, Dossiers } from '#bot/needs.ts';
import type { Dossier } from '#dossiers/dossier.ts';
import { proves } from '#dossiers/proof.ts';
import { mayTryProof, needsStrongProof, proofDelay } from '#dossiers/proof-limits.ts';
import { stageOf } from '#dossiers/stages.ts';
import { tellDossier } from '#dossiers/tell-dossier.ts';
import type { WorkingDays } from '#language/working-days.ts';

/** What this register asks of the seal: personal fields rest encrypted, people are counted by keyed hash. */
export interface PersonSeal {
  readonly close: (text: string) => Buffer;
  readonly open: (sealed: Uint8Array) => string;
  readonly mark: (text: string) => Buffer;
}

export interface DatabaseRegisterParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  readonly calendar: WorkingDays;
}

/**
 * The register kept in our own store. An unknown code and a wrong proof take the same steps and get the same
 * answer; wrong tries of a person and of a code make the next one wait, and no code is ever locked.
 */
export function createDatabaseRegister(parts: DatabaseRegisterParts): Dossiers {
  return {
    find: async (code, proof, conversation, now) => {
      try {
        return await find(parts, { code, proof, conversation, now });
      } catch {
        return { kind: 'unavailable' };
      }
    },
  };
}

interface Asked {
  readonly code: string;
  readonly proof: string;
  readonly conversation: string;
  readonly now: Date;
}

async function find(parts: DatabaseRegisterParts, asked: Asked): Promise<DossierFound> {
  const { pool, personal, calendar } = parts;
  const who = await wrongTimes(pool, 'who', personal.mark(asked.conversation), asked.now);
  const may = mayTryProof(who, asked.now);
  if (!may.may) return { kind: 'wait', minutes: may.minutes };
  const wrong = await wrongTimes(pool, 'code', asked.code, asked.now);
  const ready = Math.max(0, ...wrong.map((at) => at.getTime())) + proofDelay(wrong.length) * 1000;
  if (wrong.length > 0 && ready > asked.now.getTime())
    return { kind: 'wait', minutes: Math.ceil((ready - asked.now.getTime()) / 60_000) };
  const found = await load(parts, asked.code);
  const proved = proves(found ?? NOBODY, asked.proof, {
    strongOnly: needsStrongProof(wrong.length),
  });
  if (!found || !proved) return { kind: 'not-found' };
  return {
    kind: 'found',
    code: found.code,
    text: tellDossier(found, asked.now, calendar).lines.join('\n'),
  };
}

const DAY_MS = 24 * 3_600_000;

async function wrongTimes(
  pool: pg.Pool,
  column: 'who' | 'code',
  value: Buffer | string,
  now: Date,
): Promise<readonly Date[]> {
  const { rows } = await pool.query<{ at: Date }>(
    column === 'who'
      ? 'SELECT at FROM wrong_proof WHERE who = $1 AND at > $2'
      : 'SELECT at FROM wrong_proof WHERE code = $1 AND at > $2',
    [value, new Date(now.getTime() - DAY_MS)],
  );
  return rows.map(({ at }) => at);
}

/** Compared with when a code is unknown, so that the work is the same. Its number is nobody's. */
const NOBODY: Dossier = {
  code: '',
  procedureCode: '',
  procedureName: '',
  applicant: '',
  phone: '',
  idNumber: '\u0000'.repeat(12),
  submittedAt: new Date(0),
  status: '',
  stage: 'unknown',
  agency: '',
  note: '',
  events: [],
};

interface DossierRow {
  readonly code: string;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly person: Buffer;
  readonly agency: string;
  readonly status: string;
  readonly submitted_at: Date;
  readonly due_at: Date | null;
  readonly note: string;
  readonly events: readonly {
    readonly at: string;
    readonly status: string;
    readonly unit: string;
    readonly note: string;
  }[];
}

type Person = Pick<Dossier, 'applicant' | 'phone' | 'idNumber' | 'birthYear'>;

async function load(
  { pool, personal }: DatabaseRegisterParts,
  code: string,
): Promise<Dossier | undefined> {
  const { rows } = await pool.query<DossierRow>(
    `SELECT d.*, COALESCE((SELECT json_agg(json_build_object('at', e.at, 'status', e.status, 'unit', e.unit, 'note', e.note) ORDER BY e.number)
              FROM dossier_event e WHERE e.code = d.code), '[]') AS events
       FROM dossier d WHERE upper(d.code) = upper($1)`,
    [code],
  );
  const row = rows[0];
  if (!row) return undefined;
  const person = JSON.parse(personal.open(row.person)) as Person;
  return {
    ...person,
    code: row.code,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    agency: row.agency,
    status: row.status,
    stage: stageOf(row.status),
    submittedAt: row.submitted_at,
    dueAt: row.due_at ?? undefined,
    note: row.note,
    events: row.events.map((event) => ({
      at: new Date(event.at),
      status: event.status,
      stage: stageOf(event.status),
      office: event.unit,
      text: event.note,
    })),
  };
}

/** Writes dossiers as a register file brought them; one that is there already is replaced with its history. */
export async function saveDossiers(
  pool: pg.Pool,
  personal: PersonSeal,
  dossiers: readonly Dossier[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const dossier of dossiers) await saveOne(client, personal, dossier);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function saveOne(
  client: pg.ClientBase,
  personal: PersonSeal,
  dossier: Dossier,
): Promise<void> {
  const { applicant, phone, idNumber, birthYear } = dossier;
  await client.query(
    `INSERT INTO dossier (code, procedure_code, procedure_name, person, agency, status, submitted_at, due_at, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (code) DO UPDATE SET procedure_code = EXCLUDED.procedure_code, procedure_name = EXCLUDED.procedure_name,
       person = EXCLUDED.person, agency = EXCLUDED.agency, status = EXCLUDED.status, submitted_at = EXCLUDED.submitted_at,
       due_at = EXCLUDED.due_at, note = EXCLUDED.note, updated_at = now()`,
    [
      dossier.code,
      dossier.procedureCode,
      dossier.procedureName,
      personal.close(JSON.stringify({ applicant, phone, idNumber, birthYear })),
      dossier.agency,
      dossier.status,
      dossier.submittedAt,
      dossier.dueAt ?? null,
      dossier.note,
    ],
  );
  await client.query('DELETE FROM dossier_event WHERE code = $1', [dossier.code]);
  for (const [at, event] of dossier.events.entries())
    await client.query(
      'INSERT INTO dossier_event (code, number, at, status, unit, note) VALUES ($1, $2, $3, $4, $5, $6)',
      [dossier.code, at + 1, event.at, event.status, event.office, event.text],
    );
}
