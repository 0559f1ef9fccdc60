import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseCounts, CaseList, CaseRoutes, CaseShown, NearCases } from '#console/protocol.ts';
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
  for (const role of ['agent', 'supervisor'] as const)
    await store.pool.query(`INSERT INTO staff (login, name, email, role) VALUES ($1, $2, $3, $4)`, [
      `${role}-nhin`,
      `Cán bộ ${role}`,
      `${role}@nhin.example`,
      role,
    ]);
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
  expect(await look({})).toEqual({ others: [{ name: 'Cán bộ agent', writing: true }] });
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
        (await asks('POST', '/api/desk/replies', { agency: 'xa', name: role, text: 'x' })).status,
        (await asks('POST', '/api/desk/replies', { agency: '', name: role, text: 'x' })).status,
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
