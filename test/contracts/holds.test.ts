import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { switchChannel } from '#adapters/postgres/channel-switch.ts';
import { blockConversation, liftBlock } from '#adapters/postgres/conversation-blocks.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import { staffSpoke, unansweredHolds } from '#adapters/postgres/message-path/holds.ts';
import { type Lease, takeLease } from '#adapters/postgres/message-path/lease.ts';
import { takeOver } from '#adapters/postgres/message-path/take-over.ts';
import { placeInQueue } from '#adapters/postgres/waiting-queue.ts';
import type { StaffedHours } from '#bot/needs.ts';
import { takeTurn } from '#bot/take-turn.ts';
import { type Account, createAccounts } from '#server/message-path/account.ts';
import { workConversation } from '#server/message-path/work-conversation.ts';
import { openOffice } from '#server/office/open-office.ts';
import { keepHolds } from '#server/runtime/keep-holds.ts';
import { keepQueue } from '#server/runtime/keep-queue.ts';
import { aTown } from '#test/fakes/town.ts';
import { aTurn, type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;
let store: StoreInTest;
let office: StaffedHours;
beforeAll(async () => {
  store = await startStoreInTest();
  office = (await openOffice()).hours;
}, SET_UP_MS);
beforeEach(() => store.empty());
afterAll(() => store.close(), SET_UP_MS);

/** A moment of Monday, 30 November 2026, in Vietnam; the office works 7:30–11:30 and 13:30–17:00. */
function at(time: string): Date {
  return new Date(`2026-11-30T${time}:00+07:00`);
}

function anAccount(buttonLimit = 3): Account {
  return {
    id: store.accountId(),
    name: 'zalo',
    perSecond: 10,
    channel: {
      name: 'zalo',
      can: {
        textLimit: 2000,
        buttonLimit,
        replyWindowHours: 'always',
        canBeAsked: true,
        idempotent: false,
        greets: false,
      },
      receive: () => [],
      deliver: async () => ({ platformId: undefined }),
      lookUp: async () => ({ kind: 'unknown' }),
    },
  };
}

/** One look at all holds at this moment. */
async function look(time: string, more: { hours?: StaffedHours; buttons?: number } = {}) {
  const announced: string[] = [];
  await keepHolds({
    pool: store.pool,
    accounts: createAccounts([anAccount(more.buttons)]),
    hoursOf: () => more.hours ?? office,
    silentMinutes: 30,
    now: () => at(time),
    deliver: () => undefined,
    announce: (id) => announced.push(id),
  });
  return announced;
}

/** Staff take a conversation at this moment and say so. */
async function heldSince(time: string): Promise<string> {
  const id =
    (await store.citizenSays('u1', randomUUID(), { status: 'done' }))?.conversationId ?? '';
  await store.pool.query('UPDATE inbox SET received_at = $1', [at('06:00')]);
  await takeOver(store.pool, id, 'ha');
  await store.pool.query('UPDATE conversation SET held_since = $1, staff_spoke_at = $1', [
    at(time),
  ]);
  return id;
}

async function writes(time: string): Promise<void> {
  const stored = await store.citizenSays('u1', randomUUID(), { status: 'done' });
  await store.pool.query('UPDATE inbox SET received_at = $2 WHERE id = $1', [
    stored?.inboxId,
    at(time),
  ]);
}

async function speaks(id: string, time: string): Promise<void> {
  await staffSpoke(store.pool, id);
  await store.pool.query('UPDATE conversation SET staff_spoke_at = $1', [at(time)]);
}

async function isHeld(): Promise<boolean> {
  return (await store.count('conversation', 'held_by IS NOT NULL')) === 1;
}

async function said(): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ text: string }>(
    `SELECT bubble->>'text' AS text FROM outbox ORDER BY id`,
  );
  return rows.map(({ text }) => text);
}

test('a hold lasts while staff speak and ends half an hour after their last word', async () => {
  const id = await heldSince('08:00');
  await look('08:29');
  expect(await isHeld()).toBe(true);
  await speaks(id, '08:29');
  await look('08:58');
  expect(await isHeld()).toBe(true);
  expect(await look('08:59')).toEqual([id]);
  expect(await isHeld()).toBe(false);
  expect(await said()).toEqual([expect.stringContaining('em lại trả lời')]);
});

test.each([
  ['at noon', '11:20', '11:30'],
  ['in the evening', '16:50', '17:00'],
])('a hold ends at closing time %s, not a minute before', async (_when, spoke, closed) => {
  const before = closed === '11:30' ? '11:29' : '16:59';
  await heldSince(spoke);
  await look(before);
  expect(await isHeld()).toBe(true);
  await look(closed);
  expect(await isHeld()).toBe(false);
});

