import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A process that belongs to a data folder. */
export interface FoundProcess {
  readonly pid: number;
  readonly what: 'server' | 'postgres';
}

/** The processes that serve from `folder` or lie in it, as Linux itself tells (`/proc`). */
export async function processesIn(folder: string): Promise<readonly FoundProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => lookAt(pid, folder)));
  return found.filter((one) => one !== undefined);
}

async function lookAt(pid: number, folder: string): Promise<FoundProcess | undefined> {
  const at = join('/proc', String(pid));
  const words = await readFile(join(at, 'cmdline'), 'utf8').catch(() => '');
  if (words === '') return undefined;
  const workplace = await readlink(join(at, 'cwd')).catch(() => '');
  if (words.includes(folder) || workplace.startsWith(folder)) return { pid, what: 'postgres' };
  const settings = await readFile(join(at, 'environ'), 'utf8').catch(() => '');
  return settings.split('\0').includes(`DATA_DIR=${folder}`) ? { pid, what: 'server' } : undefined;
}

/** The PostgreSQL of a data folder: the process that its other processes came from. */
export async function postgresIn(folder: string): Promise<number> {
  const file = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(file.split('\n')[0]);
}
