import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance, type HTTPMethods } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTrackedCase } from '#adapters/postgres/cases/tracked-case.ts';
import { practiceUrl } from '#adapters/postgres/practice-store.ts';
import type { StaffMember } from '#adapters/postgres/staff.ts';
import type { Report } from '#console/report-protocol.ts';
import type { TalkList } from '#console/talk-protocol.ts';
import { tellWhatIsNotUnderstood } from '#server/desk/for-desk.ts';
import { practiceRoutes } from '#server/desk/practice-routes.ts';
import { reportRoutes } from '#server/desk/reports/report-routes.ts';
import type { TalkParts } from '#server/desk/talk-parts.ts';
import { boardRoutes } from '#server/http/board-routes.ts';
import { open311Routes } from '#server/http/open311-routes.ts';
import { openOffice } from '#server/office/open-office.ts';
import { openPracticeDesk } from '#server/practice/open-practice-desk.ts';
import { aCaseIn } from './case-set-up.ts';
import { aDeskIn } from './desk-set-up.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let app: FastifyInstance;
let member: StaffMember;
beforeAll(async () => {
  store = await startStoreInTest();
  const office = await openOffice();
  const { parts: cases } = await aDeskIn(store);
  const now = (): Date => new Date();
  const desk = {
    ...{ pool: store.pool, cases, now, office: 'UBND xã Tân Trụ' },
    auth: { sessionOf: async () => ({ staff: member, csrf: 'word' }) },
    ...{ agencyName: office.agencyName, categoryName: office.categoryName },
    ...{ calendar: office.calendar, rules: { now: office.rules } },
    readingAid: (text: string) => text,
    communes: { of: office.communeOf, name: office.communeName },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  } as unknown as Omit<TalkParts, 'pulse'> & { readonly now: () => Date };
  app = fastify();
  tellWhatIsNotUnderstood(app);
  const practice = await openPracticeDesk(
    app,
    { store, context: store.context, office, now },
    desk,
    new AbortController().signal,
  );
  practiceRoutes(app, { ...desk, practice });
  reportRoutes(app, desk);
  const shown = { pool: store.pool, office, now };
  const pageOffice = { name: 'UBND xã', publicUrl: undefined } as never;
  await boardRoutes(app, { ...shown, pageOffice });
  await open311Routes(app, shown);
});
afterAll(async () => {
  await app.close();
  await store.close();
});

async function asks(
  role: StaffMember['role'],
  method: HTTPMethods,
  url: string,
  payload?: object,
  agency: string | null = null,
) {
  member = { id: role, login: role, name: `Cán bộ ${role}`, role, agency, mustChange: false };
  const headers = { cookie: 'x', 'x-csrf': 'word' };
  return app.inject({ method, url, headers, ...(payload && { payload }) });
}

