import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, startCluster } from '#adapters/postgres/embedded/cluster.ts';
import { findRedis, REDIS_MISSING, startRedis } from '#test/contracts/alarm-clock-redis.ts';
import { type ServerProcess, startServer } from '#test/start/server-process.ts';
import { type LineToStore, startLineToStore } from './line-to-store.ts';
import {
  ENV,
  emptyPostgresQueue,
  freePort,
  openPool,
  type RunningPart,
  type RunningServer,
  signalPostgres,
} from './running-server.ts';

/** Where the queue of a deployment lies, and how long its store is out of reach when it is once. */
export interface DeploymentOptions {
  readonly queue: 'postgres' | 'redis';
  readonly outOfReachMs: number;
}

/** One `server` and so many `worker` processes. */
const PARTS = ['server', 'worker 1', 'worker 2'] as const;
const MOST_STARTS = 10;
const READY = { server: undefined, worker: /worker đang chạy/u } as const;
const SETTINGS = {
  ...ENV,
  DATA_KEYS: 'data-key-of-tests-with-32-characters-',
  INSPECTION_KEYS: 'inspection-key-of-tests-32-characters',
  SESSION_SECRET: 'session-secret-of-tests-32-characters',
};

interface Ground {
  readonly folder: string;
  cluster: Cluster;
  readonly line: LineToStore;
  readonly redis: Awaited<ReturnType<typeof startRedis>> | undefined;
}

/** A server and two workers as processes of their own, on one PostgreSQL behind a line that can be cut. */
export async function startDeployment(
  { queue, outOfReachMs }: DeploymentOptions,
  env: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const ground = await prepareGround(queue);
  const port = String(await freePort());
  const settings = { ...SETTINGS, ...env, PORT: port, ...addresses(ground) };
  const parts: Part[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(parts.map((part) => part.stop()));
    await clear(ground);
  };
  try {
    // The server first: it makes the tables.
    for (const name of PARTS) parts.push(await startPart(name, ground.folder, settings));
  } catch (error) {
    await stop();
    throw error;
  }
  const [server] = parts;
  if (!server) throw new Error('a deployment has a server');
  return {
    url: `http://127.0.0.1:${port}`,
    pid: server.pid,
    spoolFolder: join(ground.folder, 'server', 'spool'),
    openPool: () => openPool(ground.folder),
    kill: server.kill,
    startAgain: server.startAgain,
    killPostgres: () => signalPostgres(ground.folder, 'SIGKILL'),
    postgresAgain: async () => {
      ground.cluster = await startCluster(ground.folder);
    },
    parts,
    troubles: troublesOf(ground, outOfReachMs),
    stop,
    said: () => parts.map(({ name, said }) => `${name}:\n${said()}`).join('\n'),
  };
}

async function prepareGround(queue: DeploymentOptions['queue']): Promise<Ground> {
  const program = queue === 'redis' ? findRedis() : undefined;
  if (queue === 'redis' && program === undefined) throw new Error(REDIS_MISSING);
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-'));
  const cluster = await startCluster(folder);
  const ground: { cluster: Cluster } = { cluster };
  const line = await startLineToStore(() => Number(new URL(ground.cluster.url).port));
  const redis = program === undefined ? undefined : await startRedis(program);
  return Object.assign(ground, { folder, line, redis });
}

async function clear({ folder, line, redis }: Ground): Promise<void> {
  await signalPostgres(folder, 'SIGQUIT');
  await line.stop();
  await redis?.stop();
  await rm(folder, { recursive: true, force: true });
}

function addresses({ cluster, line, redis }: Ground): Readonly<Record<string, string>> {
  const store = new URL(cluster.url);
  store.port = String(line.port);
  return { DATABASE_URL: store.href, ...(redis && { REDIS_URL: redis.url }) };
}

interface Part extends RunningPart {
  readonly stop: () => Promise<void>;
  readonly said: () => string;
}

async function startPart(
  name: string,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<Part> {
  const role = name === 'server' ? 'server' : 'worker';
  const own = join(folder, name.replace(' ', '-'));
  await mkdir(own, { recursive: true });
  const command = [process.execPath, '--import', 'tsx', 'server/main.ts', role] as const;
  const start = (): Promise<ServerProcess> =>
    startServer({ folder: own, env: settings, command: [...command], ready: READY[role] });
  let running = await start();
  return {
    name,
    pid: () => running.pid,
    kill: () => running.kill(),
    startAgain: async () => {
      running = await untilItStarts(start);
    },
    stop: async () => void (await running.stop()),
    said: () => running.said(),
  };
}

/** As systemd or Docker would: one that refuses while its store is not back yet is started again. */
async function untilItStarts(start: () => Promise<ServerProcess>): Promise<ServerProcess> {
  for (let tried = 1; ; tried += 1)
    try {
      return await start();
    } catch (error) {
      if (tried === MOST_STARTS || !String(error).includes('does not answer')) throw error;
      await pause(1_000);
    }
}

function troublesOf(ground: Ground, outOfReachMs: number): RunningServer['troubles'] {
  const { redis, folder, line } = ground;
  return {
    'the queue is emptied': () => (redis ? flushAll(redis.url) : emptyPostgresQueue(folder)),
    'PostgreSQL is restarted': async () => {
      await ground.cluster.stop();
      ground.cluster = await startCluster(folder);
    },
    [`the store is out of reach for ${outOfReachMs / 1000} s`]: async () => {
      line.cut();
      await pause(outOfReachMs);
      line.mend();
    },
  };
}

/** Two words of Redis' protocol need no client. */
function flushAll(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const line = connect(Number(new URL(url).port), '127.0.0.1', () => line.write('FLUSHALL\r\n'));
    line.once('error', reject);
    line.once('data', (answer) => {
      line.destroy();
      if (answer.toString().startsWith('+OK')) resolve();
      else reject(new Error(`Redis answered ${answer.toString()}`));
    });
  });
}
