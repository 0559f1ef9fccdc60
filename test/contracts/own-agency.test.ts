import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CallBackAct,
  changeCallBack,
  closedCallBacks,
  openCallBacks,
} from '#adapters/postgres/call-backs.ts';
import { conversations, findConversationHead } from '#adapters/postgres/desk-records.ts';
import { keptFile } from '#adapters/postgres/files.ts';
import {
  openNotices,
  sendAgain,
  setAside,
  waitingNotices,
} from '#adapters/postgres/notices/notice-list.ts';
import { openRecords, type Records } from '#adapters/postgres/prisma-client.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import { raiseAlert, recentAlerts, seeAlert } from '#adapters/postgres/staff-alerts.ts';
import { agencyScope, reachesFile } from '#server/desk/cases/roles.ts';
import { deadLetters } from '#server/replay/replay-letters.ts';
import { lettersPage } from '#server/staff/letter-pages.ts';
import { aCaseIn } from './case-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let records: Records;
beforeAll(async () => {
  store = await startStoreInTest();
  records = openRecords(store.url);
});
afterAll(async () => {
  await records.$disconnect();
  await store.close();
});

type Who = Pick<StaffMember, 'role' | 'agency'>;
const OFFICE: Who = { role: 'agent', agency: null };
const OWN: Who = { role: 'agent', agency: 'xa' };
const HELPER: Who = { role: 'supervisor', agency: 'so' };
const OTHER: Who = { role: 'supervisor', agency: 'khac' };
const EDITOR: Who = { role: 'editor', agency: 'xa' };
const INSPECTOR: Who = { role: 'inspector', agency: 'khac' };

