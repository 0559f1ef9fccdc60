import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import { createDatabaseRegister } from '#adapters/registers/database-register.ts';
import { saveChanges } from '#adapters/registers/push/save-changes.ts';
import { readRegister } from '#dossiers/read-register.ts';
import { type EntryParts, enterRecord, enterStage } from '#server/dossiers/enter-dossier.ts';
import { importRegister } from '#server/dossiers/import-register.ts';
import { noticeDossiers } from '#server/notices/notice-dossiers.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
});
beforeEach(() => store.empty());
afterAll(() => store.close());

const CODE = 'H24.30-261116-0001';
const ADMIN = { login: 'admin', agency: null };
const clerkOf = (agency: string) => ({ login: `can-bo-${agency}`, agency });
const record = (changes: Partial<Parameters<typeof enterRecord>[2]> = {}) => ({
  ...{ code: CODE, procedureCode: '1.001193', procedureName: 'Đăng ký khai sinh' },
  ...{ applicant: 'Nguyễn Thị Mẫu Tươi', phone: '', idNumber: '999027468772', birthYear: '' },
  ...{ agency: 'UBND xã Tân Trụ', submittedAt: '2026-11-16T08:10', dueAt: '2026-11-23', note: '' },
  stage: 'accepted' as const,
  ...changes,
});
const step = (at: string, changes: Partial<Parameters<typeof enterStage>[3]> = {}) => ({
  ...{ stage: 'in-progress' as const, at, office: '', note: '', until: '', amount: '', where: '' },
  ...changes,
});

let now = new Date('2026-11-20T03:00:00Z');
function parts(): EntryParts {
  return {
    pool: store.pool,
    personal: store.context.personal,
    agencyName: (id) => (id === 'tan-tru' ? 'UBND xã Tân Trụ' : 'UBND xã Khác'),
    ownerOf: (code) => (code.startsWith('G01') ? 'igate' : undefined),
    now: () => now,
  };
}

async function found() {
  const { pool, context } = store;
  const register = createDatabaseRegister({ pool, personal: context.personal });
  const answer = await register.find(CODE, { text: '468772' }, now);
  return answer.kind === 'status' ? answer.status : undefined;
}

test('a dossier typed in is found by its proof; its steps settle by when they were taken, whoever told them', async () => {
  expect(await enterRecord(parts(), ADMIN, record(), false)).toMatchObject({ kind: 'entered' });
  expect(await found()).toMatchObject({ stage: 'accepted', source: { register: 'database' } });
  const pushed = {
    code: CODE,
    register: 'mot-cua',
    firstAt: new Date('2026-11-18T03:00:00Z'),
    state: {
      at: new Date('2026-11-18T03:00:00Z'),
      tie: 'x',
      value: { status: '9', stage: 'done' as const, office: '', supplements: [] },
    },
    events: [],
  };
  await inTransaction(store.pool, (client) =>
    saveChanges(client, store.context.personal, [pushed], now),
  );
  const old = await enterStage(parts(), ADMIN, CODE, step('2026-11-17T09:00'));
  expect(old).toEqual({ kind: 'entered', code: CODE, newest: false });
  expect(await found()).toMatchObject({ stage: 'done', events: [{}, { stage: 'in-progress' }] });
  const latest = step('2026-11-19T09:00', { stage: 'returned' });
  for (const _twice of [1, 2])
    expect(await enterStage(parts(), ADMIN, CODE, latest)).toMatchObject({ newest: true });
  expect(await found()).toMatchObject({ stage: 'returned', source: { register: 'mot-cua' } });
  expect((await found())?.events).toHaveLength(3);
  const { rows } = await store.pool.query(
    `SELECT actor, act, object, detail->>'stage' AS stage FROM audit WHERE act LIKE '%-dossier' ORDER BY id`,
  );
  expect(rows[0]).toEqual({
    actor: 'admin',
    act: 'enter-dossier',
    object: CODE,
    stage: 'accepted',
  });
  expect(rows.at(-1)).toMatchObject({ act: 'move-dossier', stage: 'returned' });
});

