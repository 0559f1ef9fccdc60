import { DATABASE_REGISTER } from '#adapters/registers/database-register.ts';
import { type SaveParts, saveDossiers } from '#adapters/registers/save-dossiers.ts';
import type { ReadRegister } from '#dossiers/read-register.ts';

export interface ImportWish {
  /** Nothing is written; the report is the same. */
  readonly dryRun: boolean;
  /** Good lines are written although others are wrong; otherwise a file with one wrong line is not written at all. */
  readonly skipBad: boolean;
  /** When the file was taken out of its register; now where nobody says. What is known to be later stands. */
  readonly asOf?: Date | undefined;
}

/** What an import did. */
export interface ImportReport extends Omit<ReadRegister, 'dossiers'> {
  readonly read: number;
  readonly written: number;
  /** Left as they are: something later is known of them than the file can say. */
  readonly newerKnown: number;
}

/** Writes what was read, all of it or nothing. */
export async function importRegister(
  parts: SaveParts,
  { dossiers, refused, doubtful }: ReadRegister,
  { dryRun, skipBad, asOf }: ImportWish,
  now: Date,
): Promise<ImportReport> {
  const writes = !dryRun && (skipBad || refused.length === 0);
  const as = { register: DATABASE_REGISTER, now, asOf };
  const written = writes ? await saveDossiers(parts, dossiers, as) : 0;
  const newerKnown = writes ? dossiers.length - written : 0;
  return { refused, doubtful, read: dossiers.length, written, newerKnown };
}
