import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isRecorded } from '#test/run-record.ts';
import { type ServerProcess, startServer } from '#test/start/server-process.ts';

/** A process that can be killed alone. */
export interface RunningPart {
  readonly name: string;
  readonly pid: () => number;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

/** The real server on a fixed port with a data folder of its own, to be killed and started again. */
export interface RunningServer {
  readonly url: string;
  readonly pid: () => number;
  /** Where proven requests wait while the store is away. */
  readonly spoolFolder: string;
  /** A pool on the store as it is now, which may have another port after the next start; the caller ends it. */
  readonly openPool: () => Promise<pg.Pool>;
  /** `kill -9` of the server alone; its PostgreSQL stays behind as an orphan. */
  readonly kill: () => Promise<void>;
  /** `kill -9` of PostgreSQL alone. */
  readonly killPostgres: () => Promise<void>;
  /** Starts a killed PostgreSQL again, where the server does not do it itself. */
  readonly postgresAgain: () => Promise<void>;
  /** Every process of ours that this office runs on. */
  readonly parts: readonly RunningPart[];
  /** What else can go wrong beneath it; each resolves when it is over. */
  readonly troubles: Readonly<Record<string, () => Promise<void>>>;
  /** Starts the killed server again on the same port and folder; resolves once it serves. */
  readonly startAgain: () => Promise<void>;
  /** Stops the server as Ctrl-C does, and makes sure that nothing is left: no process, no folder. */
  readonly stop: () => Promise<void>;
  /** What the server said since its last start, for messages of failed tests. */
  readonly said: () => string;
}

const LONGEST_STOP_MS = 60_000;

/** Starts it and waits until it serves; leaves nothing behind where it does not. */
export async function startRunningServer(
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-'));
  const port = env['PORT'] ?? String(await freePort());
  const start = (): Promise<ServerProcess> =>
    startServer({ folder, env: { ...ENV, ...env, PORT: port } });
  const clear = async (): Promise<void> => {
    await signalPostgres(folder, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true });
  };
  let server = await start().catch(async (error: unknown) => {
    await clear();
    throw error;
  });
  const part: RunningPart = {
    name: 'server',
    pid: () => server.pid,
    kill: () => server.kill(),
    startAgain: async () => {
      server = await start();
    },
  };
  return {
    ...part,
    url: `http://127.0.0.1:${port}`,
    spoolFolder: join(folder, 'spool'),
    openPool: () => openPool(folder),
    killPostgres: () => signalPostgres(folder, 'SIGKILL'),
    postgresAgain: async () => undefined,
    parts: [part],
    troubles: { 'the queue is emptied': () => emptyPostgresQueue(folder) },
    stop: async () => {
      const timer = setTimeout(() => void server.kill(), LONGEST_STOP_MS);
      await server.stop();
      clearTimeout(timer);
      await clear();
    },
    said: () => server.said(),
  };
}

/** A server that npm started ends when its parent is gone: so does this one when the test run is killed. */
export const ENV = {
  npm_lifecycle_event: 'start',
  HOST: '127.0.0.1',
  // A run that is searched for what no log may hold is to log all it can.
  LOG_LEVEL: isRecorded ? 'trace' : 'warn',
};

/** A pool on the PostgreSQL of a data folder; the caller ends it. */
export async function openPool(folder: string): Promise<pg.Pool> {
  const { port, password } = JSON.parse(await readFile(join(folder, 'embedded.json'), 'utf8')) as {
    port: number;
    password: string;
  };
  const connectionString = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  return new pg.Pool({ connectionString, max: 4 }).on('error', () => undefined);
}

/** Signals the PostgreSQL of a data folder, if one runs, and waits for its end. */
export async function signalPostgres(folder: string, signal: NodeJS.Signals): Promise<void> {
  const pid = await postgresPid(folder);
  if (pid === undefined || !(await servesFrom(folder, pid)) || !signalled(pid, signal)) return;
  const deadline = Date.now() + LONGEST_STOP_MS;
  while (signalled(pid, 0) && Date.now() < deadline) await pause(20);
}

async function postgresPid(folder: string): Promise<number | undefined> {
  const file = join(folder, 'postgres', 'postmaster.pid');
  const [line] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(line);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** A file left behind by a killed PostgreSQL may name a process that is somebody else's by now. */
async function servesFrom(folder: string, pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes(folder);
}

function signalled(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Everything that the queue on PostgreSQL holds is gone; its tables stay. */
export async function emptyPostgresQueue(folder: string): Promise<void> {
  const pool = await openPool(folder);
  try {
    const { rows } = await pool.query<{ tables: string | null }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
         FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
    );
    if (rows[0]?.tables) await truncate(pool, rows[0].tables);
  } finally {
    await pool.end();
  }
}

/** PostgreSQL's code for a deadlock: those at work hold the tables in another order, and one of us has to give way. */
const DEADLOCK = '40P01';
const TRIES = 20;

async function truncate(pool: pg.Pool, tables: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await pool.query(`TRUNCATE ${tables} CASCADE`);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== DEADLOCK || left === 0) throw error;
      await pause(20);
    }
  }
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