test('who stays on after closing time keeps the conversation while they speak', async () => {
  const id = await heldSince('16:50');
  await speaks(id, '17:05');
  await look('17:20');
  expect(await isHeld()).toBe(true);
  await look('17:35');
  expect(await isHeld()).toBe(false);
});

test('after ten minutes without a human word the citizen is told, a call-back is noted, and the desk counts it', async () => {
  await heldSince('08:00');
  await writes('08:05');
  // Whoever goes on writing has waited since the first of these words.
  await writes('08:14');
  await look('08:14');
  expect(await said()).toEqual([]);
  expect(await unansweredHolds(store.pool)).toBe(1);
  await look('08:15');
  await look('08:16');
  expect(await said()).toEqual([expect.stringContaining('“Hỏi trợ lý”')]);
  expect(await store.count('outbox', `bubble->'buttons'->0->>'value' = 'assistant'`)).toBe(1);
  expect(await store.count('call_back', `why = 'unanswered-hold' AND status = 'open'`)).toBe(1);
  expect(await isHeld()).toBe(true);
});

test('each later silence is told too, and a human word answers what waited', async () => {
  const id = await heldSince('08:00');
  await writes('08:01');
  await look('08:11');
  await speaks(id, '08:12');
  expect(await unansweredHolds(store.pool)).toBe(0);
  expect(await store.count('call_back', `status = 'open'`)).toBe(0);
  await writes('08:15');
  await look('08:25');
  expect(await said()).toHaveLength(2);
  await writes('08:26');
  await look('08:36');
  expect(await said()).toHaveLength(3);
});

test('a message that no person answered before the hold ends gets a sentence with the day of the call-back', async () => {
  await heldSince('16:50');
  await writes('16:55');
  await look('17:00');
  expect(await isHeld()).toBe(false);
  expect(await said()).toEqual([expect.stringContaining('7 giờ 30 thứ Ba, 01/12')]);
  expect(await store.count('call_back', `why = 'unanswered-hold'`)).toBe(1);
  expect(await unansweredHolds(store.pool)).toBe(1);
});

test('where nobody has staffed hours only silence ends a hold', async () => {
  const never: StaffedHours = { ...office, staffed: () => false };
  await heldSince('08:00');
  await writes('08:01');
  await look('08:20', { hours: never });
  expect(await isHeld()).toBe(true);
  await look('08:30', { hours: never });
  expect(await isHeld()).toBe(false);
  expect(await said()).toHaveLength(1);
});

test('without buttons no number is offered that staff might be answered with', async () => {
  await heldSince('08:00');
  await writes('08:01');
  await look('08:11', { buttons: 0 });
  expect(await said()).toEqual([expect.not.stringMatching(/\n?1\. /u)]);
});

test('two processes that look at once say it once', async () => {
  await heldSince('08:00');
  await writes('08:01');
  await Promise.all([look('08:31'), look('08:31'), look('08:31')]);
  expect(await said()).toHaveLength(1);
  expect(await store.count('call_back')).toBe(1);
});

/** Somebody takes what waits, as any worker would. */
const works = (id: string): Promise<void> =>
  workConversation(id, {
    pool: store.pool,
    accounts: createAccounts([anAccount()]),
    context: store.context,
    think: (input) => takeTurn(input, aTown()),
    drawReceipt: () => 'PA-261123-TEST00',
    said: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => at('09:00'),
    process: randomUUID(),
  });

const flips = (on: boolean, says: string | null = null): Promise<void> =>
  switchChannel(store.pool, { name: 'zalo', on, says, actor: 'ha' });

test('what is written while a channel is off is kept, answered once, and waits for a person', async () => {
  await flips(false, 'Bưu điện sửa đường dây tới thứ Năm.');
  // The platform sends one event twice, and three workers come at once.
  for (const event of ['e1', 'e2', 'e1', 'e3']) await store.citizenSays('u1', event);
  const id = (await store.citizenSays('u1', 'e4'))?.conversationId ?? '';
  await Promise.all([works(id), works(id), works(id)]);
  await store.citizenSays('u1', 'e5');
  await works(id);
  expect(await said()).toEqual([expect.stringContaining('thứ Năm')]);
  expect(await store.count('inbox', `status = 'done' AND turn_id IS NOT NULL`)).toBe(5);
  expect(await store.count('call_back', `why = 'channel-off' AND status = 'open'`)).toBe(1);
  // Said again to be off, nobody hears it again; on again, the assistant goes on.
  await flips(false, null);
  await store.citizenSays('u1', 'e6');
  await works(id);
  expect(await said()).toHaveLength(1);
  await flips(true);
  const content = { kind: 'text', text: 'đăng ký kết hôn cần giấy tờ gì' };
  await store.citizenSays('u1', 'e7', { content });
  await works(id);
  expect(await said()).toEqual([
    expect.anything(),
    expect.stringMatching(/trợ lý tự động[\s\S]*tờ khai kết hôn/u),
  ]);
  expect(await store.count('audit', `act IN ('channel-off', 'channel-on')`)).toBe(3);
});

