import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { laterDeadlines } from '#adapters/postgres/cases/later-deadlines.ts';
import { recentAlerts } from '#adapters/postgres/staff-alerts.ts';
import { civilDateOf, instantAt } from '#language/vietnam-time.ts';
import { createStaffAlerts } from '#server/alerts/tell-alerts.ts';
import { tellDigest } from '#server/cases/daily-digest.ts';
import { escalateCases } from '#server/cases/escalate-cases.ts';
import { createDeadlineKeeper } from '#server/cases/keep-deadlines.ts';
import { createLog } from '#server/log.ts';
import { changeRules, readStoredRules } from '#server/office/office-rules.ts';
import { type Office, openOffice } from '#server/office/open-office.ts';
import { tellLater } from '#server/staff/later-deadlines.ts';
import { aCaseIn, appends, byStaff, type CaseInTest } from './case-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let office: Office;
let clock = instantAt('2026-11-20', '09:00');
beforeAll(async () => {
  store = await startStoreInTest();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.empty();
  await store.pool.query('TRUNCATE setting, staff_alert, audit CASCADE');
  office = await openOffice(() => readStoredRules(store.pool));
  clock = instantAt('2026-11-20', '09:00');
});

const now = (): Date => clock;
const log = createLog('silent');
const keeper = () => createDeadlineKeeper({ pool: store.pool, office, officeName: 'Xã', now, log });

/** Filed at `clock` under lighting: three working days, over the expected holiday of 24 November. */
async function filed(receipt: string): Promise<CaseInTest> {
  const { dueAt, explained } = office.desk.deadline('chieu_sang', clock, 'Xã');
  const at = { ...store, context: { ...store.context, now } };
  return aCaseIn(at, { receipt, dueAt: dueAt.toISOString(), deadlineExplained: explained });
}

async function dueOf({ id }: CaseInTest): Promise<string> {
  const { rows } = await store.pool.query<{ due_at: Date }>(
    'SELECT due_at FROM feedback_case WHERE id = $1',
    [id],
  );
  return civilDateOf(rows[0]?.due_at ?? new Date(0));
}

const events = (kind: string): Promise<number> => store.count('case_event', `kind = '${kind}'`);
const announced = (date: string, off: boolean) =>
  ({
    date,
    off,
    name: off ? 'nghỉ bù' : 'làm việc',
    certainty: 'announced',
    source: 'TB 1',
    checkedOn: '2026-11-22',
  }) as const;
async function announce(date: string, off: boolean): Promise<void> {
  await changeRules(store.pool, 'days', (stored) => [...(stored ?? []), announced(date, off)], {
    by: 'lan',
    act: 'tested',
  });
  await office.refresh();
}

test('a calendar that gives an earlier day is told, one that gives a later day waits for a person', async () => {
  const one = await filed('PA-1');
  expect(await dueOf(one)).toBe('2026-11-26');
  await keeper()();
  expect(await events('due-changed')).toBe(0);
  await announce('2026-11-24', false);
  await Promise.all([keeper()(), keeper()(), keeper()()]);
  expect([await dueOf(one), await events('due-changed')]).toEqual(['2026-11-25', 1]);
  expect(await store.count('notice')).toBe(1);
  await announce('2026-11-25', true);
  await keeper()();
  expect([await dueOf(one), await events('due-changed')]).toEqual(['2026-11-26', 2]);
  expect(await store.count('notice')).toBe(1);
  const tells = (count: number) =>
    tellLater({ login: 'admin' }, count, { pool: store.pool, office: 'Xã', now });
  expect(await laterDeadlines(store.pool, now())).toMatchObject([{ receipt: 'PA-1' }]);
  expect(await tells(2)).toBe(false);
  expect((await Promise.all([tells(1), tells(1)])).toSorted()).toEqual([false, true]);
  expect(await tells(0)).toBe(false);
  expect(await laterDeadlines(store.pool, now())).toEqual([]);
  const { rows } = await store.pool.query<{ chat: string }>(
    `SELECT words->>'chat' AS chat FROM notice ORDER BY created_at`,
  );
  expect(rows.map(({ chat }) => /sớm hơn|muộn hơn/u.exec(chat)?.[0])).toEqual([
    'sớm hơn',
    'muộn hơn',
  ]);
  expect(await store.count('audit', `act = 'later-deadlines-told' AND actor = 'admin'`)).toBe(1);
});

test('an answered case keeps the day it was promised', async () => {
  const one = await filed('PA-1');
  await appends(store.pool, one.id, 2, byStaff('a', { kind: 'answered', text: 'Đã thay.' }));
  await announce('2026-11-24', false);
  await keeper()();
  expect(await dueOf(one)).toBe('2026-11-26');
});

test('the clock runs on when the citizen has added: two closing times of waiting are two days more', async () => {
  const one = await filed('PA-1');
  const keep = keeper();
  await keep();
  const at = (date: string) => instantAt(date, '09:00');
  const ask = byStaff('ask', { kind: 'asked-citizen', question: 'Trụ số mấy?' });
  await appends(store.pool, one.id, 2, { ...ask, at: at('2026-11-23') });
  await keep();
  expect(await dueOf(one)).toBe('2026-11-26');
  clock = at('2026-11-26');
  await appends(store.pool, one.id, 3, {
    key: 'add',
    at: clock,
    by: { kind: 'citizen' },
    what: { kind: 'citizen-added', text: 'Trụ 5', photos: 0 },
  });
  await Promise.all([keep(), keeper()()]);
  // Waiting over the closing of 23 and 25 November (24 is off): 26, 27 and 30 are counted.
  expect([await dueOf(one), await events('due-changed')]).toEqual(['2026-11-30', 1]);
});

