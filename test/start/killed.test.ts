import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postgresIn, processesIn } from './processes-in.ts';
import { runToEnd, type ServerProcess, startServer } from './server-process.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
});
afterEach(async () => {
  for (const { pid } of await processesIn(folder)) end(pid);
  await untilEmpty().finally(() => rm(folder, { recursive: true, force: true }));
});

const NPM = ['npm', 'start'] as const;
const POLL = { timeout: 60_000, interval: 100 };

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

async function untilEmpty(): Promise<void> {
  await expect.poll(() => processesIn(folder), POLL).toEqual([]);
}

/** A citizen who wrote once, and whose words must be there after everything. */
async function aCitizen(server: ServerProcess): Promise<string> {
  const opened = await fetch(`${server.url}/api/web/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sharedDevice: false }),
  });
  const { token } = (await opened.json()) as { token: string };
  const sent = await fetch(`${server.url}/api/web/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'a-message-1', content: { kind: 'text', text: 'xin chào' } }),
  });
  expect(sent.status).toBe(202);
  return token;
}

/** Words of the conversation as a reload shows them. */
async function remembered(server: ServerProcess, token: string): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${server.url}/api/web/history`, { headers });
  const { items } = (await response.json()) as { items: { from: string; text?: string }[] };
  return items.flatMap(({ from, text }) => (from === 'citizen' && text ? [text] : []));
}

async function killPostgres(): Promise<void> {
  process.kill(await postgresIn(folder), 'SIGKILL');
}

test.each([
  ['the server', async (server: ServerProcess) => server.kill()],
  [
    'PostgreSQL',
    async (server: ServerProcess) => {
      await killPostgres();
      await server.stop();
    },
  ],
  [
    'both',
    async (server: ServerProcess) => {
      await Promise.all([server.kill(), killPostgres()]);
    },
  ],
])('after kill -9 of %s the next start serves, and nothing is lost', async (_who, kill) => {
  const first = await startServer({ folder });
  const token = await aCitizen(first);
  await kill(first);
  const second = await startServer({ folder });
  expect(await remembered(second, token)).toEqual(['xin chào']);
  expect(await second.stop()).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
});

test('after kill -9 of npm nothing goes on running, and the next start serves', async () => {
  const first = await startServer({ folder, command: NPM });
  const token = await aCitizen(first);
  expect((await processesIn(folder)).map(({ what }) => what)).toContain('postgres');
  await first.kill();
  await untilEmpty();
  const second = await startServer({ folder, command: NPM });
  expect(await remembered(second, token)).toEqual(['xin chào']);
  await second.interrupt();
  await untilEmpty();
});

test.each(['SIGTERM', 'SIGHUP'] as const)('on %s it ends in order', async (signal) => {
  const server = await startServer({ folder });
  expect(await server.stop(signal)).toBe(0);
  expect(await processesIn(folder)).toEqual([]);
});

test('of two starts at once in an empty folder one serves, the other names it', async () => {
  const starts = await Promise.allSettled([startServer({ folder }), startServer({ folder })]);
  const [server] = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const [refused] = starts.flatMap((one) =>
    one.status === 'rejected' ? [String(one.reason)] : [],
  );
  expect(refused).toContain(`in use by process ${server?.pid}`);
  const token = server && (await aCitizen(server));
  await server?.stop();
  const again = await startServer({ folder });
  expect(token && (await remembered(again, token))).toEqual(['xin chào']);
  await again.stop();
});

test('a port that is taken is said, and nothing is left running', async () => {
  const first = await startServer({ folder });
  const other = await mkdtemp(join(tmpdir(), 'mot-cua-start-'));
  const { code, said } = await runToEnd({
    folder: other,
    env: { PORT: new URL(first.url).port },
  });
  expect(said).toContain('PORT');
  expect(code).toBe(1);
  expect(await processesIn(other)).toEqual([]);
  await rm(other, { recursive: true });
  await first.stop();
});