test('once a sender is blocked no turn under way says anything; the message waits, is taken without a word, and lifting ends it', async () => {
  const id = (await store.citizenSays('u1', 'e1'))?.conversationId ?? '';
  const lease = await leased(id);
  const now = new Date();
  const until = new Date(now.getTime() + 3_600_000);
  const block = { conversationId: id, reason: 'insults', login: 'lan', until, now };
  const blocks = (): Promise<string | undefined> =>
    inTransaction(store.pool, (client) => blockConversation(client, block));
  expect(await blocks()).toBeDefined();
  expect(await blocks()).toBeUndefined();
  const finished = await finishTurn(store.pool, lease, aTurn(lease, randomUUID()), store.context);
  expect(finished).toEqual({ kind: 'refused' });
  expect(await store.count('outbox')).toBe(0);
  const again = await leased(id);
  expect(again).toMatchObject({ blocked: true, waiting: [{ number: 1 }] });
  const silent = aTurn(again, randomUUID(), { says: [] });
  expect(await finishTurn(store.pool, again, silent, store.context)).toMatchObject({ said: false });
  await inTransaction(store.pool, (client) => liftBlock(client, id, 'lan', now));
  expect((await leased(id)).blocked).toBe(false);
});

test('a place in the queue comes of who waits and what it took of late; it is told again when it halves, once, while somebody is on duty', async () => {
  const ids: string[] = [];
  for (const who of ['a', 'b', 'c', 'd']) {
    const id = (await store.citizenSays(who, `${who}1`))?.conversationId ?? '';
    await store.pool.query(
      `INSERT INTO call_back (key, conversation_id, why, told_place, told_at, created_at)
       VALUES ($1, $2, 'asked', $3, $4, $4)`,
      [who, id, ids.push(id), at(`08:0${ids.length}`)],
    );
  }
  const place = (id = ''): Promise<unknown> => placeInQueue(store.pool, id);
  expect(await place(ids[3])).toEqual({ place: 4, minutesEach: undefined });
  // Somebody new stands behind all; whoever is spoken to or blocked is in nobody's way.
  expect(await place((await store.citizenSays('e', 'e1'))?.conversationId)).toMatchObject({
    place: 5,
  });
  const answered = (id = '', time = '08:06'): Promise<unknown> =>
    store.pool.query(
      `UPDATE call_back SET status = 'done', outcome = 'in-chat', done_at = $2 WHERE conversation_id = $1`,
      [id, at(time)],
    );
  await answered(ids[0]);
  await takeOver(store.pool, ids[1] ?? '', 'lan');
  await round('08:07');
  expect(await said()).toEqual([]);
  await Promise.all([round('08:12'), round('08:12')]);
  // The third is next by now; the fourth has come from four to two.
  expect([...(await said())].sort()).toEqual([
    'Chờ cán bộ: Anh/chị là người tiếp theo.',
    'Chờ cán bộ: Anh/chị đứng thứ 2.',
  ]);
  await round('08:30');
  await answered(ids[2]);
  await round('17:30');
  expect(await said()).toHaveLength(2);
  await round('16:00');
  expect(await said()).toHaveLength(3);
  for (const who of ['v', 'w', 'x', 'y'])
    await store.pool.query(
      `INSERT INTO call_back (key, conversation_id, why, told_place, told_at, created_at, status, outcome, done_at)
       VALUES ($1, $2, 'asked', 1, $3, $3, 'done', 'in-chat', $4)`,
      [who, ids[0], at('07:40'), at('07:46')],
    );
  expect(await place(ids[3])).toEqual({ place: 1, minutesEach: 6 });
});

/** One look at the queue at this moment. */
const round = (time: string): Promise<void> =>
  keepQueue({
    pool: store.pool,
    accounts: createAccounts([anAccount()]),
    hoursOf: () => office,
    now: () => at(time),
    deliver: () => undefined,
  });

async function leased(id: string): Promise<Lease> {
  const lease = await takeLease(store.pool, id, 'worker');
  if (!lease) throw new Error('the lease was not to be had');
  return lease;
}
