import { readFile } from 'node:fs/promises';
import fastify, { type FastifyInstance } from 'fastify';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#adapters/postgres/audit.ts';
import { askedToDelete } from '#adapters/postgres/data-requests.ts';
import { inTransaction } from '#adapters/postgres/in-transaction.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { AuditChain, AuditList } from '#console/audit-protocol.ts';
import type { DataRequestList } from '#console/data-request-protocol.ts';
import type { Report } from '#console/report-protocol.ts';
import { DataRequestsFile } from '#knowledge/content/office-files.ts';
import { readSheets } from '#knowledge/import/sheet/sheet-rows.ts';
import { type OfficeParts, officeRoutes } from '#server/desk/office-routes.ts';
import { aCaseIn } from './case-set-up.ts';
import { aDeskIn } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const NOW = new Date('2026-11-29T03:00:00Z');
let store: StoreInTest;
let app: FastifyInstance;
let member: StaffMember | undefined;
beforeAll(async () => {
  store = await startStoreInTest();
  const desk = await aDeskIn(store);
  app = fastify();
  const auth = { sessionOf: async () => member && { staff: member, csrf: 'word' } };
  const agencies = ['xa', 'so'].map((id) => ({ id, name: `Đơn vị ${id}` }));
  officeRoutes(app, {
    ...desk.parts,
    auth,
    agencyName: (id: string) => (id === 'xa' ? '=Đơn vị xã' : `Đơn vị ${id}`),
    communes: { name: (code: string) => `xã ${code}` },
    rules: { now: () => ({ routing: { agencies } }) },
    notices: { mailer: undefined, personal: store.context.personal },
    calendar: desk.parts.calendar(),
    terms: DataRequestsFile.parse(
      JSON.parse(await readFile('knowledge/content/law/data-requests.json', 'utf8')),
    ).rules,
    publicUrl: undefined,
    now: () => NOW,
    sessionsFor: async () => [],
  } as unknown as OfficeParts);
});
afterAll(async () => {
  await app.close();
  await store.close();
});

type Role = StaffMember['role'];
async function asks(role: Role, agency: string | null, url: string, payload?: object) {
  member = { id: role, login: role, name: `Cán bộ ${role}`, role, agency, mustChange: false };
  const headers = { cookie: 'x', 'x-csrf': 'word' };
  return app.inject({ url, headers, ...(payload && { method: 'POST', payload }) });
}

/** A case of November with its four dates. */
async function aCase(
  agency: string,
  dates: { filed: string; due: string; answered?: string; stage?: string; sealed?: true },
): Promise<string> {
  const { id } = await aCaseIn(store, { agency });
  await store.pool.query(
    `UPDATE feedback_case SET created_at = $2, due_at = $3, answered_at = $4, stage = COALESCE($5, stage), sealed = $6 WHERE id = $1`,
    [id, dates.filed, dates.due, dates.answered, dates.stage, dates.sealed ?? false],
  );
  return id;
}

const NOVEMBER = 'from=2026-11-01&to=2026-11-30';