/** What every table of the office's own store holds, but for the switch itself and the record of acts. */
async function office(): Promise<unknown> {
  const { rows: tables } = await store.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_name NOT IN ('setting', 'audit') ORDER BY 1`,
  );
  const held: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await store.pool.query(
      `SELECT count(*)::int AS n, md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS all FROM "${name}" t`,
    );
    held[name] = rows[0];
  }
  return held;
}

const OWN = '/api/desk/practice';
const SURE = { confirmed: true };
const REPORT = '/api/desk/reports?from=2026-01-01&to=2027-06-30';

test('what happens in the practice space is nowhere else, leaves nobody’s hands and is removed whole', async () => {
  const real = await aCaseIn(store, { receipt: 'PA-260826-THAT00' });
  expect((await asks('agent', 'GET', '/practice/api/desk/cases')).statusCode).toBe(404);
  expect((await asks('administrator', 'PUT', OWN, SURE)).statusCode).toBe(204);
  const before = await office();

  const cases = (await asks('agent', 'GET', '/practice/api/desk/cases', undefined, 'xa')).json<{
    rows: { receipt: string; version: number; what: string }[];
  }>().rows;
  expect(cases).toHaveLength(6);
  expect(cases.every(({ what }) => what.startsWith('[MẪU]'))).toBe(true);
  const [one] = cases;
  const at = `/practice/api/desk/cases/${one?.receipt}`;
  expect((await asks('agent', 'POST', `${at}/accept`, { version: one?.version })).statusCode).toBe(
    200,
  );
  const answer = { version: (one?.version ?? 0) + 1, text: 'Đã sửa xong.', confirmed: true };
  expect((await asks('agent', 'POST', `${at}/answer`, answer)).json()).toEqual({});

  const talks = (await asks('agent', 'GET', '/practice/api/desk/conversations')).json<TalkList>();
  expect(talks.counts.waiting).toBe(2);
  const talk = `/practice/api/desk/conversations/${talks.rows[0]?.id}`;
  await asks('agent', 'POST', `${talk}/take`, {});
  await asks('agent', 'POST', `${talk}/say`, { text: 'Chào bác ạ.', key: randomUUID() });
  const said = (): Promise<string> => asks('agent', 'GET', talk).then(({ body }) => body);
  await expect.poll(said).toMatch(/Chào bác ạ.*"delivery":"sent"|"delivery":"sent".*Chào bác ạ/u);
  const figures = (await asks('supervisor', 'GET', `/practice${REPORT}`)).json<Report>();
  expect(figures.all.received).toBe(6);

  for (const path of [
    ...['/cases.xlsx', `/cases/${one?.receipt}/slip.docx`, `/cases/${one?.receipt}/copy`],
    ...['/reports/file/xlsx', '/sealed'],
  ])
    expect((await asks('inspector', 'GET', `/practice/api/desk${path}`)).statusCode, path).toBe(
      403,
    );

  // The office's own store has not moved by a row, and nothing that reads it knows of practice.
  expect(await office()).toEqual(before);
  expect((await asks('supervisor', 'GET', REPORT)).json<Report>().all.received).toBe(1);
  expect((await app.inject('/phan-anh-cong-khai')).body).not.toContain('[MẪU]');
  expect((await app.inject('/open311/v2/requests.json')).json()).toEqual([]);
  expect(await findTrackedCase(store.pool, one?.receipt ?? '')).toBeUndefined();
  expect((await asks('agent', 'GET', `/practice/api/desk/cases/${real.receipt}`)).statusCode).toBe(
    404,
  );
  expect(await store.count('notice')).toBe(0);
  const there = new pg.Client({ connectionString: practiceUrl(store.url).url });
  await there.connect();
  for (const table of ['outbox', 'notice'])
    await expect
      .poll(
        async () => (await there.query(`SELECT 1 FROM ${table} WHERE settled_at IS NULL`)).rowCount,
      )
      .toBe(0);
  await there.end();

  expect((await asks('administrator', 'DELETE', OWN, {})).statusCode).toBe(400);
  expect((await asks('administrator', 'DELETE', OWN, SURE)).statusCode).toBe(204);
  expect((await asks('agent', 'GET', '/practice/api/desk/cases')).statusCode).toBe(404);
  expect(await store.count('pg_database', `datname LIKE '%tap_huan'`)).toBe(0);
  expect(await store.count('audit', `act LIKE 'practice-%'`)).toBe(2);
});

test('only an administrator of the whole office makes and removes it; a strange database is left alone', async () => {
  for (const [role, agency] of [
    ['supervisor', null],
    ['administrator', 'xa'],
  ] as const)
    expect((await asks(role, 'PUT', OWN, SURE, agency)).statusCode).toBe(403);
  const { database } = practiceUrl(store.url);
  await store.pool.query(`CREATE DATABASE "${database}"`);
  expect((await asks('administrator', 'PUT', OWN, SURE)).json()).toMatchObject({
    code: 'occupied',
  });
  expect((await asks('administrator', 'GET', OWN)).json()).toEqual({ on: null, mine: true });
  expect(await store.count('pg_database', `datname = '${database}'`)).toBe(1);
});
