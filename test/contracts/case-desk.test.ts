import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer } from '#adapters/mail/mailer.ts';
import { noteDue } from '#adapters/postgres/staff-notices/note-due.ts';
import { keepNoticeWish, type NoticeWish } from '#adapters/postgres/staff-notices/notice-wishes.ts';
import { type OwnNotice, unseenNotices } from '#adapters/postgres/staff-notices/own-notices.ts';
import type { Colleagues } from '#console/notice-protocol.ts';
import type { CaseCounts, CaseList, CaseRoutes, CaseShown, NearCases } from '#console/protocol.ts';
import { createAccounts } from '#server/message-path/account.ts';
import { mailStaff, type StaffTelling, tellStaff } from '#server/staff-notices/tell-staff.ts';
import { startFakeSmtp } from '#test/fakes/platforms/smtp.ts';
import { aReply, cannedReplies } from './canned-replies-contract.ts';
import { type CaseApiInTest, ROLES, startCaseApi } from './case-api-set-up.ts';
import { aCaseIn } from './case-set-up.ts';
import { aDeskIn, type DeskInTest } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let desk: DeskInTest;
let api: CaseApiInTest;
beforeAll(async () => {
  store = await startStoreInTest();
  desk = await aDeskIn(store);
  api = await startCaseApi(desk);
});
afterAll(async () => {
  await api.close();
  await store.close();
});
const person = (login: string, role: string, agency: string): Promise<unknown> =>
  store.pool.query(
    `INSERT INTO staff (login, name, email, role, agency) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [login, `Cán bộ ${login}`, `${login}@cb.example`, role, agency],
  );
const signIn: CaseApiInTest['signIn'] = (role, agency) => api.signIn(role, agency);
const asks: CaseApiInTest['asks'] = (method, url, body) => api.asks(method, url, body);

test('beside a case stand its twins within reach, where it may go, and the days that its deadline counts', async () => {
  const communeCode = desk.commune;
  const said = { text: 'đèn đường ấp 4 tắt ba ngày nay', place: 'ấp 4', communeCode };
  const one = await aCaseIn(store, { agency: 'gan', ...said });
  const twin = await aCaseIn(store, { agency: 'gan', ...said, text: 'ấp 4 tối om, đèn đường tắt' });
  const elsewhere = await aCaseIn(store, { agency: 'so', ...said });
  await aCaseIn(store, {
    agency: 'gan',
    communeCode,
    text: 'bóng đèn cầu Ông Tư bể',
    place: 'cầu Ông Tư',
  });
  signIn('agent', 'gan');
  const near = await asks('GET', `/api/desk/cases/${one.receipt}/near`);
  const { cases } = JSON.parse(near.text) as NearCases;
  expect(cases.map(({ receipt }) => receipt)).toEqual([twin.receipt]);
  signIn('inspector');
  const all = await asks('GET', `/api/desk/cases/${one.receipt}/near`);
  expect(all.text).toContain(elsewhere.receipt);
  const routes = await asks('GET', `/api/desk/cases/${one.receipt}/routes`);
  const { agencies, only } = JSON.parse(routes.text) as CaseRoutes;
  expect(only).toBe(false);
  expect(agencies[0]).toMatchObject({ proposed: true });
  expect(agencies.length).toBeGreaterThan(1);
  const page = await asks('GET', `/api/desk/cases/${one.receipt}`);
  // Filed with a day that no rule gives: told as it is kept, without a table.
  expect((JSON.parse(page.text) as CaseShown).due).toMatchObject({ days: [] });
  await desk.staff('agent', 'gan').does(twin, 'ask', { question: 'Cột số mấy?' });
  const waiting = await asks('GET', `/api/desk/cases/${twin.receipt}`);
  expect((JSON.parse(waiting.text) as CaseShown).due.days.length).toBeGreaterThan(0);
});

test('two people at one case are told of each other, and what changed since somebody looked is unread', async () => {
  const one = await aCaseIn(store, { agency: 'nhin' });
  for (const role of ['agent', 'supervisor'] as const) await person(`${role}-nhin`, role, 'nhin');
  const look = (more: object): Promise<unknown> =>
    asks('POST', `/api/desk/cases/${one.receipt}/look`, {
      ...{ version: 2, writing: false, here: true },
      ...more,
    }).then(({ text }) => JSON.parse(text) as unknown);
  const unread = async (): Promise<unknown> => {
    const list = JSON.parse((await asks('GET', '/api/desk/cases')).text) as CaseList;
    const counts = JSON.parse((await asks('GET', '/api/desk/case-counts')).text) as CaseCounts;
    return [list.rows[0]?.unread, counts.unread];
  };
  signIn('agent', 'nhin');
  expect(await unread()).toEqual([true, 1]);
  expect(await look({ writing: true })).toEqual({ others: [] });
  expect(await unread()).toEqual([false, 0]);
  signIn('supervisor', 'nhin');
  expect(await look({})).toEqual({ others: [{ name: 'Cán bộ agent-nhin', writing: true }] });
  await desk.staff('supervisor', 'nhin').does(one, 'note', { text: 'Gọi lại chiều nay.' });
  signIn('agent', 'nhin');
  expect(await unread()).toEqual([true, 1]);
  // Nobody has read further than there is.
  await look({ version: 99, here: false });
  expect(await unread()).toEqual([false, 0]);
  signIn('supervisor', 'nhin');
  expect(await look({})).toEqual({ others: [] });
  signIn('agent', 'so');
  expect((await asks('POST', `/api/desk/cases/${one.receipt}/look`, {})).status).toBe(404);
});

test('filters are of the person who named them; canned replies and two people are for leaders of the agency', async () => {
  signIn('agent', 'xa');
  const filter = { name: 'Đèn của tôi', asked: { view: 'mine', category: 'chieu_sang' } };
  expect((await asks('POST', '/api/desk/filters', filter)).status).toBe(200);
  const mine = JSON.parse((await asks('GET', '/api/desk/filters')).text) as {
    filters: readonly { id: string }[];
  };
  expect(mine.filters).toMatchObject([filter]);
  const path = `/api/desk/filters/${mine.filters[0]?.id}`;
  signIn('supervisor', 'xa');
  expect((await asks('GET', '/api/desk/filters')).text).toBe('{"filters":[]}');
  expect((await asks('DELETE', path)).status).toBe(404);
  const said: string[] = [];
  for (const role of ROLES)
    for (const agency of ['xa', undefined]) {
      signIn(role, agency);
      const statuses = [
        (await asks('GET', '/api/desk/replies')).status,
        (await asks('POST', '/api/desk/replies', aReply('xa', `${role} ${agency}`))).status,
        (await asks('POST', '/api/desk/replies', aReply('', `${role} ${agency}`))).status,
        (await asks('PUT', '/api/desk/two-people', { agency: 'so', on: false })).status,
      ];
      said.push(`${role}, ${agency ?? 'all'}: ${statuses.join(' ')}`);
    }
  expect(said).toEqual([
    'agent, xa: 200 403 403 403',
    'agent, all: 200 403 403 403',
    'supervisor, xa: 200 200 403 403',
    'supervisor, all: 200 200 200 200',
    'editor, xa: 403 403 403 403',
    'editor, all: 403 403 403 403',
    'inspector, xa: 200 403 403 403',
    'inspector, all: 200 403 403 403',
    'administrator, xa: 200 200 403 403',
    'administrator, all: 200 200 200 200',
  ]);
  signIn('agent', 'xa');
  expect((await asks('DELETE', path)).status).toBe(200);
});

cannedReplies(() => api);

const COUNTED = ['open', 'mine', 'my-agency', 'overdue', 'due-today', 'new', 'waiting'] as const;

test('a view counts what it lists, whoever asks', async () => {
  const { does } = desk.staff('agent', 'dem');
  const now = desk.parts.now();
  for (const hours of [-30, -1, 1, 200]) {
    const dueAt = new Date(now.getTime() + hours * 3_600_000).toISOString();
    const [one, other] = [
      await aCaseIn(store, { agency: 'dem', dueAt }),
      await aCaseIn(store, { agency: 'dem', dueAt }),
    ];
    await does(one, 'accept', {});
    if (hours > 100) await does(one, 'ask', { question: 'Ở đâu?' });
    if (hours < -10) await does(other, 'answer', { text: 'Đã xong.' });
  }
  for (const [role, agency] of [
    ['agent', 'dem'],
    ['supervisor', undefined],
    ['inspector', undefined],
  ] as const) {
    signIn(role, agency);
    const counts = JSON.parse((await asks('GET', '/api/desk/case-counts')).text) as CaseCounts;
    for (const view of COUNTED) {
      const list = await asks('GET', `/api/desk/cases?view=${view}&limit=200`);
      const { rows } = JSON.parse(list.text) as CaseList;
      expect([role, view, counts[view]]).toEqual([role, view, rows.length]);
    }
  }
});

test('pages of the list follow each other without a gap, and find by words without marks', async () => {
  for (let at = 0; at < 7; at += 1)
    await aCaseIn(store, { agency: 'trang', text: `ổ gà số ${at}` });
  signIn('agent', 'trang');
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { text } = await asks('GET', `/api/desk/cases?limit=3&q=o%20ga&view=all${after}`);
    const page = JSON.parse(text) as {
      rows: { receipt: string }[];
      next: string | null;
    };
    seen.push(...page.rows.map(({ receipt }) => receipt));
    if (page.next === null) break;
    after = `&after=${page.next}`;
  }
  expect(new Set(seen).size).toBe(7);
  expect(seen).toHaveLength(7);
});

const unseen = async (login: string, scope: string | null): Promise<readonly OwnNotice[]> =>
  (await unseenNotices(store.pool, { login, scope })).rows;
const causes = async (login: string, scope: string | null): Promise<readonly string[]> =>
  (await unseen(login, scope)).map(({ cause }) => cause);
const WISH: NoticeWish = { causes: ['mentioned', 'new'], ways: [], quietFrom: 0, quietTo: 0 };

test('a colleague who may see the case is told of by name, once, and has seen it by looking', async () => {
  await person('hoa', 'agent', 'goi');
  await person('nam', 'agent', 'khac');
  await person('thanh-tra', 'inspector', 'khac');
  const one = await aCaseIn(store, { agency: 'goi', text: '@hoa đừng báo người dân nhắc' });
  await person('agent-goi', 'agent', 'goi');
  const found = async (q: string): Promise<readonly string[]> => {
    const { text } = await asks('GET', `/api/desk/cases/${one.receipt}/colleagues?q=${q}`);
    return (JSON.parse(text) as Colleagues).colleagues.map(({ login }) => login);
  };
  signIn('agent', 'goi');
  expect(await found('')).toEqual(['hoa', 'thanh-tra']);
  expect([await found('th'), await found('nam')]).toEqual([['thanh-tra'], []]);
  signIn('agent', 'so');
  expect((await asks('GET', `/api/desk/cases/${one.receipt}/colleagues`)).status).toBe(404);
  const { does } = desk.staff('agent', 'goi');
  await does(one, 'note', { text: '@Hoa, @nam và @agent-goi xem giúp, hỏi @thanh-tra.' });
  for (const [login, scope] of [
    ['hoa', 'goi'],
    ['thanh-tra', null],
  ] as const)
    expect(await unseen(login, scope)).toMatchObject([
      { cause: 'mentioned', receipt: one.receipt },
    ]);
  expect([await unseen('nam', 'khac'), await unseen('agent-goi', 'goi')]).toEqual([[], []]);
  const [so = ''] = desk.agencies;
  await person(`agent-${so}`, 'agent', so);
  await does(one, 'assign', { login: 'hoa' });
  expect(await causes('hoa', 'goi')).toEqual(['assigned', 'mentioned']);
  expect(await desk.staff('agent', 'goi').tries(one, 'assign', { login: 'nam' })).toMatchObject({
    kind: 'refused',
  });
  signIn('agent', so);
  await does(one, 'add-agency', { agency: so, because: 'cùng làm' });
  await does(one, 'note', { text: `@agent-${so}` });
  const look = { version: 99, writing: false, here: true };
  expect(await causes(`agent-${so}`, so)).toEqual(['mentioned']);
  await asks('POST', `/api/desk/cases/${one.receipt}/look`, look);
  expect(await causes(`agent-${so}`, so)).toEqual([]);
});

test('what somebody wished for leaves by mail: the first at once, the rest as one digest, not at night, no word of the citizen', async () => {
  const smtp = await startFakeSmtp();
  await person('mai', 'agent', 'thu');
  await keepNoticeWish(store.pool, 'mai', { ...WISH, ways: ['mail'], quietFrom: 22, quietTo: 6 });
  let now = new Date('2026-11-23T03:00:00Z');
  await store.pool.query(`UPDATE staff_notice_wish SET not_before = $1`, [now]);
  const telling: StaffTelling = {
    ...{ pool: store.pool, accounts: createAccounts([]), publicUrl: 'https://a.example' },
    ...{ categoryName: desk.parts.categoryName, deliver: () => undefined, now: () => now },
    mailer: createMailer({ url: smtp.url, from: 'motcua@example.vn' }),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const told = async (): Promise<readonly string[]> => {
    const before = smtp.taken.length;
    await Promise.all([tellStaff(telling), tellStaff(telling)]);
    await Promise.all([mailStaff(telling), mailStaff(telling)]);
    return smtp.taken.slice(before).map(({ text }) => text);
  };
  const filed = (): Promise<unknown> => aCaseIn(store, { agency: 'thu', text: 'rất riêng tư' });
  await filed();
  const [first = '', ...more] = await told();
  expect(first).toContain('/desk/viec/PA-');
  expect([first.includes('riêng tư'), more]).toEqual([false, []]);
  await filed();
  await filed();
  expect(await told()).toEqual([]);
  now = new Date('2026-11-23T15:30:00Z');
  expect(await told()).toEqual([]);
  now = new Date('2026-11-23T23:05:00Z');
  const [digest = ''] = await told();
  expect(digest).toContain('2 điều anh/chị nên xem');
  await smtp.stop();
});

test('whoever took a case is told on its day and once more when it is late, by the wish of each', async () => {
  const now = desk.parts.now();
  await person('agent-han', 'agent', 'han');
  const dueAt = new Date(now.getTime() + 3_600_000).toISOString();
  const one = await aCaseIn(store, { agency: 'han', dueAt });
  await desk.staff('agent', 'han').does(one, 'accept', {});
  const tonight = new Date(now.getTime() + 7_200_000);
  await Promise.all([noteDue(store.pool, now, tonight), noteDue(store.pool, now, tonight)]);
  expect(await causes('agent-han', 'han')).toEqual(['due']);
  for (let round = 0; round < 2; round += 1) await noteDue(store.pool, tonight, tonight);
  expect(await causes('agent-han', 'han')).toEqual(['late', 'due']);
  await keepNoticeWish(store.pool, 'agent-han', WISH);
  const other = await aCaseIn(store, { agency: 'han', dueAt });
  await desk.staff('agent', 'han').does(other, 'accept', {});
  await noteDue(store.pool, tonight, tonight);
  expect(await causes('agent-han', 'han')).toEqual(['new', 'late', 'due']);
});

test('what somebody did is taken back within a minute, also where the case has left their reach; nothing else is', async () => {
  const one = await aCaseIn(store, { agency: 'lui' });
  const [agency = ''] = desk.agencies;
  const { does } = desk.staff('agent', 'lui');
  const undo = async (version: number): Promise<number> =>
    (await asks('POST', `/api/desk/cases/${one.receipt}/undo`, { version })).status;
  await does(one, 'accept', {});
  await does(one, 'route', { agency, because: 'nhầm' });
  signIn('agent', 'lui');
  expect((await asks('GET', `/api/desk/cases/${one.receipt}`)).status).toBe(404);
  signIn('supervisor', 'lui');
  expect(await undo(4)).toBe(404);
  signIn('agent', 'lui');
  expect([await undo(3), await undo(4)]).toEqual([409, 200]);
  const back = JSON.parse((await asks('GET', `/api/desk/cases/${one.receipt}`)).text) as CaseShown;
  expect(back).toMatchObject({ agency: 'lui', mine: true, version: 6, stage: 'in-progress' });
  await does(one, 'ask', { question: 'Ở đâu?' });
  expect(await undo(7)).toBe(422);
  const late = await aCaseIn(store, { agency: 'lui' });
  await does(late, 'accept', {});
  await store.pool.query(`ALTER TABLE case_event DISABLE TRIGGER USER`);
  await store.pool.query(`UPDATE case_event SET created_at = created_at - interval '2 minutes'`);
  await store.pool.query(`ALTER TABLE case_event ENABLE TRIGGER USER`);
  const path = `/api/desk/cases/${late.receipt}/undo`;
  expect((await asks('POST', path, { version: 3 })).status).toBe(422);
});
