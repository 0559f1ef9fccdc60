import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import {
  forgottenConversations,
  type Lease,
  releaseLease,
  renewLease,
  takeLease,
} from '#adapters/postgres/message-path/lease.ts';
import { takeOver } from '#adapters/postgres/message-path/take-over.ts';
import type { Effect } from '#bot/effects.ts';
import { aTurn, type StoreInTest } from './store-set-up.ts';

/** What the store promises whoever takes turns: one holder, one turn, all of it or nothing. */
export function turnContract(setUp: () => StoreInTest): void {
  leaseContract(setUp);
  finishContract(setUp);
}

function leaseContract(setUp: () => StoreInTest): void {
  describe('lease', () => {
    it('goes to one of many takers', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const leases = await Promise.all(
        Array.from({ length: 20 }, (_, at) => takeLease(store.pool, id, `worker-${at}`)),
      );
      expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
    });

    it('is free again once its holder has been silent for too long', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const old = await leased(store, id, 'dead');
      expect(await takeLease(store.pool, id, 'other')).toBeUndefined();
      expect(await forgottenConversations(store.pool, 10)).toEqual([]);
      await store.timePasses();
      expect(await forgottenConversations(store.pool, 10)).toEqual([id]);
      const next = await leased(store, id, 'other');
      expect(next.fence).toBeGreaterThan(old.fence);
      expect(await renewLease(store.pool, old)).toBe(false);
      expect(await renewLease(store.pool, next)).toBe(true);
    });

    it('is not given back while a message waits', async () => {
      const store = setUp();
      const id = await waitingIn(store, 2);
      const lease = await leased(store, id);
      const turn = aTurn(lease, randomUUID(), { handled: [messageOf(lease)] });
      const finished = await finishTurn(store.pool, lease, turn, store.context);
      expect(finished).toMatchObject({ kind: 'finished', released: false });
      expect(await releaseLease(store.pool, lease)).toBe(false);
      const again = await leased(store, id, lease.holder);
      expect(again.waiting.map(({ number }) => number)).toEqual([2]);
    });

    it('is given back with the last turn, but not past a message that is just being stored', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const lease = await leased(store, id);
      const finished = await store.whileUncommitted(
        (inside) => inside.query(STORE_ANOTHER, [id, store.accountId()]),
        () => finishTurn(store.pool, lease, aTurn(lease, randomUUID()), store.context),
      );
      expect(finished).toMatchObject({ kind: 'finished', released: false });
      const next = await leased(store, id, lease.holder);
      expect(next.waiting).toHaveLength(1);
      const last = await finishTurn(store.pool, next, aTurn(next, randomUUID()), store.context);
      expect(last).toMatchObject({ kind: 'finished', released: true });
      expect(await takeLease(store.pool, id, 'other')).toBeDefined();
    });

    it('on which nothing waits is not given back past a message that is just being stored', async () => {
      const store = setUp();
      const lease = await idleLease(store);
      const released = await store.whileUncommitted(
        (inside) => inside.query(STORE_ANOTHER, [lease.conversationId, store.accountId()]),
        () => releaseLease(store.pool, lease),
      );
      expect(released).toBe(false);
      expect((await leased(store, lease.conversationId, lease.holder)).waiting).toHaveLength(1);
    });

    it('once given back is free at once, even when a renewal comes late', async () => {
      const store = setUp();
      const lease = await idleLease(store);
      expect(await releaseLease(store.pool, lease)).toBe(true);
      expect(await renewLease(store.pool, lease)).toBe(false);
      expect(await takeLease(store.pool, lease.conversationId, 'other')).toBeDefined();
    });

    it('of a dead holder, given back late, takes nothing from the new one', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const old = await leased(store, id, 'dead');
      await store.timePasses();
      const next = await leased(store, id, 'other');
      await releaseLease(store.pool, old);
      expect(await takeLease(store.pool, id, 'third')).toBeUndefined();
      expect(await renewLease(store.pool, next)).toBe(true);
    });
  });
}

