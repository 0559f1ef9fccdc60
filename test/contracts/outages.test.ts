import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { doorIsOpen, noteOutage, openOutages } from '#adapters/postgres/outages.ts';
import { endLasting, lastingOf, raiseLasting } from '#adapters/postgres/staff-alerts.ts';
import type { ChannelEvent, MissedMessage } from '#bot/channel.ts';
import { type Account, createAccounts } from '#server/message-path/account.ts';
import { createOutageWatch } from '#server/runtime/watch-outages.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;
const MINUTE = 60_000;

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
}, SET_UP_MS);
beforeEach(async () => {
  await store.empty();
  await store.pool.query('TRUNCATE setting, staff_alert CASCADE');
});
afterAll(() => store.close(), SET_UP_MS);

function aMissed(text: string, sentAt: Date, more: Partial<MissedMessage> = {}): MissedMessage {
  const id = randomUUID();
  const eventId = `user_send_text:${id}`;
  const content = { kind: 'text', text } as const;
  const event = {
    kind: 'message',
    eventId,
    recipient: 'u1',
    sentAt,
    messageId: id,
    content,
  } as const;
  return { event, knownAs: [eventId, `user_send_file:${id}`], answeredBy: [], ...more };
}

/** A watch over one account whose platform holds these messages. */
function aWatch(held: () => readonly MissedMessage[] | 'no answer') {
  let now = new Date('2026-11-23T02:00:00Z').getTime();
  const kept: string[] = [];
  const asked: Date[] = [];
  const told: string[] = [];
  const channel: Account['channel'] = {
    name: 'zalo',
    can: {
      textLimit: 2000,
      buttonLimit: 0,
      replyWindowHours: 168,
      canBeAsked: true,
      idempotent: false,
      greets: false,
    },
    receive: () => [],
    deliver: async () => ({}),
    lookUp: async () => ({ kind: 'unknown' }),
    missed: async (since) => {
      asked.push(since);
      const messages = held();
      if (messages === 'no answer') throw new Error('no answer');
      return { messages, complete: true };
    },
  };
  const account: Account = { id: store.accountId(), name: 'zalo', channel, perSecond: 60 };
  const keep = async (_account: Account, event: ChannelEvent): Promise<void> => {
    kept.push(event.eventId);
    await store.citizenSays(event.recipient, event.eventId);
  };
  const tell = (_fields: object, words: string): void => void told.push(words);
  const log = { info: tell, warn: tell, error: tell };
  const watch = createOutageWatch({
    pool: store.pool,
    accounts: createAccounts([account]),
    keep,
    log,
    now: () => new Date(now),
  });
  return {
    ...{ watch, account, kept, asked, told },
    now: () => new Date(now),
    pass: (minutes: number) => {
      now += minutes * MINUTE;
    },
  };
}

const shutFor = (minutes: number): Promise<unknown> =>
  store.pool.query(
    `UPDATE setting SET updated_at = now() - make_interval(secs => 60 * $1::float8) WHERE name = 'door/alive'`,
    [minutes],
  );

it('tells one of several doors that it was shut, once, and only when that was long', async () => {
  expect(await doorIsOpen(store.pool, MINUTE)).toBeUndefined();
  await shutFor(0.5);
  expect(await doorIsOpen(store.pool, MINUTE)).toBeUndefined();
  await shutFor(10);
  const told = await Promise.all([1, 2, 3].map(() => doorIsOpen(store.pool, MINUTE)));
  const [since, ...others] = told.filter((one) => one !== undefined);
  expect(others).toEqual([]);
  expect(Date.now() - (since?.getTime() ?? 0)).toBeGreaterThan(9 * MINUTE);
});

it('reads the history after an outage, keeps what no webhook brought, and each message once', async () => {
  const first = aMissed('một', new Date());
  const known = aMissed('hai', new Date());
  await store.citizenSays('u1', known.knownAs[1] ?? '');
  const { watch, kept } = aWatch(() => [first, known]);
  await watch.round();
  expect(kept).toEqual([]);
  await shutFor(10);
  await watch.round();
  await watch.round();
  expect(kept).toEqual([first.event.eventId]);
  expect(await openOutages(store.pool)).toEqual([]);
});

