import { DATABASE_REGISTER } from '#adapters/registers/database-register.ts';
import { type SaveParts, saveDossiers } from '#adapters/registers/save-dossiers.ts';
import type { ReadRegister } from '#dossiers/read-register.ts';

export interface ImportWish {
  /** Nothing is written; the report is the same. */
  readonly dryRun: boolean;
  /** Good lines are written although others are wrong; otherwise a file with one wrong line is not written at all. */
  readonly skipBad: boolean;
}

/** What an import did. */
export interface ImportReport extends Omit<ReadRegister, 'dossiers'> {
  readonly read: number;
  readonly written: number;
}

/** Writes what was read, all of it or nothing. */
export async function importRegister(
  parts: SaveParts,
  { dossiers, refused, doubtful }: ReadRegister,
  { dryRun, skipBad }: ImportWish,
  now: Date,
): Promise<ImportReport> {
  const writes = !dryRun && (skipBad || refused.length === 0);
  if (writes) await saveDossiers(parts, dossiers, { register: DATABASE_REGISTER, now });
  return { refused, doubtful, read: dossiers.length, written: writes ? dossiers.length : 0 };
}
