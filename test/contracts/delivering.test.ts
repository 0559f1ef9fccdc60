import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimDelivery } from '#adapters/postgres/message-path/delivery.ts';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import { takeLease } from '#adapters/postgres/message-path/lease.ts';
import { addBubble, takeOver } from '#adapters/postgres/message-path/take-over.ts';
import type { Channel, Settled } from '#bot/channel.ts';
import { DeliveryFailed, type DeliveryFailure } from '#bot/errors.ts';
import { type Account, createAccounts } from '#server/message-path/account.ts';
import { type Delivering, deliverConversation } from '#server/message-path/deliver-bubbles.ts';
import { SendsPaused } from '#server/message-path/send-limiter.ts';
import { aTurn, type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
}, SET_UP_MS);
beforeEach(() => store.empty());
afterAll(() => store.close(), SET_UP_MS);

type Fate = 'taken' | DeliveryFailure | 'taken, then no answer';

/** A platform that does as told with each bubble, and then takes everything. */
function aPlatform(fates: readonly Fate[], can: { canBeAsked?: boolean; history?: Settled } = {}) {
  const shown: string[] = [];
  const script = [...fates];
  const channel: Channel = {
    name: 'telegram',
    can: {
      textLimit: 4096,
      buttonLimit: 0,
      replyWindowHours: 'always',
      canBeAsked: can.canBeAsked ?? false,
      idempotent: false,
      greets: false,
    },
    receive: () => [],
    deliver: async (_to, { text }) => {
      const fate = script.shift() ?? 'taken';
      if (fate.startsWith('taken')) shown.push(text);
      if (fate === 'taken') return { platformId: `p${shown.length}` };
      throw new DeliveryFailed('telegram', fate === 'taken, then no answer' ? 'no-answer' : fate);
    },
    lookUp: async (_to, { text }) => {
      if (can.history) return can.history;
      const at = shown.lastIndexOf(text);
      return at < 0 ? { kind: 'absent' } : { kind: 'delivered', platformId: `p${at + 1}` };
    },
  };
  return { channel, shown };
}

/** Pauses that a platform asked for, in ms. */
const paused: number[] = [];

function delivering({ channel }: { channel: Channel }, limit = async () => false): Delivering {
  const account: Account = { id: store.accountId(), name: 'telegram', channel, perSecond: 1000 };
  return {
    pool: store.pool,
    accounts: createAccounts([account]),
    limiter: { take: limit, pause: async (_account, ms) => void paused.push(ms) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    delivered: () => undefined,
  };
}

/** A conversation in which these bubbles wait to be sent. */
async function said(...says: readonly string[]): Promise<string> {
  const id = (await store.citizenSays('u1', randomUUID()))?.conversationId ?? '';
  const lease = await takeLease(store.pool, id, 'worker');
  if (!lease) throw new Error('the lease was not to be had');
  await claimDelivery(store.pool, id, 'somebody');
  await finishTurn(store.pool, lease, aTurn(lease, randomUUID(), { says }), store.context);
  await store.timePasses();
  return id;
}

/** Delivers as often as the sweep would, all pauses between tries being over. */
async function deliveredInTheEnd(id: string, parts: Delivering): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await deliverConversation(id, parts);
    await store.pool.query('UPDATE outbox SET not_before = now() WHERE settled_at IS NULL');
    if ((await store.count('outbox', 'settled_at IS NULL')) === 0) return;
  }
  throw new Error('the bubbles were never settled');
}

/** The first bubble is marked as being sent by somebody who then dies; `arrived` says whether it got out. */
async function killedWhileSending(id: string, shown: string[], arrived: boolean): Promise<void> {
  await claimDelivery(store.pool, id, 'dying');
  const { rows } = await store.pool.query<{ text: string }>(
    `UPDATE outbox SET status = 'sending', attempts = 1, first_tried_at = now()
      WHERE id = (SELECT min(id) FROM outbox WHERE settled_at IS NULL) RETURNING bubble->>'text' AS text`,
  );
  if (arrived && rows[0]) shown.push(rows[0].text);
  await store.timePasses();
}

