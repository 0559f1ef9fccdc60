import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '#adapters/postgres/embedded/cluster.ts';
import { TELEGRAM } from '#test/fakes/connected-office.ts';
import { type FakeTelegram, startFakeTelegram } from '#test/fakes/platforms/telegram.ts';
import { freePort } from '#test/fakes/running-server.ts';
import { type ServerProcess, startServer } from '#test/start/server-process.ts';

/** How `chat` is set up: where its state lies, and what it does with messages that overlap. */
export interface ChatSetUp {
  readonly state: 'memory' | 'PostgreSQL';
  readonly strategy: 'drop' | 'queue' | 'concurrent';
}

/** `chat` joined to a fake Telegram of its own. */
export interface RunningChat {
  readonly telegram: FakeTelegram;
  readonly hook: string;
  /** Texts its handler was given so far, in that order. */
  readonly handled: () => Promise<readonly string[]>;
  readonly killAndStartAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts it as a process; with its state on PostgreSQL that one too, the same programs as ours. */
export async function startChat({ state, strategy }: ChatSetUp): Promise<RunningChat> {
  const telegram = await startFakeTelegram(TELEGRAM);
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-'));
  const cluster: Cluster | undefined = state === 'memory' ? undefined : await startCluster(folder);
  const port = String(await freePort());
  const env = {
    PORT: port,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_TOKEN: TELEGRAM.token,
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM.secretToken,
    BESIDE_STRATEGY: strategy,
    BESIDE_DATABASE_URL: cluster?.url ?? '',
  };
  const program = 'test/bench/beside/chat-server.ts';
  const start = (): Promise<ServerProcess> =>
    startServer({
      folder,
      env,
      command: [process.execPath, '--import', 'tsx', program],
      ready: /listens at (\S+)/u,
    });
  let running = await start();
  const url = `http://127.0.0.1:${port}`;
  return {
    telegram,
    hook: `${url}/telegram`,
    handled: async () => (await (await fetch(`${url}/handled`)).json()) as string[],
    killAndStartAgain: async () => {
      await running.kill();
      running = await start();
    },
    stop: async () => {
      await running.kill();
      await telegram.stop();
      await cluster?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