async function aFile(of: {
  readonly caseOf?: string;
  readonly messageOf?: string;
}): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO stored_file (key, kind, status, path, case_key, inbox_id)
     VALUES (gen_random_uuid(), 'photo', 'kept', 'x', (SELECT key FROM feedback_case WHERE id = $1),
             (SELECT max(id) FROM inbox WHERE conversation_id = $2)) RETURNING id`,
    [of.caseOf ?? null, of.messageOf ?? null],
  );
  return rows[0]?.id ?? '';
}

test('a photo of a case is there for whoever reaches the case, one of a conversation for whoever reads its account', async () => {
  const one = await aCaseIn(store, { agency: 'xa', also: ['so'] });
  await store.pool.query(`UPDATE channel_account SET agency = 'khac'`);
  const files = [await aFile({ caseOf: one.id }), await aFile({ messageOf: one.conversationId })];
  const reached = async (who: Who): Promise<readonly boolean[]> => {
    const found = await Promise.all(files.map((id) => keptFile(store.pool, id)));
    return found.map((file) => file !== undefined && reachesFile(who, file));
  };
  const table: readonly (readonly [Who, readonly [boolean, boolean]])[] = [
    [OFFICE, [true, true]],
    [OWN, [true, false]],
    [HELPER, [true, false]],
    [OTHER, [false, true]],
    [EDITOR, [false, false]],
    [INSPECTOR, [true, true]],
  ];
  for (const [who, may] of table) expect([who, await reached(who)]).toEqual([who, may]);
  expect(await keptFile(store.pool, crypto.randomUUID())).toBeUndefined();
});

test('a conversation on another agency’s account, and who waits in it, are not there at all', async () => {
  const { conversationId: id } = await aCaseIn(store);
  await store.pool.query(
    `INSERT INTO call_back (key, conversation_id, why) VALUES ('k', $1, 'asked')`,
    [id],
  );
  await store.pool.query('UPDATE conversation SET last_citizen_at = now() WHERE id = $1', [id]);
  const sees = async (who: Who): Promise<readonly boolean[]> => {
    const scope = agencyScope(who) ?? null;
    const waits = await openCallBacks(store.pool, { inspects: false, handles: true, scope });
    return [
      (await conversations(records, scope)).some((one) => one.id === id),
      (await findConversationHead(records, id, scope)) !== undefined,
      waits.some(({ conversationId }) => conversationId === id),
    ];
  };
  for (const [agency, who, there] of [
    [null, OWN, true],
    ['khac', OFFICE, true],
    ['khac', OTHER, true],
    ['khac', OWN, false],
    ['khac', INSPECTOR, true],
  ] as const) {
    await store.pool.query('UPDATE channel_account SET agency = $1', [agency]);
    expect([agency, who, await sees(who)]).toEqual([agency, who, [there, there, there]]);
  }
  const { rows } = await store.pool.query<{ id: string }>('SELECT id::text FROM call_back');
  const close: CallBackAct = { kind: 'close', outcome: 'reached' };
  const closes = (scope: string, handles = true): Promise<boolean> =>
    changeCallBack(
      store.pool,
      rows[0]?.id ?? '0',
      { inspects: false, handles, scope },
      'lan',
      close,
    );
  expect(await closes('xa')).toBe(false);
  expect(await closes('khac', false)).toBe(false);
  expect(await closes('khac')).toBe(true);
});

test('two do not call the same citizen; who was not reached waits on; one closed by mistake is opened again', async () => {
  const { conversationId: id } = await aCaseIn(store);
  await store.pool.query(`DELETE FROM call_back`);
  const { rows } = await store.pool.query<{ id: string }>(
    `INSERT INTO call_back (key, conversation_id, why) VALUES ('k2', $1, 'asked') RETURNING id::text`,
    [id],
  );
  const reader = { inspects: false, handles: true, scope: null };
  const does = (login: string, act: CallBackAct): Promise<boolean> =>
    changeCallBack(store.pool, rows[0]?.id ?? '0', reader, login, act);
  expect(await does('lan', { kind: 'take', force: false })).toBe(true);
  expect(await does('hai', { kind: 'take', force: false })).toBe(false);
  expect(await does('hai', { kind: 'not-reached' })).toBe(false);
  expect(await does('lan', { kind: 'not-reached' })).toBe(true);
  expect(await openCallBacks(store.pool, reader)).toMatchObject([{ takenBy: 'lan', tries: 1 }]);
  expect(await does('hai', { kind: 'take', force: true })).toBe(true);
  expect(await does('hai', { kind: 'close', outcome: 'gave-up' })).toBe(true);
  expect(await does('lan', { kind: 'close', outcome: 'reached' })).toBe(false);
  expect(await closedCallBacks(store.pool, reader)).toMatchObject([
    { doneBy: 'hai', outcome: 'gave-up' },
  ]);
  expect(await does('lan', { kind: 'reopen' })).toBe(true);
  expect(await openCallBacks(store.pool, reader)).toHaveLength(1);
});

const NOTICE = `INSERT INTO notice (key, conversation_id, case_id, subject, purpose, words, fingerprint, author, status, settled_at)
VALUES ($1, $2, $3, $4, 'case-changed', '{}', '', 'x', 'not-sent', now()) RETURNING id`;

test('what was not told, and alerts, are seen to by whose case or account it is', async () => {
  const { pool } = store;
  const one = await aCaseIn(store, { agency: 'xa', also: ['so'] });
  await pool.query(`UPDATE channel_account SET agency = 'khac'`);
  const ids: string[] = [];
  for (const caseId of [one.id, null]) {
    const facts = [`n/${caseId}`, one.conversationId, caseId, `case/${one.receipt}`];
    const { rows } = await pool.query<{ id: string }>(NOTICE, facts);
    ids.push(rows[0]?.id ?? '');
  }
  for (const [kind, about] of [
    ['case-late', one.receipt],
    ['emergency', one.conversationId],
    ['backlog', 'messages'],
  ] as const)
    await raiseAlert(pool, { key: `own/${kind}`, kind, about });
  const sees = async (who: Who): Promise<readonly boolean[]> => {
    const scope = agencyScope(who) ?? null;
    const open = (await openNotices(pool, scope)).map(({ id }) => id);
    const alerts = (await recentAlerts(pool, scope)).map(({ kind }) => kind);
    const raised = ['case-late', 'emergency', 'backlog'].map((kind) => alerts.includes(kind));
    return [...ids.map((id) => open.includes(id)), ...raised];
  };
  const table: readonly (readonly [Who, readonly boolean[]])[] = [
    [OFFICE, [true, true, true, true, true]],
    [OWN, [true, false, true, false, true]],
    [HELPER, [true, false, true, false, true]],
    [OTHER, [false, true, false, true, true]],
    [INSPECTOR, [true, true, true, true, true]],
  ];
  for (const [who, may] of table) expect([who, await sees(who)]).toEqual([who, may]);
  const late = (await recentAlerts(pool, 'so')).find(({ kind }) => kind === 'case-late');
  const seen = { id: late?.id ?? '', staff: 'Hoa' };
  expect(await seeAlert(pool, { ...seen, scope: 'khac' })).toBe(false);
  expect(await seeAlert(pool, { ...seen, scope: 'so' })).toBe(true);
  const [ofCase = '', other = ''] = ids;
  expect([await sendAgain(pool, ofCase, 'khac'), await setAside(pool, ofCase, 'khac')]).toEqual([
    false,
    false,
  ]);
  expect([await sendAgain(pool, ofCase, 'so'), await setAside(pool, other, 'khac')]).toEqual([
    true,
    true,
  ]);
  expect(await waitingNotices(pool, 'khac')).toEqual([]);
  expect(await waitingNotices(pool, 'xa')).toMatchObject([{ count: 1 }]);
});

test('what was not sent is listed for whose account it is, and only who answers citizens has its buttons', async () => {
  const { conversationId } = await aCaseIn(store);
  await store.pool.query(`UPDATE channel_account SET agency = 'khac'`);
  await store.pool.query(
    `INSERT INTO outbox (conversation_id, key, kind, author, bubble, status, settled_at, last_error)
     VALUES ($1, 'own/out', 'reply', 'assistant', '{"text":"x"}', 'failed', now(), 'rejected')`,
    [conversationId],
  );
  const listed = async (scope: string | null): Promise<number> =>
    (await deadLetters(store.pool, { scope, limit: 9 })).length;
  expect([await listed(null), await listed('khac'), await listed('xa')]).toEqual([1, 1, 0]);
  const rows = await deadLetters(store.pool);
  const page = (role: StaffMember['role']): string => {
    const staff = { id: role, login: role, name: role, role, agency: null, mustChange: false };
    return lettersPage({ staff, csrf: 'x' }, rows, undefined);
  };
  expect(page('agent')).toContain('Gửi lại');
  for (const role of ['inspector', 'editor'] as const)
    expect(page(role)).not.toContain('<button name');
});