function finishContract(setUp: () => StoreInTest): void {
  describe('finish', () => {
    it('writes turn, state and bubbles and closes the messages, once', async () => {
      const store = setUp();
      const id = await waitingIn(store, 3);
      const lease = await leased(store, id);
      const turn = aTurn(lease, randomUUID(), { says: ['một', 'hai'] });
      expect((await finishTurn(store.pool, lease, turn, store.context)).kind).toBe('finished');
      expect(await store.count('turn', 'first_number = 1 AND last_number = 3')).toBe(1);
      expect(await store.count('outbox')).toBe(2);
      expect(await store.count('inbox', `status = 'done' AND turn_id IS NOT NULL`)).toBe(3);
      expect((await leased(store, id, lease.holder)).state).toEqual(turn.state);
    });

    it('with an old fence changes nothing and says nothing', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const old = await leased(store, id, 'dead');
      await store.timePasses();
      await leased(store, id, 'other');
      const turn = aTurn(old, randomUUID(), { effects: [aCallBack('k1')] });
      expect(await finishTurn(store.pool, old, turn, store.context)).toEqual({ kind: 'refused' });
      await expectNothingHappened(store);
    });

    it('is refused to a holder whose fence was drawn again after the store forgot it in a crash', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const forgotten = await leased(store, id, 'forgotten');
      await store.pool.query(
        'UPDATE conversation SET lease_holder = NULL, lease_until = NULL, lease_fence = lease_fence - 1',
      );
      const next = await leased(store, id, 'next');
      expect(next.fence).toBe(forgotten.fence);
      const turn = aTurn(forgotten, randomUUID());
      expect(await finishTurn(store.pool, forgotten, turn, store.context)).toEqual({
        kind: 'refused',
      });
      await expectNothingHappened(store);
    });

    it('is refused for messages that were handled before', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const lease = await leased(store, id);
      await finishTurn(store.pool, lease, aTurn(lease, randomUUID()), store.context);
      const again = aTurn(lease, randomUUID(), { effects: [aCallBack('k1')] });
      expect(await finishTurn(store.pool, lease, again, store.context)).toEqual({
        kind: 'refused',
      });
      expect(await store.count('turn')).toBe(1);
      expect(await store.count('outbox')).toBe(1);
      expect(await store.count('call_back')).toBe(0);
    });

    it('is refused to a holder who read its list while a late finish was under way', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const late = await leased(store, id, 'late');
      await store.timePasses();
      const next = await store.whileUncommitted(
        (inside) => finishTurn(inside, late, aTurn(late, randomUUID()), store.context),
        () => leased(store, id, 'next'),
      );
      const doubled = aTurn(next, randomUUID(), { handled: [messageOf(late)] });
      expect(await finishTurn(store.pool, next, doubled, store.context)).toEqual({
        kind: 'refused',
      });
      expect((await leased(store, id, 'next')).waiting).toEqual([]);
      expect(await store.count('turn')).toBe(1);
      expect(await store.count('outbox')).toBe(1);
    });

    it('leaves nothing behind when one of its effects fails', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const lease = await leased(store, id);
      const broken = { ...aCase('k2'), dueAt: 'no time at all' };
      const turn = aTurn(lease, randomUUID(), { effects: [aCallBack('k1'), broken] });
      await expect(finishTurn(store.pool, lease, turn, store.context)).rejects.toThrow();
      await expectNothingHappened(store);
    });

    it('applies an effect once per key', async () => {
      const store = setUp();
      const effects = [aCallBack('k1'), aCase('k2'), aCallBack('k1'), aCase('k2')];
      for (const recipient of ['u1', 'u2']) {
        const lease = await leased(store, await waitingIn(store, 1, recipient));
        const turn = aTurn(lease, randomUUID(), { effects });
        await finishTurn(store.pool, lease, turn, store.context);
      }
      expect(await store.count('call_back')).toBe(1);
      expect(await store.count('feedback_case')).toBe(1);
      expect(await store.count('case_event')).toBe(2);
      expect(await store.count('turn')).toBe(2);
    });

    it('keeps a question for the editors once, and counts a rating once', async () => {
      const store = setUp();
      const effects: readonly Effect[] = [
        { kind: 'unanswered', key: 'k1', question: 'Giấy bùng xèng?', candidates: ['1.000001'] },
        aRating('k2', { helped: false, question: 'giay BUNG xeng' }),
        aRating('k3', { helped: false, question: undefined }),
        aRating('k4', { helped: true, question: 'giấy gì' }),
      ];
      for (const recipient of ['u1', 'u2']) {
        const lease = await leased(store, await waitingIn(store, 1, recipient));
        await finishTurn(store.pool, lease, aTurn(lease, randomUUID(), { effects }), store.context);
      }
      const { rows } = await store.pool.query(
        'SELECT kind, folded, candidates, answered_code AS code FROM unanswered ORDER BY key',
      );
      const kept = { folded: 'giay bung xeng', candidates: ['1.000001'] };
      expect(rows).toEqual([
        { ...kept, kind: 'unanswered', code: null },
        { ...kept, kind: 'badly-rated', code: '1.000002' },
      ]);
      expect(await store.count('answer_rating')).toBe(3);
      expect(await store.count('answer_rating', 'helped')).toBe(1);
    });

    it('is refused once staff have taken the conversation', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const lease = await leased(store, id);
      await takeOver(store.pool, id, 'cán bộ A');
      const turn = aTurn(lease, randomUUID());
      expect(await finishTurn(store.pool, lease, turn, store.context)).toEqual({ kind: 'refused' });
      await expectNothingHappened(store);
      expect((await leased(store, id, lease.holder)).held).toBe(true);
    });

    it('is refused when staff take the conversation in the same moment', async () => {
      const store = setUp();
      const id = await waitingIn(store, 1);
      const lease = await leased(store, id);
      const finished = await store.whileUncommitted(
        (inside) => takeOver(inside, id, 'cán bộ A'),
        () => finishTurn(store.pool, lease, aTurn(lease, randomUUID()), store.context),
      );
      expect(finished).toEqual({ kind: 'refused' });
      await expectNothingHappened(store);
    });
  });
}

