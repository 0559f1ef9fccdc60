import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, Measured } from './measured.ts';

const CHILD = fileURLToPath(new URL('measure-row.ts', import.meta.url));
/** The slowest that came to an end took about half of this, on a machine with other work. */
const LONGEST_MS = 20 * 60_000;

/** What a row came to: its figures, or why there are none. */
export type Ran = Measured | { readonly died: string };

/** Measures a row in a process of its own, so that neither memory nor warmed-up code is another's. */
export async function runApart(job: Job, folder: string): Promise<Ran> {
  const path = join(folder, 'job.json');
  await writeFile(path, JSON.stringify(job));
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', CHILD, path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', wrong: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.wrong += part));
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  await once(child, 'close');
  clearTimeout(timer);
  if (child.exitCode === 0) return JSON.parse(said.out) as Measured;
  return { died: whyItDied(said.wrong, child.signalCode) };
}

function whyItDied(wrong: string, signal: NodeJS.Signals | null): string {
  if (wrong.includes('heap out of memory')) return 'out of memory';
  if (signal === 'SIGKILL') return `not done in ${LONGEST_MS / 60_000} min`;
  return wrong.split('\n').find((line) => /Error/u.test(line)) ?? `ended by ${signal ?? 'itself'}`;
}
