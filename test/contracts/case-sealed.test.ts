import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import { takeLease } from '#adapters/postgres/message-path/lease.ts';
import { CASE_ACTS } from '#server/desk/cases/acts.ts';
import { setTwoPeople } from '#server/desk/cases/two-people.ts';
import { type CaseApiInTest, ROLES, startCaseApi } from './case-api-set-up.ts';
import { aCaseIn, type CaseInTest } from './case-set-up.ts';
import { aDeskIn, type DeskInTest } from './desk-set-up.ts';
import { aTurn, type StoreInTest, startStoreInTest } from './store-set-up.ts';

/** Words that stand nowhere else. */
const SECRET = 'Trịnh Hoài Xuyến';

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

/** Every row of every table as text; sealed bytes are no words. */
async function wholeStore(): Promise<string> {
  const { rows } = await store.pool.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const tables = await Promise.all(
    rows.map(({ name }) =>
      store.pool.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`),
    ),
  );
  return tables.flatMap((table) => table.rows.map(({ row }) => row)).join('\n');
}

/** A case whose words are everywhere that words of a case come to. */
async function aCaseFullOfWords(): Promise<CaseInTest> {
  const text = `Ông ${SECRET} nhận tiền làm giấy`;
  const one = await aCaseIn(store, { agency: 'xa', text, place: `nhà ông ${SECRET}` });
  await store.citizenSays(`citizen-${one.receipt}`, `more-${one.receipt}`, {
    content: { kind: 'text', text },
  });
  const lease = await takeLease(store.pool, one.conversationId, 'worker');
  if (lease)
    await finishTurn(
      store.pool,
      lease,
      aTurn(lease, crypto.randomUUID(), {
        says: [`Em ghi: ${text}`],
        state: { version: 1, draft: text },
        evidence: { q: text },
      }),
      store.context,
    );
  const { does } = desk.staff('agent', 'xa');
  await does(one, 'note', { text: `Xác minh ${SECRET}` });
  await does(one, 'ask', { question: `${SECRET} ở đâu?` });
  await does(one, 'answer', { text: `Đã nhắc ${SECRET}` });
  return one;
}

test('reclassified, a case is in nobody’s sight: every role, every address, every column', async () => {
  const one = await aCaseFullOfWords();
  const twin = await aCaseIn(store, { agency: 'xa', text: `Cũng về ${SECRET}` });
  const kept = await aCaseIn(store, { agency: 'xa', text: `Lại là ${SECRET}` });
  const { does } = desk.staff('agent', 'xa');
  await setTwoPeople(store.pool, { agency: 'xa', on: true, by: 'leader' });
  await does(kept, 'answer', { text: `Bản soạn về ${SECRET}` });
  await setTwoPeople(store.pool, { agency: 'xa', on: false, by: 'leader' });
  await does(twin, 'merge', { into: kept.receipt, because: `Cùng ${SECRET}` });
  expect(await wholeStore()).toContain(SECRET);
  for (const sealed of [one, kept])
    await does(sealed, 'reclassify', { track: 'denunciation', reason: `Tố cáo ${SECRET}` });
  expect(await wholeStore()).not.toContain(SECRET);
  for (const role of ROLES) {
    signIn(role);
    const words = encodeURIComponent(SECRET);
    const told = [
      await asks('GET', `/api/desk/cases?view=all`),
      await asks('GET', `/api/desk/cases?view=all&q=${words}`),
    ];
    for (const { receipt } of [one, twin, kept]) {
      const page = await asks('GET', `/api/desk/cases/${receipt}`);
      expect([role, page.status]).toEqual([role, 404]);
      told.push(page, await asks('GET', `/api/desk/cases/${receipt}/slip.docx`));
      for (const { name } of CASE_ACTS)
        told.push(
          await asks('POST', `/api/desk/cases/${receipt}/${name}`, {
            version: 1,
            reason: 'x',
            text: 'x',
          }),
        );
    }
    const heard = told.map(({ text }) => text).join('\n');
    expect(heard).not.toContain(SECRET);
    for (const { receipt } of [one, twin, kept])
      expect(heard).not.toContain(`"receipt":"${receipt}"`);
  }
  const { rows } = await store.pool.query<{ sealed_words: Buffer }>(
    'SELECT sealed_words FROM feedback_case WHERE sealed',
  );
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(store.context.inspection.open(row.sealed_words)).toContain(SECRET);
  expect(() => store.context.personal.open(rows[0]?.sealed_words ?? Buffer.alloc(0))).toThrow();
  const { rows: notices } = await store.pool.query<{ chat: string }>(
    `SELECT words->>'chat' AS chat FROM notice WHERE conversation_id = $1 AND status = 'waiting'`,
    [one.conversationId],
  );
  expect(notices.map(({ chat }) => chat).join()).toContain('Luật Tố cáo');
});

/** How many open cases whoever is signed in is told of; `undefined` where the desk says no. */
async function openCount(): Promise<number | undefined> {
  const { status, text } = await asks('GET', '/api/desk/case-counts');
  return status === 200 ? (JSON.parse(text) as { open: number }).open : undefined;
}

function countFor(role: string, reached: boolean): number | undefined {
  return role === 'editor' ? undefined : Number(reached);
}

test('the API: every address × role × own or another agency', async () => {
  const own = await aCaseIn(store, { agency: 'xa' });
  for (const role of ROLES)
    for (const agency of ['xa', 'so']) {
      signIn(role, agency);
      const reached = role === 'inspector' || (role !== 'editor' && agency === 'xa');
      const list = await asks('GET', '/api/desk/cases?view=all');
      expect([role, list.status]).toEqual([role, role === 'editor' ? 403 : 200]);
      expect([role, agency, list.text.includes(own.receipt)]).toEqual([role, agency, reached]);
      expect([role, agency, await openCount()]).toEqual([role, agency, countFor(role, reached)]);
      for (const beside of ['', '/routes', '/near']) {
        const page = await asks('GET', `/api/desk/cases/${own.receipt}${beside}`);
        expect([role, agency, beside, page.status]).toEqual([
          ...[role, agency, beside],
          reached ? 200 : 404,
        ]);
      }
      for (const { name, roles } of CASE_ACTS) {
        // Version 0 was never read by anybody: where every door is open the act ends as moved or as bad input.
        const { status } = await asks('POST', `/api/desk/cases/${own.receipt}/${name}`, {
          version: 0,
        });
        const door = !reached ? 404 : !roles.includes(role) ? 403 : undefined;
        if (door === undefined) expect([400, 409, 422]).toContain(status);
        else expect([role, agency, name, status]).toEqual([role, agency, name, door]);
      }
    }
  expect(await store.count('case_event', `case_id = '${own.id}'`)).toBe(2);
});

test('strangers, forged requests and the description of the API', async () => {
  const own = await aCaseIn(store, { agency: 'xa' });
  api.signOut();
  expect((await asks('GET', '/api/desk/cases')).status).toBe(401);
  expect((await asks('POST', `/api/desk/cases/${own.receipt}/accept`, { version: 2 })).status).toBe(
    401,
  );
  signIn('agent', 'xa');
  const accept = `/api/desk/cases/${own.receipt}/accept`;
  expect((await api.asks('POST', accept, { version: 2 }, 'forged')).status).toBe(403);
  expect((await asks('POST', `/api/desk/cases/${own.receipt}/accept`, { version: 2 })).status).toBe(
    200,
  );
  expect(
    (await asks('POST', `/api/desk/cases/${own.receipt}/note`, { version: 2, text: 'x' })).status,
  ).toBe(409);
  const bare = await asks('POST', `/api/desk/cases/${own.receipt}/refuse`, {
    version: 3,
    reason: 'x',
  });
  expect([bare.status, bare.text.includes('"code":"unconfirmed"')]).toEqual([422, true]);
  const described = JSON.parse((await asks('GET', '/api/desk/openapi.json')).text) as {
    paths: object;
  };
  for (const { name } of CASE_ACTS)
    expect(Object.keys(described.paths)).toContain(`/api/desk/cases/{receipt}/${name}`);
  expect(JSON.stringify(described.paths)).toContain('Without it 422 `unconfirmed`');
});
