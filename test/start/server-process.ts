import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { recordConfidential, recordLog } from '#test/run-record.ts';

/** The real server as a bare process: how it starts, ends, and what it says. */
export interface ServerProcess {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** Everything it wrote so far, both streams. */
  readonly said: () => string;
  /** Ctrl-C in its terminal: the whole process group hears it. Waits for its end. */
  readonly interrupt: () => Promise<void>;
  /** Asks it to stop and waits; its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Ends it without a word (SIGKILL) and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** How it is started: settings beside the data folder, and the command where it is not node itself. */
export interface StartOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly command?: readonly [string, ...string[]];
  /** What it says once it works; a worker names no address. */
  readonly ready?: RegExp | undefined;
}

/** How a process ended, and everything it said. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Generous: many tests may run at once on a small machine. */
const LONGEST_START_MS = 120_000;
const LOOK_MS = 50;
/** Settings whose values may stand in no log. */
const SECRET = /TOKEN|SECRET|KEY/u;
const SERVES = /đang chạy tại (http:\/\/\S+)/u;
const WORKS = /worker đang chạy()/u;
const NODE: readonly [string, ...string[]] = [
  process.execPath,
  '--import',
  'tsx',
  'server/main.ts',
];
/** Settings of the person who runs the tests must not reach the server under test. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'LANG'] as const;

/** Starts it and waits until it serves; throws with what it said when it ends before that. */
export async function startServer(options: StartOptions): Promise<ServerProcess> {
  return started(options, options.ready ?? SERVES);
}

/** Starts a worker, which listens nowhere, and waits until it works. */
export async function startWorker(options: StartOptions): Promise<ServerProcess> {
  return started(options, WORKS);
}

async function started(options: StartOptions, sign: RegExp): Promise<ServerProcess> {
  const { child, said } = launch(options);
  for (let waited = 0; waited < LONGEST_START_MS; waited += LOOK_MS) {
    const ready = sign.exec(said());
    if (ready) return running(child, ready[1] ?? '', said);
    if (child.exitCode !== null || child.signalCode !== null) break;
    await pause(LOOK_MS);
  }
  await kill(child);
  throw new Error(`the server did not come up:\n${said()}`);
}

/** Runs a start that is expected to refuse, or a command of the operator, to its end. */
export async function runToEnd(options: StartOptions): Promise<Ended> {
  const { child, said } = launch(options);
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS);
  await once(child, 'close');
  clearTimeout(timer);
  const killed = child.signalCode === null ? '' : `ended by ${child.signalCode}`;
  return { code: child.exitCode, said: `${said()}${killed}` };
}

function launch({ folder, env = {}, command = NODE }: StartOptions): {
  child: ChildProcess;
  said: () => string;
} {
  const own = Object.fromEntries(
    KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const child = spawn(command[0], command.slice(1), {
    cwd: ROOT,
    env: { ...own, PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const secrets = Object.entries(env).filter(([name]) => SECRET.test(name));
  recordConfidential(
    'token',
    secrets.map(([, value]) => value),
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      recordLog(child.pid, part);
    });
  return { child, said: () => text };
}

function running(child: ChildProcess, url: string, said: () => string): ServerProcess {
  return {
    url,
    pid: child.pid ?? 0,
    said,
    stop: async (signal = 'SIGINT') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, 'close');
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
    interrupt: async () => {
      const gone = once(child, 'close');
      process.kill(-(child.pid ?? 0), 'SIGINT');
      await gone;
    },
    kill: () => kill(child),
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
