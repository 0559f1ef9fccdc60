import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditWithin } from '#adapters/postgres/audit.ts';
import {
  inspectionCalled,
  type OpenedMatter,
  openSealed,
  type SealedFile,
} from '#adapters/postgres/cases/open-sealed.ts';
import { findSealedMatter, type SealedMatter } from '#adapters/postgres/cases/sealed-matters.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { openedBytes } from '../../files/closed-bytes.ts';
import type { CaseParts } from '../cases/case-parts.ts';

/** What the inspection works with. */
export type SealedParts = Pick<CaseParts, 'pool' | 'personal' | 'inspection' | 'now'> & {
  readonly filesFolder: string;
};

/**
 * Why a sealed matter is opened. A closed list: the audit is read by others, and free words would tell what was
 * sealed.
 */
export const OPENING_REASONS = ['call-back', 'hand-over', 'check'] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** A photo or voice in the clear, for the one answer it is sent in. */
export interface OpenedFile {
  readonly mediaType: string;
  readonly base64: string;
}

/** A matter with its words. */
export interface ReadMatter {
  readonly matter: SealedMatter;
  readonly opened: OpenedMatter;
  readonly files: readonly OpenedFile[];
}

/** Whether somebody belongs to the inspection: nobody else learns that there is anything. */
export function inspects({ role }: Pick<StaffMember, 'role'>): boolean {
  return role === 'inspector';
}

/**
 * Opens a sealed matter for a reason; who, what and why stand in the audit before a word is shown. `undefined`
 * where there is none. The words are kept nowhere.
 */
export async function readMatter(
  { login }: Pick<StaffMember, 'login'>,
  { id, reason }: { readonly id: string; readonly reason: OpeningReason },
  parts: SealedParts,
): Promise<ReadMatter | undefined> {
  const read = await inTransaction(parts.pool, async (client) => {
    const matter = await findSealedMatter(client, id);
    if (!matter) return undefined;
    await auditWithin(client, {
      actor: login,
      act: 'unmask',
      object: `sealed/${id}`,
      detail: { reason },
    });
    return { matter, opened: await openSealed(client, id, parts) };
  });
  if (!read) return undefined;
  const files = await Promise.all(read.opened.files.map((file) => fileOf(file, parts)));
  return { ...read, files: files.flatMap((file) => file ?? []) };
}

/** A file that is being put away at this moment is left out: the next look shows it. */
async function fileOf(
  { path, mediaType }: SealedFile,
  { filesFolder, inspection }: { readonly filesFolder: string; readonly inspection: Seal },
): Promise<OpenedFile | undefined> {
  const bytes = await readFile(join(filesFolder, path)).catch(() => undefined);
  return bytes && { mediaType, base64: openedBytes(bytes, inspection).toString('base64') };
}

/** Marks that the inspection has called back; false where nobody waited. */
export async function markCalled(
  { login }: Pick<StaffMember, 'login'>,
  id: string,
  { pool, now }: Pick<SealedParts, 'pool' | 'now'>,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const called = await inspectionCalled(client, id, now());
    if (called)
      await auditWithin(client, {
        actor: login,
        act: 'inspection-called-back',
        object: `sealed/${id}`,
      });
    return called;
  });
}
