import { createHash } from 'node:crypto';
import type pg from 'pg';
import { auditWithin } from '#adapters/postgres/audit.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { DATABASE_REGISTER } from '#adapters/registers/database-register.ts';
import { Details } from '#adapters/registers/dossier-rows.ts';
import type { PersonSeal } from '#adapters/registers/person-seal.ts';
import { saveChanges } from '#adapters/registers/push/save-changes.ts';
import type { DossierChange } from '#dossiers/change.ts';
import { type RecordEntry, recordChange } from '#dossiers/record-entry.ts';
import { enteredCode, type WrongEntry } from '#dossiers/staff-entry.ts';
import { type StageEntry, stageChange } from '#dossiers/stage-entry.ts';
import type { Registers } from './open-registers.ts';

export interface EntryParts {
  readonly pool: pg.Pool;
  readonly personal: PersonSeal;
  readonly agencyName: (id: string) => string;
  /** The register elsewhere that a code belongs to, if any. */
  readonly ownerOf: Registers['ownerOf'];
  readonly now: () => Date;
}

/**
 * - `entered`: kept; `newest` is false where the register already knows something later, which stands.
 * - `wrong`: fields that cannot be right; nothing was kept.
 * - `exists`: there is a dossier of this code; it is written again only when asked to.
 * - `elsewhere`: the code belongs to a register that answers for itself.
 * - `not-here`: no such dossier, or one of another agency; nobody learns which.
 */
export type Entered =
  | { readonly kind: 'entered'; readonly code: string; readonly newest: boolean }
  | ({ readonly kind: 'wrong' } & WrongEntry)
  | { readonly kind: 'exists'; readonly code: string }
  | { readonly kind: 'elsewhere'; readonly register: string }
  | { readonly kind: 'not-here' };

type Member = Pick<StaffMember, 'agency' | 'login'>;

/** Writes one dossier by hand. Staff of an agency write its own alone, whatever the form says. */
export async function enterRecord(
  parts: EntryParts,
  staff: Member,
  entry: RecordEntry,
  again: boolean,
): Promise<Entered> {
  const own = ownAgency(parts, staff);
  const change = recordChange({ ...entry, agency: own ?? entry.agency }, parts.now(), tieOf(entry));
  if ('wrong' in change) return { kind: 'wrong', ...change };
  const register = parts.ownerOf(change.code);
  if (register !== undefined) return { kind: 'elsewhere', register };
  return inTransaction(parts.pool, async (client) => {
    const known = await lockDossier(client, change.code);
    if (known && own !== undefined && known.agency !== own) return { kind: 'not-here' };
    if (known && !again) return { kind: 'exists', code: change.code };
    return keep(client, parts, { staff, change, act: 'enter-dossier', register: known?.register });
  });
}

/** Writes one step of a dossier by hand, settled against pushes and imports by when it was taken. */
export async function enterStage(
  parts: EntryParts,
  staff: Member,
  written: string,
  entry: StageEntry,
): Promise<Entered> {
  const code = enteredCode(written) ?? '';
  const own = ownAgency(parts, staff);
  return inTransaction(parts.pool, async (client) => {
    const known = await lockDossier(client, code);
    if (!known || (own !== undefined && known.agency !== own)) return { kind: 'not-here' };
    const register = parts.ownerOf(code);
    if (register !== undefined) return { kind: 'elsewhere', register };
    const before = { ...Details.parse(known.details), finishedAt: known.finished_at ?? undefined };
    const change = stageChange(code, entry, before, parts.now(), tieOf(entry));
    if ('wrong' in change) return { kind: 'wrong', ...change };
    return keep(client, parts, { staff, change, act: 'move-dossier', register: known.register });
  });
}

interface Kept {
  readonly staff: Member;
  readonly change: DossierChange;
  readonly act: string;
  readonly register: string | undefined;
}

/** The change and who made it, in one transaction. The record keeps the name of the register that it came from. */
async function keep(
  client: pg.ClientBase,
  { personal, now }: EntryParts,
  { staff, change, act, register = DATABASE_REGISTER }: Kept,
): Promise<Entered> {
  const { code, state } = change;
  await saveChanges(client, personal, [{ ...change, register }], now());
  const detail = { stage: state?.value.stage, at: state?.at };
  await auditWithin(client, { actor: staff.login, act, object: code, detail });
  const { rows } = await client.query<{ newest: boolean }>(
    'SELECT as_of = $2 AND as_of_key = $3 AS newest FROM dossier WHERE code = $1',
    [code, state?.at, state?.tie],
  );
  return { kind: 'entered', code, newest: rows[0]?.newest === true };
}

interface Known {
  readonly register: string;
  readonly agency: string;
  readonly details: unknown;
  readonly finished_at: Date | null;
}

/** Nobody else writes it until the transaction ends. */
async function lockDossier(client: pg.ClientBase, code: string): Promise<Known | undefined> {
  const { rows } = await client.query<Known>(
    'SELECT register, agency, details, finished_at FROM dossier WHERE code = $1 FOR UPDATE',
    [code],
  );
  return rows[0];
}

function ownAgency({ agencyName }: EntryParts, { agency }: Member): string | undefined {
  return agency === null ? undefined : agencyName(agency);
}

/** The same form sent twice is one entry. */
function tieOf(entry: RecordEntry | StageEntry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64url');
}