test('an export that lay about does not undo what staff typed in since; it adds its history', async () => {
  await enterRecord(parts(), ADMIN, record(), false);
  await enterStage(parts(), ADMIN, CODE, step('2026-11-19T09:00', { stage: 'done' }));
  const line = {
    ma_ho_so: CODE,
    ngay_nop: '16/11/2026',
    trang_thai: 'Đang xử lý',
    cccd: '999027468772',
  };
  const told = { ma_ho_so: CODE, thoi_gian: '17/11/2026 08:00', trang_thai: 'Đang xử lý' };
  const read = readRegister([line, { ...line, ma_ho_so: 'A-1' }], [told]);
  const personal = store.context.personal;
  const wish = { dryRun: false, skipBad: false };
  const asOf = new Date('2026-11-18T01:00:00Z');
  const old = await importRegister({ pool: store.pool, personal }, read, { ...wish, asOf }, now);
  expect(old).toMatchObject({ written: 1, newerKnown: 1 });
  expect(await found()).toMatchObject({ stage: 'done', agency: 'UBND xã Tân Trụ' });
  expect((await found())?.events.map(({ stage }) => stage)).toEqual([
    'accepted',
    'in-progress',
    'done',
  ]);
  const fresh = await importRegister({ pool: store.pool, personal }, read, wish, now);
  expect(fresh).toMatchObject({ written: 2, newerKnown: 0 });
  expect(await found()).toMatchObject({ stage: 'in-progress' });
});

test('staff of an agency write its own dossiers; another agency’s is not there, and a foreign code is not ours', async () => {
  const clerk = clerkOf('tan-tru');
  const typed = record({ agency: 'UBND xã Khác' });
  expect(await enterRecord(parts(), clerk, typed, false)).toMatchObject({ kind: 'entered' });
  expect(await found()).toMatchObject({ agency: 'UBND xã Tân Trụ' });
  const other = clerkOf('khac');
  expect(await enterStage(parts(), other, CODE, step('2026-11-17T09:00'))).toEqual({
    kind: 'not-here',
  });
  for (const again of [false, true])
    expect(await enterRecord(parts(), other, record(), again)).toEqual({ kind: 'not-here' });
  expect(await found()).toMatchObject({ stage: 'accepted', agency: 'UBND xã Tân Trụ' });
  const foreign = record({ code: 'G01.899.909-260916-890028' });
  expect(await enterRecord(parts(), ADMIN, foreign, false)).toMatchObject({ kind: 'elsewhere' });
  expect(await store.count('dossier')).toBe(1);
  now = new Date('2026-11-20T04:00:00Z');
  expect(await enterRecord(parts(), clerk, record(), false)).toMatchObject({ kind: 'exists' });
  const mended = record({ dueAt: '2026-11-24' });
  expect(await enterRecord(parts(), clerk, mended, true)).toMatchObject({ kind: 'entered' });
  expect((await found())?.dueAt).toEqual(new Date('2026-11-24T10:00:00Z'));
});

test('who follows a dossier is told once of a step that staff typed in', async () => {
  await enterRecord(parts(), ADMIN, record(), false);
  const kept = await store.citizenSays('lan', 'hồ sơ');
  await store.pool.query(
    `INSERT INTO dossier_follow (code, conversation_id, told_status) VALUES ($1, $2, 'Được tiếp nhận')`,
    [CODE, kept?.conversationId],
  );
  const done = step('2026-11-19T09:00', { stage: 'done' });
  for (const _twice of [1, 2]) await enterStage(parts(), ADMIN, CODE, done);
  const notices = { pool: store.pool, office: 'Tân Trụ' } as Parameters<typeof noticeDossiers>[0];
  for (const _twice of [1, 2]) await noticeDossiers(notices);
  expect(await store.count('notice')).toBe(1);
});
