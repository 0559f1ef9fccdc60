import { execFile } from 'node:child_process';
import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { StoreUnusable } from '../errors.ts';

const run = promisify(execFile);

/** How a program of PostgreSQL is started: as ourselves, or, since it refuses root, as a system user. */
export interface RunAs {
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Put before the program where that user could not reach the folder by itself. */
  readonly prefix: readonly string[];
}

const USER = 'postgres';
const OURSELVES: RunAs = { uid: undefined, gid: undefined, prefix: [] };

/**
 * Decides who runs PostgreSQL. As root the system user `postgres` is made where it is missing; where a
 * closed folder (such as a home folder) lies above `paths`, the user is lent the right to pass through it.
 */
export async function chooseRunAs(paths: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return OURSELVES;
  const { uid, gid } = await systemUser();
  const reachable = await Promise.all(paths.map((path) => othersMayPass(path)));
  if (reachable.every(Boolean)) return { uid, gid, prefix: [] };
  return { uid: undefined, gid: undefined, prefix: await lentRight(uid, gid) };
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const found = await idOf(USER);
  if (found) return found;
  await run('useradd', ['--system', '--user-group', '--no-create-home', USER]).catch(
    (cause: unknown) => {
      throw noRight(
        'PostgreSQL does not run as root, and no system user could be made for it.',
        cause,
      );
    },
  );
  const made = await idOf(USER);
  if (!made) throw noRight('The system user made for PostgreSQL cannot be found.');
  return made;
}

async function idOf(user: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** True when every folder above may be passed by anybody. */
async function othersMayPass(path: string): Promise<boolean> {
  for (let at = dirname(resolve(path)); at !== dirname(at); at = dirname(at)) {
    const { mode } = await stat(at);
    if ((mode & 0o001) === 0) return false;
  }
  return true;
}

async function lentRight(uid: number, gid: number): Promise<readonly string[]> {
  const setpriv = '/usr/bin/setpriv';
  await access(setpriv, constants.X_OK).catch((cause: unknown) => {
    throw noRight(
      'PostgreSQL does not run as root, and the system user may not enter this folder. Move the project to a folder that others may pass (chmod o+x), or start it as another user.',
      cause,
    );
  });
  const passing = '+dac_override,+dac_read_search';
  return [
    setpriv,
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${passing}`,
    `--ambient-caps=${passing}`,
  ];
}

function noRight(sentence: string, cause?: unknown): StoreUnusable {
  return new StoreUnusable('no-right', sentence, { cause });
}
