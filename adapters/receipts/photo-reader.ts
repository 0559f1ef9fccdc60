import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PhotoAnswered } from './photo-process.ts';

/** How reading a photo ended. `stopped` says which limit it ran into; the photo is then as good as unreadable. */
export type PhotoRead =
  | { readonly kind: 'read'; readonly codes: readonly string[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped'; readonly by: 'time' | 'memory' };

export interface PhotoLimits {
  readonly timeMs: number;
  readonly memoryBytes: number;
}

/** Four turns of a full page on a small machine take so long; the memory is the issue's. */
const USUAL: PhotoLimits = { timeMs: 30_000, memoryBytes: 300 * 1024 * 1024 };
const LOOK_MS = 50;
/** The process is TypeScript like this one, whatever started this one. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PROCESS = fileURLToPath(new URL('./photo-process.ts', import.meta.url));

/**
 * Reads the dossier codes on a photo in a process of its own, which ends with the photo and is killed at either
 * limit. Never throws. Nothing of the photo is kept or logged. `look` is told the most memory it ever held, each time
 * that is looked at.
 */
export function readReceiptPhoto(
  bytes: Uint8Array,
  limits: PhotoLimits = USUAL,
  look: (peakBytes: number) => void = () => undefined,
): Promise<PhotoRead> {
  const child = fork(PROCESS, {
    execArgv: ['--import', LOADER],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const end = (read: PhotoRead): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(read);
    };
    const timer = setTimeout(() => end({ kind: 'stopped', by: 'time' }), limits.timeMs);
    const watch = setInterval(() => {
      void memoryOf(child).then((used) => {
        look(used);
        if (used > limits.memoryBytes) end({ kind: 'stopped', by: 'memory' });
      });
    }, LOOK_MS);
    child.once('message', (answered: PhotoAnswered) => end(answered));
    child.once('error', () => end({ kind: 'failed' }));
    child.once('exit', () => end({ kind: 'failed' }));
    child.send({ bytes }, () => undefined);
  });
}

/** The most resident bytes it ever had, as Linux counts them; 0 where it cannot be asked. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
}