test('a report counts every case once, by the days of Vietnam, for its own office alone', async () => {
  await store.empty();
  // The first moment of November in Vietnam, and the last one of October.
  const [one] = await Promise.all([
    aCase('xa', {
      filed: '2026-10-31T17:00:00Z',
      due: '2026-11-10T10:00:00Z',
      answered: '2026-11-02T17:00:00Z',
    }),
  ]);
  await aCase('xa', { filed: '2026-10-31T16:59:59Z', due: '2026-11-10T10:00:00Z' });
  await aCase('xa', {
    filed: '2026-11-05T02:00:00Z',
    due: '2026-11-10T10:00:00Z',
    answered: '2026-11-12T02:00:00Z',
  });
  await aCase('xa', { filed: '2026-11-06T02:00:00Z', due: '2026-11-10T10:00:00Z' });
  await aCase('so', { filed: '2026-11-06T02:00:00Z', due: '2026-12-10T10:00:00Z' });
  await aCase('so', {
    filed: '2026-11-07T02:00:00Z',
    due: '2026-11-10T10:00:00Z',
    stage: 'forwarded',
  });
  await aCase('so', { filed: '2026-11-07T02:00:00Z', due: '2026-11-10T10:00:00Z', sealed: true });
  for (const score of [2, 5])
    await store.pool.query(
      `INSERT INTO case_event (case_id, number, key, kind, what, stage, actor_kind, actor, created_at)
       VALUES ($1, $2, $3, 'rated', $4, 'answered', 'citizen', '', '2026-11-20T02:00:00Z')`,
      [one, 90 + score, `rated-${score}`, JSON.stringify({ score })],
    );
  const whole = (await asks('inspector', 'so', `/api/desk/reports?${NOVEMBER}`)).json<Report>();
  expect(whole.all).toEqual({ received: 5, onTime: 1, late: 2, open: 1, elsewhere: 1 });
  expect(whole.before).toMatchObject({ received: 1, late: 1 });
  expect(whole.byAgency.map(({ name, received }) => [name, received])).toEqual([
    ['=Đơn vị xã', 3],
    ['Đơn vị so', 2],
  ]);
  for (const rows of [whole.byAgency, whole.byCategory, whole.byCommune, whole.byChannel])
    expect(rows.reduce((sum, { received }) => sum + received, 0)).toBe(5);
  expect(whole.byMonth.slice(-2).map(({ name, received }) => [name, received])).toEqual([
    ['10/2026', 1],
    ['11/2026', 5],
  ]);
  expect(whole.medianDays).toBeCloseTo((2 + 7) / 2);
  // Judged twice, the last word counts.
  expect(whole.satisfaction.levels).toEqual([0, 0, 0, 0, 1]);
  const own = (
    await asks('supervisor', 'so', `/api/desk/reports?${NOVEMBER}&agency=xa`)
  ).json<Report>();
  expect(own).toMatchObject({
    agencyName: 'Đơn vị so',
    agencies: [],
    all: { received: 2, elsewhere: 1 },
  });
  for (const [role, status] of [
    ['agent', 403],
    ['editor', 403],
    ['administrator', 200],
  ] as const)
    expect((await asks(role, null, '/api/desk/reports')).statusCode).toBe(status);
  for (const wrong of ['from=2026-11-30&to=2026-11-01', 'from=2020-01-01&to=2026-11-01'])
    expect((await asks('inspector', null, `/api/desk/reports?${wrong}`)).statusCode).toBe(400);
});

test('the files hold the same figures: XLSX and CSV without formulas, DOCX as an office sends it on', async () => {
  const file = (kind: string) =>
    asks('inspector', null, `/api/desk/reports/file/${kind}?${NOVEMBER}`);
  const sheets = await readSheets(new Uint8Array((await file('xlsx')).rawPayload));
  const agency = sheets.find(({ name }) => name === 'Theo đơn vị');
  expect(agency?.rows[1]?.slice(0, 4)).toEqual(["'=Đơn vị xã", '3', '1', '2']);
  expect(sheets.flatMap(({ formulaRows }) => formulaRows)).toEqual([]);
  expect((await file('csv')).payload).toContain('\r\n\'=Đơn vị xã,3,1,2,0,0,"33,3"\r\n');
  const { value } = await mammoth.extractRawText({ buffer: (await file('docx')).rawPayload });
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'UBND XÃ TÂN TRỤ',
    'tháng 11 năm 2026',
    'ngày 29 tháng 11 năm 2026',
    'tiếp nhận 5 phản ánh, kiến nghị (tăng 4 so với kỳ trước)',
    'Đúng hạn 1, quá hạn 2, đang trong hạn 1, kết thúc khác (gộp, rút, từ chối, chuyển nơi khác) 1',
    'Nơi nhận:',
  ])
    expect(value).toContain(words);
  expect(await store.count('audit', `act = 'report-exported' AND actor = 'inspector'`)).toBe(3);
});

test('the record is found by person, act, object and day, and says from which line it is broken', async () => {
  for (const [actor, act, object] of [
    ['lan', 'sign-in', 'desk'],
    ['lan', 'case-answer', 'PA-1'],
    ['minh', 'case-answer', 'PA-2'],
  ] as const)
    await audit(store.pool, { actor, act, object, detail: { because: `vì ${object}` } });
  await store.pool.query(
    `INSERT INTO staff (login, name, role, email, agency) VALUES ('minh', 'Lê Minh', 'agent', 'minh@xa.invalid', 'xa')`,
  );
  const lines = async (query: string, role: Role = 'inspector', agency: string | null = null) =>
    (await asks(role, agency, `/api/desk/audit?${query}`)).json<AuditList>().rows;
  expect((await lines('actor=lan')).map(({ object }) => object)).toEqual(['PA-1', 'desk']);
  expect(await lines('act=case-answer&object=PA-2')).toMatchObject([
    { actorName: 'Lê Minh', words: 'Trả lời phản ánh', detail: [['lý do', 'vì PA-2']] },
  ]);
  expect((await lines(`actor=lan&to=2026-01-01`)).length).toBe(0);
  expect((await lines(`actor=lan&from=2026-01-02`)).length).toBe(2);
  const [first] = await lines('actor=lan');
  expect((await lines(`actor=lan&before=${first?.id}`)).length).toBe(1);
  // An agency's administrator reads of its own people alone.
  expect((await lines('', 'administrator', 'xa')).map(({ actor }) => actor)).toEqual(['minh']);
  const chain = async () =>
    (await asks('administrator', null, '/api/desk/audit/chain')).json<AuditChain>();
  expect(await chain()).toMatchObject({ brokenAt: null });
  await store.pool.query(`UPDATE audit SET object = 'PA-9' WHERE id = $1`, [first?.id]);
  expect(await chain()).toMatchObject({ brokenAt: first?.id });
  for (const role of ['agent', 'supervisor', 'editor'] as const)
    for (const url of ['/api/desk/audit', '/api/desk/audit/chain'])
      expect((await asks(role, null, url)).statusCode).toBe(403);
});

