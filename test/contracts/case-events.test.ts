import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyCaseEffect } from '#adapters/postgres/cases/case-effects.ts';
import { readHistory } from '#adapters/postgres/cases/case-rows.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { claimNotices } from '#adapters/postgres/notices/claim-notices.ts';
import type { NoticeWords } from '#bot/notices/notice.ts';
import { foldCase } from '#cases/case-state.ts';
import { aCaseIn, appends, byStaff, type CaseInTest } from './case-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
});
afterAll(() => store.close());
beforeEach(() => store.empty());

const WORDS: NoticeWords = { chat: 'Đã xong.', mail: { subject: 'x', text: 'x' }, values: {} };

async function rowOf({ id }: CaseInTest): Promise<Record<string, unknown>> {
  const { rows } = await store.pool.query('SELECT * FROM feedback_case WHERE id = $1', [id]);
  return rows[0] ?? {};
}

test('the columns of a case say what its history says', async () => {
  const one = await aCaseIn(store);
  await appends(store.pool, one.id, 2, byStaff('a', { kind: 'accepted' }));
  await appends(store.pool, one.id, 3, byStaff('b', { kind: 'asked-citizen', question: 'Ở đâu?' }));
  const state = foldCase(await readHistory(store.pool, one.id));
  expect(await rowOf(one)).toMatchObject({
    version: 4,
    stage: state.stage,
    agency: state.agency,
    paused_since: state.pauses[0]?.from,
    first_reply_at: state.firstReplyAt,
  });
});

test('of two who act on the same case at once one wins, and the other is told', async () => {
  const one = await aCaseIn(store);
  const both = await Promise.all([
    appends(store.pool, one.id, 2, byStaff('a', { kind: 'answered', text: 'Đã thay bóng.' })),
    appends(store.pool, one.id, 2, byStaff('b', { kind: 'refused', reason: 'Không thuộc xã.' })),
  ]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['appended', 'moved']);
  expect(await store.count('case_event')).toBe(3);
  const { stage, version } = await rowOf(one);
  expect(version).toBe(3);
  expect(stage).toBe(both[0].kind === 'appended' ? 'answered' : 'refused');
});

test('twenty at once: every version is made once, and everybody else is told', async () => {
  const one = await aCaseIn(store);
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      appends(store.pool, one.id, 2, byStaff(`n${at}`, { kind: 'noted', text: `ghi ${at}` })),
    ),
  );
  expect(all.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
  expect(all.filter(({ kind }) => kind === 'moved')).toHaveLength(19);
  const newest = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      appends(
        store.pool,
        one.id,
        'newest',
        byStaff(`m${at}`, { kind: 'noted', text: `ghi ${at}` }),
      ),
    ),
  );
  expect(newest.every(({ kind }) => kind === 'appended')).toBe(true);
  expect((await rowOf(one))['version']).toBe(23);
});

test('the same event again is the same event', async () => {
  const one = await aCaseIn(store);
  const answered = byStaff('a', { kind: 'answered', text: 'Đã thay bóng.' });
  expect(await appends(store.pool, one.id, 2, answered)).toMatchObject({ kind: 'appended' });
  expect(await appends(store.pool, one.id, 2, answered)).toMatchObject({ kind: 'known' });
  expect(await store.count('case_event')).toBe(3);
});

test('one impossible event among several keeps all of them out', async () => {
  const one = await aCaseIn(store);
  const refused = await appends(
    store.pool,
    one.id,
    2,
    byStaff('a', { kind: 'noted', text: 'được' }),
    byStaff('b', { kind: 'rated', score: 5, reasons: [], comment: '' }),
  );
  expect(refused).toMatchObject({ kind: 'refused', refusal: { because: 'stage' } });
  expect(await store.count('case_event')).toBe(2);
  expect((await rowOf(one))['version']).toBe(2);
});

test('a history cannot be rewritten, but by who says that it is erased', async () => {
  const one = await aCaseIn(store);
  const kept = 'the history of a case is only added to';
  await expect(store.pool.query(`UPDATE case_event SET kind = 'x'`)).rejects.toThrow(kept);
  await expect(store.pool.query('DELETE FROM case_event')).rejects.toThrow(kept);
  await expect(
    store.pool.query('DELETE FROM feedback_case WHERE id = $1', [one.id]),
  ).rejects.toThrow(kept);
  await inTransaction(store.pool, async (client) => {
    await client.query('SET LOCAL mot_cua.erasing = on');
    await client.query('DELETE FROM feedback_case WHERE id = $1', [one.id]);
  });
  expect(await store.count('case_event')).toBe(0);
});

test('fifteen who joined are told of the outcome once each, never on the phone of who filed it', async () => {
  const one = await aCaseIn(store, { phone: '0900000001' });
  const others: string[] = [];
  for (let at = 0; at < 15; at += 1) {
    const said = await store.citizenSays(`other-${at}`, `other-${at}`, { status: 'done' });
    others.push(said?.conversationId ?? '');
  }
  for (const [at, id] of [...others, ...others, one.conversationId].entries())
    await inTransaction(store.pool, (client) =>
      applyCaseEffect(
        client,
        id,
        { kind: 'join-case', key: `j${at}`, receipt: one.receipt },
        store.context,
      ),
    );
  expect(await rowOf(one)).toMatchObject({ supporters: 15, priority: 15 });
  const notice = {
    purpose: 'case-answered',
    citizen: WORDS,
    followers: WORDS,
    author: 'Hoa',
  } as const;
  const answered = { ...byStaff('a', { kind: 'answered', text: 'Đã xong.' }), notice };
  await appends(store.pool, one.id, 'newest', answered);
  await appends(store.pool, one.id, 'newest', answered);
  const { rows } = await store.pool.query<{ id: string }>(
    'SELECT conversation_id AS id FROM notice',
  );
  expect(rows.map(({ id }) => id).sort()).toEqual([...others, one.conversationId].sort());
  const claim = { token: 'x', now: new Date(Date.now() + 60_000), limit: 50 };
  const claimed = await claimNotices(store.pool, store.context.personal, claim);
  expect(claimed.filter(({ phone }) => phone !== undefined)).toMatchObject([
    { conversationId: one.conversationId, phone: '0900000001' },
  ]);
});

test('a stranger who knows the receipt changes nothing', async () => {
  const one = await aCaseIn(store);
  const stranger = await store.citizenSays('stranger', 'stranger', { status: 'done' });
  const effects = [
    { kind: 'withdraw-case', key: 'w', receipt: one.receipt, reason: 'x' },
    { kind: 'add-to-case', key: 'a', receipt: one.receipt, text: 'x' },
  ] as const;
  for (const effect of effects)
    await inTransaction(store.pool, (client) =>
      applyCaseEffect(client, stranger?.conversationId ?? '', effect, store.context),
    );
  expect(await rowOf(one)).toMatchObject({ stage: 'routed', version: 2 });
  for (const effect of effects)
    await inTransaction(store.pool, (client) =>
      applyCaseEffect(client, one.conversationId, effect, store.context),
    );
  expect(await rowOf(one)).toMatchObject({ stage: 'withdrawn', version: 4 });
});
