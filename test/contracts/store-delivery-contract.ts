import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  beginNext,
  claimDelivery,
  putBack,
  renewDelivery,
  type Sendable,
  settleAndBeginNext,
  stillToSend,
  undelivered,
} from '#adapters/postgres/message-path/delivery.ts';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import { releaseLease, takeLease } from '#adapters/postgres/message-path/lease.ts';
import { pauseSends, takeSends } from '#adapters/postgres/message-path/send-limit.ts';
import { addBubble, giveBack, takeOver } from '#adapters/postgres/message-path/take-over.ts';
import { aTurn, type StoreInTest } from './store-set-up.ts';

const SENT = { kind: 'sent', platformId: 'p1', repeated: false } as const;
const LATER = { kind: 'retry', error: 'rate-limited', laterMs: 60_000 } as const;
const UNKNOWN = { kind: 'unknown', error: 'no-answer', laterMs: 0, repeated: false } as const;

/** What the store promises whoever delivers: in order, one at a time, and nothing after a takeover. */
export function deliveryContract(setUp: () => StoreInTest): void {
  orderContract(setUp);
  fateContract(setUp);
  takeoverContract(setUp);
}

function orderContract(setUp: () => StoreInTest): void {
  describe('delivery', () => {
    it('belongs to one at a time', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, at) => claimDelivery(store.pool, id, `d${at}`)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('goes bubble by bubble in the order in which they were said', async () => {
      const store = setUp();
      const id = await said(store, ['một', 'hai', 'ba']);
      const texts: string[] = [];
      let current: Sendable | undefined = await begun(store, id);
      while (current) {
        texts.push(textOf(current));
        current = await settleAndBeginNext(store.pool, id, current.id, 'd', SENT);
      }
      expect(texts).toEqual(['một', 'hai', 'ba']);
      expect(await claimDelivery(store.pool, id, 'next')).toBe(true);
    });

    it('lets a bubble that must wait block those behind it', async () => {
      const store = setUp();
      const id = await said(store, ['một', 'hai']);
      const first = await begun(store, id);
      await putBack(store.pool, id, first, 'd', LATER);
      expect(await tryBegin(store, id)).toBeUndefined();
      expect(await undelivered(store.pool, 10)).toEqual([]);
    });

    it('lets what is urgent go ahead of what waits', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      const bubble = { text: '114', buttons: [], unkept: false };
      const more = { kind: 'reply', author: 'assistant', priority: 10 } as const;
      await addBubble(store.pool, { conversationId: id, key: 'k', bubble, ...more });
      expect(textOf(await begun(store, id))).toBe('114');
    });

    it('finds a due bubble behind hundreds of conversations that must wait', async () => {
      const store = setUp();
      for (let at = 0; at < 120; at += 1) {
        const id = await said(store, ['một', 'hai'], `u${at}`);
        await putBack(store.pool, id, await begun(store, id), 'd', LATER);
      }
      const due = await said(store, ['đến lượt'], 'last');
      expect(await undelivered(store.pool, 100)).toEqual([due]);
    });

    it('of a turn begins right away where nothing is under way, and else does not', async () => {
      const store = setUp();
      const stored = await store.citizenSays('u1', 'e1');
      const id = stored?.conversationId ?? '';
      const first = await finish(store, id, ['một']);
      expect(first).toMatchObject({ kind: 'finished', first: { attempts: 1 } });
      await store.citizenSays('u1', 'e2');
      const second = await finish(store, id, ['hai']);
      expect(second).toMatchObject({ kind: 'finished', first: undefined, said: true });
    });
  });
}

function fateContract(setUp: () => StoreInTest): void {
  describe('fate of a bubble', () => {
    it('is open when the sender was killed, and not when it never began', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      expect((await begun(store, id)).firstTriedAt).toBeUndefined();
      expect(await undelivered(store.pool, 10)).toEqual([]);
      await store.timePasses();
      expect(await undelivered(store.pool, 10)).toEqual([id]);
      const again = await begun(store, id, 'other');
      expect(again).toMatchObject({ attempts: 2, lastFate: 'killed' });
      expect(again.firstTriedAt).toBeInstanceOf(Date);
    });

    it('is open when the platform gave no answer, and known to have been sent twice after that', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      await putBack(store.pool, id, await begun(store, id), 'd', UNKNOWN);
      const again = await begun(store, id);
      expect(again).toMatchObject({ lastFate: 'no-answer', repeated: false });
      await putBack(store.pool, id, again, 'd', { ...UNKNOWN, repeated: true });
      expect(await begun(store, id)).toMatchObject({ lastFate: 'no-answer', repeated: true });
    });

    it('stays open when the next try was refused before it could arrive', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      await putBack(store.pool, id, await begun(store, id), 'd', UNKNOWN);
      await putBack(store.pool, id, await begun(store, id), 'd', { ...LATER, laterMs: 0 });
      expect((await begun(store, id)).firstTriedAt).toBeInstanceOf(Date);
    });

    it('once settled is not opened by a sender that comes late', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      const late = await begun(store, id);
      await store.timePasses();
      const next = await begun(store, id, 'other');
      await settleAndBeginNext(store.pool, id, next.id, 'other', SENT);
      await putBack(store.pool, id, late, 'd', UNKNOWN);
      expect(await store.count('outbox', `status = 'sent' AND settled_at IS NOT NULL`)).toBe(1);
    });

    it('is watched over only as long as the sender renews', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      await begun(store, id, 'd');
      expect(await renewDelivery(store.pool, id, 'd')).toBe(true);
      await store.timePasses();
      await begun(store, id, 'other');
      expect(await renewDelivery(store.pool, id, 'd')).toBe(false);
    });

    it('is one of as many sends as the platform allows, for all workers together', async () => {
      const { pool, accountId } = setUp();
      const started = performance.now();
      const granted = await Promise.all(
        Array.from({ length: 30 }, () => takeSends(pool, accountId(), 20, 5)),
      );
      const seconds = (performance.now() - started) / 1000;
      const sum = granted.reduce((all, one) => all + one.granted, 0);
      expect(sum).toBeGreaterThanOrEqual(20);
      expect(sum).toBeLessThanOrEqual(20 + Math.ceil(20 * seconds));
    });

    it('waits, for all workers together, as long as the platform asked', async () => {
      const { pool, accountId } = setUp();
      await takeSends(pool, accountId(), 20, 5);
      await pauseSends(pool, accountId(), 20, 3_600_000);
      await pauseSends(pool, accountId(), 20, 1_000);
      const { granted, waitMs } = await takeSends(pool, accountId(), 20, 5);
      expect(granted).toBe(0);
      expect(waitMs).toBeGreaterThan(3_500_000);
      // Counted in parts of a message: a fraction of a millisecond is rounded up.
      expect(waitMs).toBeLessThan(3_600_001);
      await pool.query(`UPDATE send_limit SET refilled_at = now() - interval '1 hour'`);
      expect((await takeSends(pool, accountId(), 20, 5)).granted).toBeGreaterThan(0);
    });
  });
}

