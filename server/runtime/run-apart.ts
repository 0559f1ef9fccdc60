import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** When a process of its own is killed. */
export interface ApartLimits {
  readonly timeMs: number;
  readonly memoryBytes: number;
}

/** How it ended; `stopped` says which limit it ran into. */
export type RanApart<Some, End> =
  | { readonly kind: 'ended'; readonly some: readonly Some[]; readonly end: End }
  | { readonly kind: 'failed' }
  | { readonly kind: 'stopped'; readonly by: 'time' | 'memory' };

/** What a process says: portions, so that whoever listens is never long at one; then the end or a failure. */
export type SaidApart<Some, End> =
  | { readonly kind: 'some'; readonly some: Some }
  | { readonly kind: 'end'; readonly end: End }
  | { readonly kind: 'failed' };

const LOOK_MS = 100;
/** The process is TypeScript like this one, whatever started this one. */
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Asks a program in a process of its own, killed at either limit: whoever serves goes on serving. Never throws.
 * Nothing that is asked or answered is kept or logged.
 */
export function runApart<Some, End>(
  program: URL,
  asked: object,
  { timeMs, memoryBytes }: ApartLimits,
): Promise<RanApart<Some, End>> {
  const child = fork(fileURLToPath(program), {
    execArgv: ['--import', LOADER],
    serialization: 'advanced',
    stdio: 'ignore',
  });
  const some: Some[] = [];
  return new Promise((resolve) => {
    const end = (ran: RanApart<Some, End>): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(ran);
    };
    const timer = setTimeout(() => end({ kind: 'stopped', by: 'time' }), timeMs);
    const watch = setInterval(() => {
      void memoryOf(child.pid).then((used) => {
        if (used > memoryBytes) end({ kind: 'stopped', by: 'memory' });
      });
    }, LOOK_MS);
    child.on('message', (said: SaidApart<Some, End>) => {
      if (said.kind === 'some') some.push(said.some);
      else if (said.kind === 'failed') end({ kind: 'failed' });
      else end({ kind: 'ended', some, end: said.end });
    });
    child.once('error', () => end({ kind: 'failed' }));
    child.once('exit', () => end({ kind: 'failed' }));
    child.send(asked, () => undefined);
  });
}

/** Resident bytes as Linux counts them; 0 where it cannot be asked. */
async function memoryOf(pid = 0): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/mu.exec(status) ?? [];
  return Number(kilobytes) * 1024;
}
