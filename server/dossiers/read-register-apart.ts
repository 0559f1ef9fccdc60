import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Dossier } from '#dossiers/dossier.ts';
import type { ReadRegister } from '#dossiers/read-register.ts';
import { readRegisterBytes } from '../commands/read-register-files.ts';
import type { RegisterAnswered, RegisterAsked } from './register-process.ts';

/** How reading an upload ended; `stopped` says which limit it ran into. */
export type ReadApart =
  | { readonly kind: 'read'; readonly read: ReadRegister }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped'; readonly by: 'time' | 'memory' };

export interface ReadLimits {
  readonly timeMs: number;
  readonly memoryBytes: number;
}

/** A workbook of 50,000 dossiers takes some hundred megabytes and half a minute on a small machine; a bomb takes all. */
const USUAL: ReadLimits = { timeMs: 180_000, memoryBytes: 1_200 * 1024 * 1024 };
const LOOK_MS = 100;
/** The process is TypeScript like this one, whatever started this one. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PROCESS = fileURLToPath(new URL('./register-process.ts', import.meta.url));

/**
 * Reads a register's files in a process of its own, killed at either limit: whoever serves goes on serving. Never
 * throws. Nothing of the files is kept or logged.
 */
export function readRegisterApart(
  asked: RegisterAsked,
  { timeMs, memoryBytes }: ReadLimits = USUAL,
): Promise<ReadApart> {
  const child = fork(PROCESS, {
    execArgv: ['--import', LOADER],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  const dossiers: Dossier[] = [];
  return new Promise((resolve) => {
    const end = (read: ReadApart): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(read);
    };
    const timer = setTimeout(() => end({ kind: 'stopped', by: 'time' }), timeMs);
    const watch = setInterval(() => {
      void memoryOf(child.pid).then((used) => {
        if (used > memoryBytes) end({ kind: 'stopped', by: 'memory' });
      });
    }, LOOK_MS);
    child.on('message', (answer: RegisterAnswered) => {
      if (answer.kind === 'some') dossiers.push(...answer.dossiers);
      else if (answer.kind === 'failed') end({ kind: 'failed' });
      else end({ kind: 'read', read: { ...answer, dossiers } });
    });
    child.once('error', () => end({ kind: 'failed' }));
    child.once('exit', () => end({ kind: 'failed' }));
    child.send(asked, () => undefined);
  });
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

/** Resident bytes as Linux counts them; 0 where it cannot be asked. */
async function memoryOf(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/mu.exec(status) ?? [];
  return Number(kilobytes) * 1024;
}
