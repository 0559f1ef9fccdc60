import type { ReadRegister } from '#dossiers/read-register.ts';
import { readRegisterBytes } from '../commands/read-register-files.ts';
import { type ApartLimits, type RanApart, runApart } from '../runtime/run-apart.ts';
import type { RegisterAsked, RegisterEnd, RegisterPortion } from './register-process.ts';

/** How reading an upload ended; `stopped` says which limit it ran into. */
export type ReadApart =
  | { readonly kind: 'read'; readonly read: ReadRegister }
  | Exclude<RanApart<never, never>, { readonly kind: 'ended' }>;

/** A workbook of 50,000 dossiers takes some hundred megabytes and half a minute on a small machine; a bomb takes all. */
const USUAL: ApartLimits = { timeMs: 180_000, memoryBytes: 1_200 * 1024 * 1024 };
const PROCESS = new URL('./register-process.ts', import.meta.url);

/**
 * Reads a register's files in a process of its own, killed at either limit: whoever serves goes on serving. Never
 * throws. Nothing of the files is kept or logged.
 */
export async function readRegisterApart(
  asked: RegisterAsked,
  limits: ApartLimits = USUAL,
): Promise<ReadApart> {
  const ran = await runApart<RegisterPortion, RegisterEnd>(PROCESS, asked, limits);
  if (ran.kind !== 'ended') return ran;
  return { kind: 'read', read: { ...ran.end, dossiers: ran.some.flat() } };
}

/** A text of so many bytes is read in some hundredths of a second: no process is started for it. */
const SMALL_BYTES = 256 * 1024;
/** Every XLSX file is a ZIP archive, and small ones can hold anything. */
const ZIP = 'PK';

/** The same; what is small and no workbook is read here and now. */
export async function readRegisterUpload(asked: RegisterAsked): Promise<ReadApart> {
  const { dossiers, events, mapping } = asked;
  const files = events === undefined ? [dossiers] : [dossiers, events];
  const isSmall = files.every(
    (bytes) =>
      bytes.length <= SMALL_BYTES && Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== ZIP,
  );
  if (!isSmall) return readRegisterApart(asked);
  return readRegisterBytes(dossiers, events, mapping).then(
    (read) => ({ kind: 'read', read }),
    () => ({ kind: 'failed' }),
  );
}
