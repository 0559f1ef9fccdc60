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
  /** Whose dossiers: `database`, or the register elsewhere that these are remembered of. */
  readonly register?: string | undefined;
  /** How its statuses are read. Default: the national list. */
  readonly stages?: StageMap | undefined;
}

/** The register kept in our own store: what was imported, pushed, written by staff. */
export function createDatabaseRegister(parts: DatabaseRegisterParts): Register {
  const { register = DATABASE_REGISTER } = parts;
  return {
    name: register,
    find: (code, proof) =>
      find(parts, register, code, proof).catch(() => ({ kind: 'unavailable' })),
    findByPhone: (ownPhone) => findByPhone(parts, register, ownPhone),
  };
}

async function find(
  parts: DatabaseRegisterParts,
  register: string,
  code: string,
  proof: GivenProof,
): Promise<RegisterAnswer> {
  const { pool, personal, stages = NATIONAL_STAGES } = parts;
  const phone = phoneMark(readPhone(proof.ownPhone ?? '') ?? '', personal);
  const { rows } = await pool.query<DossierRow & { uses: number }>(
    `SELECT ${DOSSIER_COLUMNS}, (${USES})::int AS uses FROM dossier d WHERE d.code = $2 AND d.register = $3`,
    [phone ?? null, canonicalCode(code), register],
  );
  const [row] = rows;
  const found = row ? dossierOf(row, personal, stages) : NOBODY;
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
  { pool, personal, stages = NATIONAL_STAGES }: DatabaseRegisterParts,
  register: string,
  ownPhone: string,
): Promise<readonly DossierStatus[]> {
  const mark = phoneMark(readPhone(ownPhone) ?? '', personal);
  if (!mark) return [];
  const { rows } = await pool.query<DossierRow & { uses: number }>(
    `SELECT ${DOSSIER_COLUMNS}, (${USES})::int AS uses FROM dossier d WHERE d.phone_mark = $1 AND d.register = $2
      ORDER BY d.submitted_at DESC LIMIT ${NEWEST}`,
    [mark, register],
  );
  if ((rows[0]?.uses ?? 0) > PHONE_USES_LIMIT) return [];
  return rows.map((row) => statusOf(dossierOf(row, personal, stages)));
}