test('a case opened again has its whole time from then on', async () => {
  const one = await filed('PA-1');
  await appends(store.pool, one.id, 2, byStaff('a', { kind: 'answered', text: 'Đã thay.' }));
  clock = instantAt('2026-12-07', '09:00');
  const again = byStaff('b', { kind: 'reopened', reason: 'Vẫn tối.' });
  await appends(store.pool, one.id, 3, { ...again, at: clock });
  await keeper()();
  expect(await dueOf(one)).toBe('2026-12-10');
});

test('a case is raised level by level, whoever leads is told once, a standing clock raises nobody', async () => {
  const late = await filed('PA-1');
  await appends(store.pool, late.id, 2, byStaff('l', { kind: 'accepted' }));
  const waiting = await filed('PA-2');
  await appends(
    store.pool,
    waiting.id,
    2,
    byStaff('w', { kind: 'asked-citizen', question: 'Ở đâu?' }),
  );
  const level = async (): Promise<number> => {
    const look = () => escalateCases({ pool: store.pool, office, now });
    await Promise.all([look(), look(), look()]);
    const { rows } = await store.pool.query<{ level: number }>(
      'SELECT escalation_level AS level FROM feedback_case WHERE id = $1',
      [late.id],
    );
    return rows[0]?.level ?? -1;
  };
  const levels: number[] = [];
  for (const day of ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27', '2026-12-01']) {
    clock = instantAt(day, '09:00');
    levels.push(await level());
  }
  expect(levels).toEqual([0, 1, 1, 2, 3]);
  const alerts = await recentAlerts(store.pool);
  expect(alerts.map(({ kind, about }) => [kind, about])).toEqual([
    ['case-late', 'PA-1'],
    ['case-late', 'PA-1'],
  ]);
  expect(await events('escalated')).toBe(3);
  const { rows } = await store.pool.query<{ version: number }>(
    'SELECT version FROM feedback_case WHERE id = $1',
    [late.id],
  );
  const answered = byStaff('a', { kind: 'answered', text: 'Đã thay.' });
  const again = byStaff('b', { kind: 'reopened', reason: 'Vẫn tối.' });
  await appends(store.pool, late.id, rows[0]?.version ?? 0, answered, { ...again, at: clock });
  await keeper()();
  expect(await level()).toBe(0);
  clock = instantAt('2026-12-07', '09:00');
  expect(await level()).toBe(2);
});

test('who gets no reply at all is raised too, by steps of its own and of the office’s day; a reply ends it', async () => {
  const [silent, replied] = [await filed('PA-1'), await filed('PA-2')];
  await appends(store.pool, replied.id, 2, byStaff('r', { kind: 'accepted' }));
  const step = { target: 'first-reply', afterWorkingDays: 2, tell: 'leader' } as const;
  await changeRules(
    store.pool,
    'escalation',
    () => [
      { target: 'first-reply', afterWorkingDays: 1, tell: 'supervisor' },
      { ...step, from: '2026-11-27', source: 'Thông báo 9' },
    ],
    { by: 'lan', act: 'tested' },
  );
  await office.refresh();
  const levels: number[] = [];
  for (const day of ['2026-11-20', '2026-11-25', '2026-11-26', '2026-11-27']) {
    clock = instantAt(day, '16:00');
    await Promise.all([1, 2, 3].map(() => escalateCases({ pool: store.pool, office, now })));
    const { rows } = await store.pool.query<{ level: number }>(
      'SELECT first_reply_level AS level FROM feedback_case WHERE id = $1',
      [silent.id],
    );
    levels.push(rows[0]?.level ?? -1);
  }
  expect(levels).toEqual([0, 1, 1, 2]);
  expect((await recentAlerts(store.pool)).map(({ about }) => about)).toEqual(['PA-1', 'PA-1']);
  expect(
    await store.count(
      'case_event',
      `kind = 'escalated' AND what->>'because' LIKE 'Chưa phản hồi đầu.%'`,
    ),
  ).toBe(2);
});

test('staff read once a working day, when the office opens, what falls due and what is late', async () => {
  await filed('PA-1');
  clock = instantAt('2026-11-25', '08:00');
  await filed('PA-2');
  const look = () =>
    tellDigest({ pool: store.pool, office, alerts: createStaffAlerts(store.pool), now });
  for (const [day, time] of [
    ['2026-11-24', '09:00'],
    ['2026-11-26', '07:00'],
    ['2026-11-26', '07:30'],
    ['2026-11-26', '15:00'],
    ['2026-11-28', '09:00'],
    ['2026-11-30', '08:00'],
  ] as const) {
    clock = instantAt(day, time);
    await Promise.all([look(), look()]);
  }
  const alerts = await recentAlerts(store.pool);
  expect(alerts.map(({ kind, about }) => [kind, about]).sort()).toEqual([
    ['digest', '1/0'],
    ['digest', '1/1'],
  ]);
});
