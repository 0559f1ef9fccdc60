import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A proven webhook request, kept as it came while the store cannot take it. */
export interface Spooled {
  readonly account: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: string;
}

/** A file that takes proven requests while the store is out of reach, and gives them back afterwards. */
export interface Spool {
  /** On disk before it returns; throws when the limit is reached or the disk refuses: the door then says 503. */
  readonly append: (request: Spooled) => Promise<void>;
  /**
   * Hands every spooled request to `take`, oldest first, and forgets it when `take` returns.
   * Stops at the first one that `take` throws at; that one and the rest stay. Returns how many were taken.
   */
  readonly replay: (take: (request: Spooled) => Promise<void>) => Promise<number>;
  readonly isEmpty: () => boolean;
  /** Bytes that wait on disk, of the most that may. */
  readonly size: () => Promise<{ readonly bytes: number; readonly limit: number }>;
}

/** Most bytes waiting on disk: about 50,000 messages. */
const LIMIT = 64 * 1024 * 1024;

/** Opens the spool in `folder`; what an earlier process left there is found again. */
export async function openSpool(folder: string, limit = LIMIT): Promise<Spool> {
  await mkdir(folder, { recursive: true });
  const current = join(folder, 'waiting.jsonl');
  let size = (await stat(current).catch(() => undefined))?.size ?? 0;
  let left = (await readdir(folder)).some((name) => name.startsWith('replay-'));
  const writing = createLane();
  const replaying = createLane();
  return {
    append: (request) =>
      writing(async () => {
        // The newline in front parts it from a line that a full disk tore.
        const line = `\n${JSON.stringify(request)}\n`;
        if (size + line.length > limit) throw new Error('the spool is full');
        await appendDurably(current, line);
        size += line.length;
      }),
    replay: (take) =>
      replaying(async () => {
        // Webhooks are spooled on while these are replayed, however many they are.
        await writing(async () => {
          if (size === 0) return;
          await rename(current, join(folder, `replay-${process.hrtime.bigint()}.jsonl`));
          [size, left] = [0, true];
        });
        const taken = await replayFiles(folder, take);
        left = !taken.complete;
        return taken.count;
      }),
    isEmpty: () => size === 0 && !left,
    size: async () => ({ bytes: await bytesIn(folder), limit }),
  };
}

async function bytesIn(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => name.includes('.jsonl'));
  const sizes = await Promise.all(
    // One that is replayed at this moment may be gone by now.
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Runs what it is given one after another, also after a failure. */
function createLane(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

async function appendDurably(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(line);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function replayFiles(
  folder: string,
  take: (request: Spooled) => Promise<void>,
): Promise<{ count: number; complete: boolean }> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('replay-')).sort();
  let count = 0;
  for (const name of names) {
    const path = join(folder, name);
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    const done = await replayLines(lines, take);
    count += done;
    if (done < lines.length) {
      await keepRest(path, lines.slice(done));
      return { count, complete: false };
    }
    await rm(path);
  }
  return { count, complete: true };
}

/** A line torn by a crash in the middle of writing was never acknowledged: left out, counted as done. */
async function replayLines(
  lines: readonly string[],
  take: (request: Spooled) => Promise<void>,
): Promise<number> {
  let done = 0;
  for (const line of lines) {
    const request = parse(line);
    try {
      if (request) await take(request);
    } catch {
      return done;
    }
    done += 1;
  }
  return done;
}

function parse(line: string): Spooled | undefined {
  try {
    return JSON.parse(line) as Spooled;
  } catch {
    return undefined;
  }
}

async function keepRest(path: string, lines: readonly string[]): Promise<void> {
  await rm(`${path}.rest`, { force: true });
  await appendFile(`${path}.rest`, `${lines.join('\n')}\n`);
  await rename(`${path}.rest`, path);
}
