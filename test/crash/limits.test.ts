import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { startDeployment } from '#test/fakes/running-deployment.ts';
import type { RunningPart } from '#test/fakes/running-server.ts';
import { createChance } from './chance.ts';
import { type Ledger, readLedgers } from './ledger.ts';
import { MOMENTS } from './moments.ts';

/** What issue 4 promises; each is a limit after which the waiting is aborted. */
const QUICK_MS = 2_000;
const GOES_ON_MS = 15_000;
/** A bubble whose sender was killed is settled after 15 s, a second of pause and a sweep (design.md 3.6). */
const ALL_SENT_MS = 60_000;
const LOOK_MS = 20;

let office: ConnectedOffice;
let store: pg.Pool;
beforeAll(async () => {
  office = await startConnectedOffice({}, (env) =>
    startDeployment({ queue: 'postgres', outOfReachMs: 0 }, env),
  );
  store = await office.server.openPool();
});
afterAll(async () => {
  await store.end();
  await office.stop();
});

async function ledgerOf(recipient: string): Promise<Ledger> {
  const ledgers = await readLedgers(store, ['zalo', 'telegram']);
  const found = ledgers.find((one) => one.recipient === recipient);
  if (!found) throw new Error('nothing of this citizen is stored');
  return found;
}

/** Looks until it is so; throws the abort where that takes longer. */
async function untilSo(condition: () => Promise<boolean>, withinMs: number): Promise<void> {
  const limit = AbortSignal.timeout(withinMs);
  while (!(await condition())) await pause(LOOK_MS, undefined, { signal: limit });
}

async function nothingWaits(): Promise<boolean> {
  const { rowCount } = await store.query(`SELECT 1 FROM inbox WHERE status = 'waiting' LIMIT 1`);
  return rowCount === 0;
}

async function allSent(): Promise<boolean> {
  const { rowCount } = await store.query('SELECT 1 FROM outbox WHERE settled_at IS NULL LIMIT 1');
  return rowCount === 0;
}

test.each(['zalo', 'telegram'] as const)(
  '20 quick messages of one citizen on %s are all handled, in order, before 2 s are over',
  async (platform) => {
    const user = platform === 'zalo' ? '7100001' : '7100002';
    const say = (text: string): Promise<number> =>
      office[platform].citizenSays(office.hooks[platform], { user, text });
    await say('xin chào');
    await untilSo(nothingWaits, GOES_ON_MS);
    const words = Array.from({ length: 20 }, (_, at) => `lệ phí khai sinh (tin ${at + 1})`);
    const handled = untilSo(
      async () =>
        (await ledgerOf(user)).messages.filter(({ status }) => status === 'done').length === 21,
      QUICK_MS,
    );
    // The abort is waited for below; it must not end the test before that.
    handled.catch(() => undefined);
    for (const text of words) expect(await say(text)).toBe(200);
    await handled;
    const { messages, turns } = await ledgerOf(user);
    expect(messages.slice(1).map(({ text }) => text)).toEqual(words);
    const taken = turns.flatMap(({ id, first, last }) =>
      messages.filter(({ number, turnId }) => number >= first && number <= last && turnId === id),
    );
    expect(taken.map(({ number }) => number)).toEqual(messages.map(({ number }) => number));
  },
);

test('the same webhook five times, also after everything was killed, is one turn', async () => {
  const user = '7200001';
  const again = (): Promise<number> =>
    office.zalo.citizenSays(office.hooks.zalo, {
      user,
      text: 'làm kết hôn cần giấy gì',
      messageId: 'the-same-one',
    });
  for (const _ of [1, 2, 3]) expect(await again()).toBe(200);
  await untilSo(allSent, ALL_SENT_MS);
  await Promise.all(office.server.parts.map((part) => part.kill()));
  await Promise.all(office.server.parts.map((part) => part.startAgain()));
  for (const _ of [4, 5]) expect(await again()).toBe(200);
  await untilSo(async () => (await nothingWaits()) && (await allSent()), ALL_SENT_MS);
  const { messages, turns, bubbles } = await ledgerOf(user);
  expect([messages.length, turns.length]).toEqual([1, 1]);
  const shown = office.zalo.accepted.filter(({ recipient }) => recipient === user);
  expect(shown.map(({ text }) => text)).toEqual(bubbles.map(({ text }) => text));
});

/** Stops a worker in the midst of a turn, so that its lease is held and its message waits; gives that worker. */
async function workerInMidTurn(): Promise<RunningPart> {
  for (let round = 0; round < 50; round += 1) {
    const said = Array.from({ length: 10 }, (_, at) =>
      office.telegram.citizenSays(office.hooks.telegram, {
        user: String(7_300_000 + round * 100 + at),
        text: 'làm kết hôn cần giấy gì',
      }),
    );
    const pid = await MOMENTS['a turn is being taken']?.(office, createChance(round));
    const worker = office.server.parts.find((part) => part.pid() === pid);
    if (worker) process.kill(worker.pid(), 'SIGSTOP');
    await Promise.all(said);
    if (worker && (await holdsWaiting(worker))) return worker;
    if (worker) process.kill(worker.pid(), 'SIGCONT');
  }
  throw new Error('no worker was met in the midst of a turn');
}

async function holdsWaiting(worker: RunningPart): Promise<boolean> {
  const { rowCount } = await store.query(
    `SELECT 1 FROM conversation c JOIN inbox i ON i.conversation_id = c.id AND i.status = 'waiting'
      WHERE c.lease_until > now() + interval '5 seconds' AND split_part(c.lease_holder, '/', 1) = $1 LIMIT 1`,
    [String(worker.pid())],
  );
  return rowCount !== null && rowCount > 0;
}

test('after kill -9 of a worker its conversations go on before 15 s are over', async () => {
  const worker = await workerInMidTurn();
  await worker.kill();
  await untilSo(nothingWaits, GOES_ON_MS);
  await untilSo(allSent, ALL_SENT_MS);
  const { rows } = await store.query<{ status: string }>(
    `SELECT DISTINCT o.status FROM outbox o JOIN conversation c ON c.id = o.conversation_id
      WHERE c.recipient LIKE '73%'`,
  );
  expect(rows).toEqual([{ status: 'sent' }]);
});