function takeoverContract(setUp: () => StoreInTest): void {
  describe('takeover', () => {
    it('withdraws what waits, and nothing of the assistant leaves afterwards', async () => {
      const store = setUp();
      const id = await said(store, ['một', 'hai', 'ba']);
      const first = await begun(store, id);
      const takingOver = takeOver(store.pool, id, 'cán bộ A');
      await expect.poll(() => store.count('outbox', `status = 'withdrawn'`)).toBe(2);
      const next = await settleAndBeginNext(store.pool, id, first.id, 'd', SENT);
      expect(next).toBeUndefined();
      expect(await takingOver).toBe(true);
      await giveBack(store.pool, id);
      expect(await tryBegin(store, id)).toBeUndefined();
      expect(await store.count('outbox', `status = 'withdrawn'`)).toBe(2);
    });

    it('stops a bubble that was about to be marked in the same moment', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      await claimDelivery(store.pool, id, 'd');
      const next = await store.whileUncommitted(
        (inside) => takeOver(inside, id, 'cán bộ A'),
        () => beginNext(store.pool, id, 'd'),
      );
      expect(next).toBeUndefined();
      expect(await store.count('outbox', `status = 'withdrawn'`)).toBe(1);
    });

    it('stops a marked bubble that still waits for its turn under the limit', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      const first = await begun(store, id);
      expect(await stillToSend(store.pool, id, first.id, 'd')).toBe(true);
      const takingOver = takeOver(store.pool, id, 'cán bộ A');
      await expect.poll(() => store.count('conversation', 'held_by IS NOT NULL')).toBe(1);
      expect(await stillToSend(store.pool, id, first.id, 'd')).toBe(false);
      await putBack(store.pool, id, first, 'd', { ...LATER, laterMs: 0 });
      await takingOver;
      expect(await store.count('outbox', `status = 'withdrawn'`)).toBe(1);
    });

    it('lets staff speak', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      await takeOver(store.pool, id, 'cán bộ A');
      const bubble = { text: 'Chào anh/chị', buttons: [], unkept: false };
      const more = { kind: 'staff', author: 'cán bộ A' } as const;
      await addBubble(store.pool, { conversationId: id, key: 'k', bubble, ...more });
      expect(await undelivered(store.pool, 10)).toEqual([id]);
      expect(textOf(await begun(store, id))).toBe('Chào anh/chị');
    });

    it('puts aside the bubble of a sender that was killed', async () => {
      const store = setUp();
      const id = await said(store, ['một']);
      await begun(store, id);
      await store.timePasses();
      await takeOver(store.pool, id, 'cán bộ A');
      expect(await store.count('outbox', `status = 'withdrawn'`)).toBe(1);
    });
  });
}

/** A citizen wrote and was answered with these bubbles, none of which is being sent. */
async function said(
  store: StoreInTest,
  texts: readonly string[],
  recipient = 'u1',
): Promise<string> {
  const id = (await store.citizenSays(recipient, `${recipient}/e1`))?.conversationId ?? '';
  await claimDelivery(store.pool, id, 'nobody');
  await finish(store, id, texts);
  await store.pool.query(
    'UPDATE conversation SET deliver_by = NULL, deliver_until = NULL WHERE id = $1',
    [id],
  );
  return id;
}

async function finish(store: StoreInTest, id: string, says: readonly string[]) {
  const lease = await takeLease(store.pool, id, 'worker');
  if (!lease) throw new Error('the lease was not to be had');
  const turn = aTurn(lease, randomUUID(), { says });
  const finished = await finishTurn(store.pool, lease, turn, store.context);
  await releaseLease(store.pool, lease);
  return finished;
}

/** Claims the delivery where it is free, and marks the next bubble. */
async function tryBegin(
  { pool }: StoreInTest,
  id: string,
  token = 'd',
): Promise<Sendable | undefined> {
  await claimDelivery(pool, id, token);
  return beginNext(pool, id, token);
}

async function begun(store: StoreInTest, id: string, token = 'd'): Promise<Sendable> {
  const sendable = await tryBegin(store, id, token);
  if (!sendable) throw new Error('no bubble could be begun');
  return sendable;
}

function textOf({ bubble }: Sendable): string {
  return (bubble as { text: string }).text;
}