test('what a citizen asks about their data runs by the law’s days, is answered once, and erases what may go', async () => {
  await store.empty();
  const list = async (state = 'open') =>
    (
      await asks('supervisor', null, `/api/desk/data-requests?state=${state}`)
    ).json<DataRequestList>().rows;
  const [over, open] = [await aCaseIn(store), await aCaseIn(store)];
  await store.pool.query(
    `UPDATE feedback_case SET conversation_id = $1, stage = CASE WHEN id = $2 THEN 'closed' ELSE stage END WHERE id IN ($2, $3)`,
    [over.conversationId, over.id, open.id],
  );
  const other = await store.citizenSays('no-cases', 'e-no-cases', { status: 'done' });
  await inTransaction(store.pool, async (client) => {
    for (const key of ['asked', 'asked']) await askedToDelete(client, over.conversationId, key);
    await askedToDelete(client, other?.conversationId ?? '', 'asked-2');
  });
  await store.pool.query(`UPDATE data_request SET received_at = '2026-11-27T02:00:00Z'`);
  expect(await list('settled')).toMatchObject([{ outcome: 'done', settledBy: 'assistant' }]);
  // Fifteen days from Friday, 27 November end on Saturday: the Monday after it.
  expect(await list()).toMatchObject([
    { kind: 'delete', clock: { step: 'settle', late: false, dueAt: '2026-12-14T10:00:00.000Z' } },
  ]);
  const filed = {
    key: crypto.randomUUID(),
    kind: 'see',
    words: 'Bà Tư xem hồ sơ',
    receivedOn: '2026-11-25',
  };
  for (const _ of [1, 2])
    expect((await asks('supervisor', null, '/api/desk/data-requests', filed)).statusCode).toBe(200);
  const [seen, asked] = await list();
  // Two working days from Wednesday are over on Friday evening; it is Sunday.
  expect(seen).toMatchObject({ words: filed.words, clock: { step: 'acknowledge', late: true } });
  const at = (id: string | undefined, act: string) => `/api/desk/data-requests/${id}/${act}`;
  await asks('supervisor', null, at(seen?.id, 'acknowledge'), {});
  expect((await list())[0]?.clock).toMatchObject({ step: 'settle', check: true });
  const end = { outcome: 'done', answer: 'Đã xóa theo yêu cầu.', erase: true };
  const settled = await asks('administrator', null, at(asked?.id, 'settle'), end);
  expect(settled.json()).toEqual({ erased: 1, kept: 1 });
  expect((await asks('administrator', null, at(asked?.id, 'settle'), end)).statusCode).toBe(409);
  const left = await store.pool.query<{ text: string; phone: unknown }>(
    'SELECT text, phone FROM feedback_case WHERE id = ANY($1) ORDER BY stage',
    [[over.id, open.id]],
  );
  expect(left.rows[0]).toEqual({ text: '(đã xóa theo yêu cầu của người dân)', phone: null });
  expect(left.rows[1]?.text).not.toContain('đã xóa');
  expect(await store.count('notice', `subject = 'data-request/${asked?.id}'`)).toBe(1);
  expect(await store.count('data_request', `words::text LIKE '%Bà Tư%'`)).toBe(0);
  for (const [role, agency, status] of [
    ['supervisor', 'xa', 403],
    ['agent', null, 403],
    ['inspector', null, 403],
    ['administrator', null, 404],
  ] as const)
    expect((await asks(role, agency, at('999999', 'settle'), end)).statusCode).toBe(status);
});