it('does not answer what a person answered meanwhile, and does what our own bubble was said after', async () => {
  const talk = await store.citizenSays('u1', 'before');
  await store.pool.query(
    `INSERT INTO outbox (conversation_id, key, bubble, platform_id, status) VALUES
       ($1, 'k1', '{"text":"một"}', 'ours', 'sent'), ($1, 'k2', '{"text":"hai"}', NULL, 'sending')`,
    [talk?.conversationId],
  );
  const ours = { platformId: 'ours', text: 'một' };
  const unsettled = { platformId: 'nobody wrote it down', text: 'hai' };
  const staffs = { platformId: 'somebody’s', text: 'ba' };
  const byStaff = aMissed('một', new Date(), { answeredBy: [ours, staffs] });
  const byUs = aMissed('hai', new Date(), { answeredBy: [ours, unsettled] });
  const { watch, kept } = aWatch(() => [byStaff, byUs]);
  await noteOutage(store.pool, { account: 'zalo', since: new Date() });
  await watch.round();
  expect(kept).toEqual([byUs.event.eventId]);
  const done = `event_id = '${byStaff.event.eventId}' AND status = 'done'`;
  expect(await store.count('inbox', done)).toBe(1);
});

it('leaves to the platform what the history does not tell', async () => {
  const untold = aMissed('', new Date());
  const content = { kind: 'unsupported', what: 'nosupport' } as const;
  const { watch, kept } = aWatch(() => [{ ...untold, event: { ...untold.event, content } }]);
  await noteOutage(store.pool, { account: 'zalo', since: new Date() });
  await watch.round();
  expect(kept).toEqual([]);
});

it('tries again while the platform does not answer, from the oldest outage on', async () => {
  let answers = false;
  const message = aMissed('một', new Date());
  const { watch, kept, asked } = aWatch(() => (answers ? [message] : 'no answer'));
  const [early, late] = [new Date('2026-11-22T01:00:00Z'), new Date('2026-11-22T05:00:00Z')];
  await noteOutage(store.pool, { account: 'zalo', since: early });
  await watch.round();
  await noteOutage(store.pool, { account: 'zalo', since: late });
  answers = true;
  await watch.round();
  expect(asked).toEqual([early, early]);
  expect(kept).toEqual([message.event.eventId]);
});

it('notices a platform that does not call any more, says so once, and takes it back', async () => {
  const said: MissedMessage[] = [];
  const { watch, account, kept, asked, told, now, pass } = aWatch(() => said);
  pass(9);
  await watch.round();
  expect(asked).toEqual([]);
  pass(2);
  await watch.round();
  expect(asked).toHaveLength(1);
  expect(await lastingOf(store.pool, 'zalo')).toEqual([]);
  said.push(aMissed('có ai không', now()));
  pass(11);
  await watch.round();
  expect(kept).toHaveLength(1);
  expect(await lastingOf(store.pool, 'zalo')).toMatchObject([{ kind: 'webhook-off' }]);
  said.push(aMissed('vẫn không ai', now()));
  pass(11);
  await watch.round();
  expect(told.filter((words) => words.includes('does not call'))).toHaveLength(1);
  watch.heard(account);
  await watch.round();
  expect(await lastingOf(store.pool, 'zalo')).toEqual([]);
});

it('does not call a webhook late that may still come', async () => {
  const said: MissedMessage[] = [];
  const { watch, kept, now, pass } = aWatch(() => said);
  pass(11);
  said.push(aMissed('vừa viết', now()));
  await watch.round();
  expect(kept).toHaveLength(1);
  expect(await lastingOf(store.pool, 'zalo')).toEqual([]);
});

it('keeps alerts of several kinds apart, and raises one anew after it was over', async () => {
  const alert = { kind: 'token-lost', about: 'zalo' };
  expect(await raiseLasting(store.pool, alert)).toBe(true);
  expect(await raiseLasting(store.pool, alert)).toBe(false);
  await raiseLasting(store.pool, { about: 'zalo', kind: 'webhook-off' });
  expect(await endLasting(store.pool, alert)).toBe(true);
  expect(await endLasting(store.pool, alert)).toBe(false);
  expect(await lastingOf(store.pool, 'zalo')).toMatchObject([{ kind: 'webhook-off' }]);
  expect(await raiseLasting(store.pool, alert)).toBe(true);
  expect(await store.count('staff_alert', `kind = 'token-lost'`)).toBe(2);
});