const STORE_ANOTHER = `
WITH c AS (UPDATE conversation SET next_number = next_number + 1 WHERE id = $1 RETURNING next_number - 1 AS number)
INSERT INTO inbox (account_id, event_id, conversation_id, number, kind, content, sent_at, status)
SELECT $2, 'another', $1, c.number, 'message', '{"kind":"text","text":"thêm"}', now(), 'waiting' FROM c`;

async function waitingIn(store: StoreInTest, messages: number, recipient = 'u1'): Promise<string> {
  let id = '';
  for (let at = 0; at < messages; at += 1)
    id = (await store.citizenSays(recipient, `${recipient}/e${at}`))?.conversationId ?? id;
  return id;
}

/** A lease on a conversation in which nothing waits. */
async function idleLease(store: StoreInTest): Promise<Lease> {
  const id = await waitingIn(store, 1);
  const lease = await leased(store, id);
  await finishTurn(store.pool, lease, aTurn(lease, randomUUID()), store.context);
  return leased(store, id);
}

async function leased({ pool }: StoreInTest, id: string, holder = 'worker'): Promise<Lease> {
  const lease = await takeLease(pool, id, holder);
  if (!lease) throw new Error('the lease was not to be had');
  return lease;
}

function messageOf({ waiting }: Lease): { readonly id: string; readonly number: number } {
  const [first] = waiting;
  if (!first) throw new Error('nothing waits');
  return { id: first.id, number: first.number };
}

async function expectNothingHappened(store: StoreInTest): Promise<void> {
  for (const table of ['turn', 'outbox', 'call_back', 'feedback_case'])
    expect([table, await store.count(table)]).toEqual([table, 0]);
  expect(await store.count('inbox', `status = 'waiting' AND turn_id IS NULL`)).toBe(1);
  expect(await store.count('conversation', `state->>'disclosed' = 'false'`)).toBe(1);
}

function aCallBack(key: string): Effect {
  return { kind: 'call-back', key, why: 'asked', phone: undefined };
}

function aRating(
  key: string,
  rest: { readonly helped: boolean; readonly question: string | undefined },
): Effect {
  const answered = { code: '1.000002', field: 'fee' } as const;
  return { kind: 'rate-answer', key, answered, candidates: ['1.000001'], ...rest };
}

function aCase(key: string): Extract<Effect, { kind: 'file-case' }> {
  return {
    kind: 'file-case',
    key,
    receipt: 'PA-0001',
    category: 'street-light',
    text: 'đèn đường hỏng',
    place: 'ấp 1',
    communeCode: undefined,
    phone: '0900000000',
    hideContact: false,
    urgent: false,
    agency: 'commune',
    routedBecause: 'thuộc xã',
    dueAt: '2026-01-05T10:00:00Z',
    deadlineExplained: 'năm ngày làm việc',
    photos: [],
  };
}
