import type pg from 'pg';
import { type Dossier, type DossierStatus, statusOf } from '#dossiers/dossier.ts';
import { PHONE_USES_LIMIT, proves, provesByContact } from '#dossiers/proof.ts';
import type { GivenProof, Register, RegisterAnswer } from '#dossiers/register.ts';
import { NATIONAL_STAGES, type StageMap } from '#dossiers/stages.ts';
import { canonicalCode } from '#language/canonical-code.ts';
import { readPhone } from '#language/phones.ts';
import { DOSSIER_COLUMNS, type DossierRow, dossierOf } from './dossier-rows.ts';
import type { PersonSeal } from './person-seal.ts';
import { phoneMark } from './save-dossiers.ts';

/** What lies here for good; what was remembered from a register elsewhere bears that one's name. */
export const DATABASE_REGISTER = 'database';

export interface DatabaseRegisterParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  /** Whose dossiers: those remembered of one register elsewhere, or all but those. Default: all. */
  readonly of?: { readonly only: string } | { readonly not: readonly string[] } | undefined;
  /** How the statuses of a register are read. Default: the national list. */
  readonly stagesOf?: ((register: string) => StageMap) | undefined;
}

/** The register kept in our own store: what was imported, pushed, written by staff. */
export function createDatabaseRegister(parts: DatabaseRegisterParts): Register {
  const { of = { not: [] } } = parts;
  return {
    name: 'only' in of ? of.only : DATABASE_REGISTER,
    find: (code, proof) => find(parts, code, proof).catch(() => ({ kind: 'unavailable' })),
    findByPhone: (ownPhone) => findByPhone(parts, ownPhone),
  };
}

/** SQL that is true of the dossiers that a register here answers for, with its parameter. */
function ours({ of = { not: [] } }: DatabaseRegisterParts, at: string): readonly [string, unknown] {
  return 'only' in of
    ? [`d.register = ${at}::text`, of.only]
    : [`d.register <> ALL(${at}::text[])`, of.not];
}

const allNational = (): StageMap => NATIONAL_STAGES;

async function find(
  parts: DatabaseRegisterParts,
  code: string,
  proof: GivenProof,
): Promise<RegisterAnswer> {
  const { pool, personal, stagesOf = allNational } = parts;
  const [where, whose] = ours(parts, '$3');
  const phone = phoneMark(readPhone(proof.ownPhone ?? '') ?? '', personal);
  const { rows } = await pool.query<DossierRow & { uses: number }>(
    `SELECT ${DOSSIER_COLUMNS}, (${USES})::int AS uses FROM dossier d WHERE d.code = $2 AND ${where}`,
    [phone ?? null, canonicalCode(code), whose],
  );
  const [row] = rows;
  const found = row ? dossierOf(row, personal, stagesOf(row.register)) : NOBODY;
  const proved = isProved(found, proof, row?.uses ?? 0);
  return row && proved ? { kind: 'status', status: statusOf(found) } : { kind: 'not-found' };
}

/** Counts no further than it matters. */
const USES = `SELECT count(*) FROM (SELECT 1 FROM dossier p WHERE p.phone_mark = $1 LIMIT ${PHONE_USES_LIMIT + 1}) AS used`;

/** Whether what was brought proves a dossier; every way is tried to its end. */
export function isProved(dossier: Dossier, proof: GivenProof, phoneUses: number): boolean {
  const { text, ownPhone, strongOnly } = proof;
  const byText = proves(dossier, text, { strongOnly });
  const contact = { phone: ownPhone ?? '', own: ownPhone !== undefined };
  const byContact = provesByContact(dossier, contact, phoneUses);
  return byText || (byContact && !strongOnly);
}

/** Compared with when a code is unknown, so that the work is the same. Its number is nobody's. */
export const NOBODY: Dossier = {
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

const NEWEST = 10;

async function findByPhone(
  parts: DatabaseRegisterParts,
  ownPhone: string,
): Promise<readonly DossierStatus[]> {
  const { pool, personal, stagesOf = allNational } = parts;
  const [where, whose] = ours(parts, '$2');
  const mark = phoneMark(readPhone(ownPhone) ?? '', personal);
  if (!mark) return [];
  const { rows } = await pool.query<DossierRow & { uses: number }>(
    `SELECT ${DOSSIER_COLUMNS}, (${USES})::int AS uses FROM dossier d WHERE d.phone_mark = $1 AND ${where}
      ORDER BY d.submitted_at DESC LIMIT ${NEWEST}`,
    [mark, whose],
  );
  if ((rows[0]?.uses ?? 0) > PHONE_USES_LIMIT) return [];
  return rows.map((row) => statusOf(dossierOf(row, personal, stagesOf(row.register))));
}
