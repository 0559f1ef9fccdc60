import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnusable } from '../errors.ts';

/** Longest path a Unix socket may have on Linux (sun_path, 108 bytes with its end). */
const LONGEST_SOCKET_PATH = 100;

/** Held until `release`, or until this process dies: the system closes a dead process's socket. */
export interface Hold {
  readonly release: () => Promise<void>;
}

/**
 * Takes the data folder for this process alone. Throws `StoreUnusable('held')` naming the holder's process
 * when another one serves from it. A socket nobody listens on is left over from a killed process: taken.
 */
export async function holdFolder(folder: string): Promise<Hold> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const path = socketPath(folder, name);
  const first = await beFirst(`\0mot-cua-${name}`).catch(async (cause: unknown) => {
    throw heldBy(folder, await patientlyAsk(path), cause);
  });
  const holder = await askHolder(path);
  if (holder !== undefined) {
    first?.close();
    throw heldBy(folder, holder);
  }
  await rm(path, { force: true });
  const server = await listen(path).catch(async (cause: unknown) => {
    first?.close();
    throw heldBy(folder, (await askHolder(path)) ?? 'unknown', cause);
  });
  return { release: () => close(server, path).then(() => void first?.close()) };
}

/**
 * Of two starts in the same moment one must come first, and a socket in the folder cannot say which: removing
 * a stale one and listening anew are two steps. Linux has names without files that only one process can have.
 */
async function beFirst(name: string): Promise<Server | undefined> {
  return platform() === 'linux' ? listen(name) : undefined;
}

/** The one that came first tells its process id a moment later. */
async function patientlyAsk(path: string): Promise<string> {
  for (let asked = 0; asked < 20; asked++) {
    const holder = await askHolder(path);
    if (holder !== undefined) return holder;
    await pause(100);
  }
  return 'unknown';
}

function heldBy(folder: string, pid: string, cause?: unknown): StoreUnusable {
  const sentence = `The data folder ${folder} is in use by process ${pid}. Stop that one first, or use another DATA_DIR and PORT.`;
  return new StoreUnusable('held', sentence, { cause });
}

function socketPath(folder: string, name: string): string {
  const inside = join(folder, 'holder.sock');
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside;
  return join(tmpdir(), `mot-cua-${name}.sock`);
}

/** The process id that the holder tells, or `undefined` when nobody listens. */
function askHolder(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let said = '';
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (said += chunk.toString('utf8')));
    socket.on('connect', () => (said ||= ''));
    socket.on('error', () => resolve(undefined));
    socket.on('close', (failed) => resolve(failed ? undefined : said.trim() || 'unknown'));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(`${process.pid}\n`);
    });
    server.on('error', reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

async function close(server: Server, path: string): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await rm(path, { force: true });
}