describe('delivering', () => {
  it('sends bubble by bubble in order', async () => {
    const platform = aPlatform([]);
    await deliverConversation(await said('một', 'hai', 'ba'), delivering(platform));
    expect(platform.shown).toEqual(['một', 'hai', 'ba']);
    expect(await store.count('outbox', `status = 'sent' AND NOT repeated`)).toBe(3);
  });

  it('tries again what was refused for now, and nothing overtakes it', async () => {
    const platform = aPlatform(['rate-limited', 'platform-down']);
    const id = await said('một', 'hai');
    await deliverConversation(id, delivering(platform));
    expect(platform.shown).toEqual([]);
    await deliveredInTheEnd(id, delivering(platform));
    expect(platform.shown).toEqual(['một', 'hai']);
    expect(await store.count('outbox', 'repeated')).toBe(0);
  });

  it('makes everybody pause where the platform says for how long', async () => {
    const platform = aPlatform([]);
    const deliver = async (): Promise<never> => {
      throw new DeliveryFailed('telegram', 'rate-limited', { retryAfterMs: 7_000 });
    };
    paused.length = 0;
    await deliverConversation(
      await said('một'),
      delivering({ channel: { ...platform.channel, deliver } }),
    );
    expect(paused).toEqual([7_000]);
    expect(await store.count('outbox', `not_before > now() + interval '6 seconds'`)).toBe(1);
  });

  it('lays a bubble back while the account is paused, without trying it', async () => {
    const platform = aPlatform([]);
    const pausedLimit = async (): Promise<boolean> => {
      throw new SendsPaused(5_000);
    };
    await deliverConversation(await said('một'), delivering(platform, pausedLimit));
    expect(platform.shown).toEqual([]);
    const kept = `status = 'waiting' AND not_before > now() + interval '4 seconds'`;
    expect(await store.count('outbox', kept)).toBe(1);
  });

  it('puts aside what was refused for good and goes on with the next', async () => {
    const platform = aPlatform(['rejected']);
    await deliveredInTheEnd(await said('một', 'hai'), delivering(platform));
    expect(platform.shown).toEqual(['hai']);
    expect(await store.count('outbox', `status = 'failed' AND last_error = 'rejected'`)).toBe(1);
  });

  it('gives up on a platform that is down for about an hour', async () => {
    const platform = aPlatform(Array.from({ length: 25 }, () => 'platform-down'));
    await deliveredInTheEnd(await said('một'), delivering(platform));
    expect(await store.count('outbox', `status = 'failed' AND attempts = 20`)).toBe(1);
  });

  describe('where the platform cannot be asked', () => {
    it('sends a reply once more after a missing answer, marked as a possible repeat', async () => {
      const platform = aPlatform(['taken, then no answer']);
      await deliveredInTheEnd(await said('một', 'hai'), delivering(platform));
      expect(platform.shown).toEqual(['một', 'một', 'hai']);
      expect(await store.count('outbox', `repeated AND bubble->>'text' = 'một'`)).toBe(1);
    });

    it('leaves it to staff after a second missing answer, also with a refusal in between', async () => {
      const platform = aPlatform(['no-answer', 'rate-limited', 'taken, then no answer']);
      await deliveredInTheEnd(await said('một'), delivering(platform));
      expect(platform.shown).toEqual(['một']);
      expect(await store.count('outbox', `status = 'failed' AND last_error = 'fate-unknown'`)).toBe(
        1,
      );
    });

    it('sends a reply again as often as its sender was killed', async () => {
      const platform = aPlatform([]);
      const id = await said('một');
      for (let kill = 0; kill < 4; kill += 1) await killedWhileSending(id, platform.shown, false);
      await deliveredInTheEnd(id, delivering(platform));
      expect(platform.shown).toEqual(['một']);
      expect(await store.count('outbox', `status = 'sent' AND repeated`)).toBe(1);
    });

    it('never repeats a notice', async () => {
      const platform = aPlatform(['taken, then no answer']);
      const id = await said('một');
      const bubble = { text: 'Có kết quả', buttons: [], unkept: false };
      const more = { kind: 'notice', author: 'assistant', priority: 1 } as const;
      await addBubble(store.pool, { conversationId: id, key: 'n', bubble, ...more });
      await deliveredInTheEnd(id, delivering(platform));
      expect(platform.shown).toEqual(['Có kết quả', 'một']);
      expect(await store.count('outbox', `kind = 'notice' AND status = 'failed'`)).toBe(1);
    });
  });

  describe('where the platform can be asked', () => {
    it('does not send again what arrived', async () => {
      const platform = aPlatform(['taken, then no answer'], { canBeAsked: true });
      await deliveredInTheEnd(await said('một', 'hai'), delivering(platform));
      expect(platform.shown).toEqual(['một', 'hai']);
      expect(await store.count('outbox', `status = 'sent' AND NOT repeated`)).toBe(2);
    });

    it('sends what did not arrive', async () => {
      const platform = aPlatform(['no-answer'], { canBeAsked: true });
      await deliveredInTheEnd(await said('một'), delivering(platform));
      expect(platform.shown).toEqual(['một']);
    });

    it('asks after its own death too', async () => {
      const platform = aPlatform([], { canBeAsked: true });
      const arrived = await said('một', 'hai');
      await killedWhileSending(arrived, platform.shown, true);
      await deliveredInTheEnd(arrived, delivering(platform));
      expect(platform.shown).toEqual(['một', 'hai']);
    });

    it('does not take the same words, said before, for the bubble that is missing', async () => {
      const platform = aPlatform(['taken', 'no-answer'], { canBeAsked: true });
      await deliveredInTheEnd(await said('Dạ, không có gì.'), delivering(platform));
      await deliveredInTheEnd(await said('Dạ, không có gì.'), delivering(platform));
      expect(platform.shown).toHaveLength(2);
      expect(await store.count('outbox', `platform_id = 'p1'`)).toBe(1);
      expect(await store.count('outbox', `platform_id = 'p2'`)).toBe(1);
    });

    it('asks again for a while where it is told nothing, before it sends once more', async () => {
      const history = { kind: 'unknown' } as const;
      const platform = aPlatform(['no-answer'], { canBeAsked: true, history });
      const id = await said('một');
      for (let round = 0; round < 5; round += 1) {
        await deliverConversation(id, delivering(platform));
        await store.pool.query('UPDATE outbox SET not_before = now()');
      }
      expect(platform.shown).toEqual([]);
      await deliveredInTheEnd(id, delivering(platform));
      expect(platform.shown).toEqual(['một']);
      expect(await store.count('outbox', 'repeated')).toBe(1);
    });
  });

  it('writes down an answer that the store could not take at first', async () => {
    const platform = aPlatform([]);
    const parts = delivering(platform);
    let refusals = 3;
    const query = async (...words: Parameters<typeof store.pool.query>): Promise<unknown> => {
      const { text } = words[0] as unknown as { text?: string };
      if (text?.includes('settled AS') && refusals-- > 0) throw new Error('connection lost');
      return store.pool.query(...words);
    };
    const pool = new Proxy(store.pool, {
      get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)),
    });
    await deliverConversation(await said('một', 'hai'), { ...parts, pool });
    expect(platform.shown).toEqual(['một', 'hai']);
    expect(await store.count('outbox', `status = 'sent' AND attempts = 1`)).toBe(2);
  });

  it('lets nothing of the assistant leave that waited under the limit when staff took over', async () => {
    const platform = aPlatform([]);
    const id = await said('một');
    let takingOver: Promise<boolean> = Promise.resolve(false);
    const limit = async (): Promise<boolean> => {
      takingOver = takeOver(store.pool, id, 'cán bộ A');
      await expect.poll(() => store.count('conversation', 'held_by IS NOT NULL')).toBe(1);
      return true;
    };
    await deliverConversation(id, delivering(platform, limit));
    await takingOver;
    expect(platform.shown).toEqual([]);
    expect(await store.count('outbox', `status = 'withdrawn'`)).toBe(1);
  });
});
