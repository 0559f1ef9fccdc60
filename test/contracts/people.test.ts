import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { createStaffAuth, type StaffAuth } from '#adapters/auth/staff-auth.ts';
import type { Mail } from '#adapters/mail/mailer.ts';
import { audit, firstBrokenLink } from '#adapters/postgres/audit.ts';
import { otherAdministrators } from '#adapters/postgres/people.ts';
import { addStaff } from '#adapters/postgres/staff.ts';
import type { LinkGiven, PeopleList } from '#console/people-protocol.ts';
import { invitationRoutes } from '#server/desk/people/invitation-routes.ts';
import { type PeopleParts, peopleRoutes } from '#server/desk/people/people-routes.ts';
import { tryToSignIn } from '#server/staff/accounts/try-to-sign-in.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const OWN = 'mat-khau-rieng-cua-toi';
let store: StoreInTest;
let auth: StaffAuth;
let app: FastifyInstance;
let now = new Date();
const mails: { readonly to: string; readonly mail: Mail }[] = [];

beforeAll(async () => {
  store = await startStoreInTest();
  auth = createStaffAuth({
    pool: store.pool,
    secret: 'bi-mat-chi-dung-trong-kiem-thu-0123456789',
    baseUrl: 'http://localhost:3000',
    secureCookies: false,
    singleSignOn: undefined,
    warn: () => undefined,
  });
  app = fastify();
  const agencies = ['xa', 'so'].map((id) => ({ id, name: `Đơn vị ${id}` }));
  const parts = {
    pool: store.pool,
    auth,
    office: 'UBND xã Tân Trụ',
    publicUrl: 'https://motcua.example',
    rules: { now: () => ({ routing: { agencies } }) },
    agencyName: (id: string) => `Đơn vị ${id}`,
    notices: {
      mailer: {
        send: async (to: string, mail: Mail) => {
          mails.push({ to, mail });
          return { kind: 'accepted', platformId: undefined };
        },
      },
    },
    now: () => now,
  };
  peopleRoutes(app, parts as unknown as PeopleParts);
  invitationRoutes(app, parts);
});
afterAll(async () => {
  await app.close();
  await store.close();
});
beforeEach(async () => {
  now = new Date();
  mails.length = 0;
  await store.pool.query('DELETE FROM staff_verification');
  await store.pool.query('DELETE FROM staff');
});

/** Somebody at the desk who asks by JSON, with the word of their session. */
async function signedIn(login: string, password = OWN) {
  const end = await tryToSignIn({ login, password }, { pool: store.pool, auth });
  if (end.kind !== 'in') throw new Error(`${login} did not come in`);
  const cookie = end.cookies.map((line) => line.split(';')[0]).join('; ');
  const session = await auth.sessionOf(cookie);
  return async <T>(method: 'GET' | 'POST' | 'PUT', url: string, body?: object) => {
    const headers = { cookie, 'x-csrf': session?.csrf ?? '' };
    const response = await app.inject({ method, url, headers, ...(body && { payload: body }) });
    return { status: response.statusCode, said: response.json<T>() };
  };
}

async function anAdministrator(login: string, agency: string | null = null) {
  await addStaff(store.pool, {
    ...{ login, name: `Chị ${login}`, role: 'administrator' },
    password: await hashPassword(OWN),
  });
  const { rows } = await store.pool.query<{ id: string }>(
    'UPDATE staff SET must_change = false, agency = $2 WHERE login = $1 RETURNING id',
    [login, agency],
  );
  return { id: rows[0]?.id ?? '', asks: await signedIn(login) };
}

const HOA = { login: 'hoa', name: 'Trần Thị Hoa', email: null, role: 'agent', agency: 'xa' };
const tokenOf = (path: string | null): string => path?.split('#')[1] ?? '';
const open = (path: '/api/desk/invitation' | '/api/desk/invitation/password', body: object) =>
  app.inject({ method: 'POST', url: path, payload: body });

test('an invitation opens once, sets a password and lets in; a later one makes the earlier worthless', async () => {
  const { asks } = await anAdministrator('lan');
  const { said } = await asks<LinkGiven>('POST', '/api/desk/people', { ...HOA, byMail: false });
  expect(said.path).toMatch(/^\/desk\/loi-moi#[\w-]{43}$/u);
  const again = await asks<LinkGiven>('POST', `/api/desk/people/${said.id}/link`, {});
  const token = tokenOf(again.said.path);
  expect((await open('/api/desk/invitation', { token: tokenOf(said.path) })).statusCode).toBe(410);
  expect((await open('/api/desk/invitation', { token })).json()).toEqual({
    name: 'Trần Thị Hoa',
    login: 'hoa',
  });
  const set = (password: string) => open('/api/desk/invitation/password', { token, password });
  expect((await set('ngan')).statusCode).toBe(400);
  const both = await Promise.all([set(OWN), set(OWN)]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  expect((await set(OWN)).statusCode).toBe(410);
  expect((await signedIn('hoa')) instanceof Function).toBe(true);
  const { rows } = await store.pool.query<{ kept: string }>(
    `SELECT to_jsonb(a)::text AS kept FROM audit a UNION SELECT to_jsonb(v)::text FROM staff_verification v`,
  );
  expect(rows.map(({ kept }) => kept).join()).not.toContain(token);
});

test('a link is worth nothing after three days, after a block, and goes by mail where it was asked for', async () => {
  const { asks } = await anAdministrator('lan');
  const hoa = { ...HOA, email: 'Hoa@xa.example', byMail: true };
  const { said } = await asks<LinkGiven>('POST', '/api/desk/people', hoa);
  expect(said).toMatchObject({ mailed: true, path: null });
  expect(mails).toMatchObject([{ to: 'hoa@xa.example' }]);
  const token = /#([\w-]{43})\s/u.exec(mails[0]?.mail.text ?? '')?.[1] ?? '';
  expect((await open('/api/desk/invitation', { token })).statusCode).toBe(200);
  await asks('POST', `/api/desk/people/${said.id}/block`, { because: 'nghỉ việc' });
  await asks('POST', `/api/desk/people/${said.id}/unblock`, { because: 'nhầm người' });
  expect((await open('/api/desk/invitation', { token })).statusCode).toBe(410);
  now = new Date(Date.now() - 3 * 86_400_000 - 1_000);
  const old = await asks<LinkGiven>('POST', `/api/desk/people/${said.id}/link`, {});
  const late = await open('/api/desk/invitation', { token: tokenOf(old.said.path) });
  expect(late.statusCode).toBe(410);
});

test('blocked, somebody is out at once; a new role counts from the next request', async () => {
  const { asks } = await anAdministrator('lan');
  const minh = await anAdministrator('minh');
  const list = () => minh.asks('GET', '/api/desk/people');
  await asks('PUT', `/api/desk/people/${minh.id}`, { ...HOA, login: undefined });
  expect((await list()).status).toBe(403);
  await asks('POST', `/api/desk/people/${minh.id}/block`, { because: 'chuyển đi' });
  expect((await list()).status).toBe(401);
  await expect(signedIn('minh')).rejects.toThrow('did not come in');
});

test('one administrator of the whole office always stays, also when two block each other at once', async () => {
  const lan = await anAdministrator('lan');
  const demoted = await lan.asks('PUT', `/api/desk/people/${lan.id}`, HOA);
  expect(demoted.status).toBe(409);
  expect((await lan.asks('POST', `/api/desk/people/${lan.id}/block`, {})).status).toBe(409);
  const minh = await anAdministrator('minh');
  const end = await store.whileUncommitted(
    async (inside) => {
      await otherAdministrators(inside, minh.id);
      await inside.query(`UPDATE staff SET role = 'agent' WHERE id = $1`, [minh.id]);
    },
    () => lan.asks('PUT', `/api/desk/people/${lan.id}`, HOA),
  );
  expect(end.status).toBe(409);
  expect(await store.count('staff', `role = 'administrator'`)).toBe(1);
});

test('an agency’s administrator reaches its people alone and gives no right beyond it', async () => {
  const { id: lan } = await anAdministrator('lan');
  const { asks } = await anAdministrator('binh', 'xa');
  const { said } = await asks<PeopleList>('GET', '/api/desk/people');
  expect(said.rows.map(({ login }) => login)).toEqual(['binh']);
  expect(said.agencies.map(({ id }) => id)).toEqual(['xa']);
  expect((await asks('GET', `/api/desk/people/${lan}`)).status).toBe(404);
  expect((await asks('POST', `/api/desk/people/${lan}/block`, {})).status).toBe(404);
  expect((await asks('PUT', `/api/desk/people/${lan}`, HOA)).status).toBe(404);
  for (const agency of [null, 'so', 'khong-co'])
    expect([400, 409]).toContain(
      (await asks('POST', '/api/desk/people', { ...HOA, agency, byMail: false })).status,
    );
  // The store leaves out what is undefined and keeps a day as words: the chain holds all the same.
  const detail = { reason: undefined, until: new Date(), parts: [{ because: undefined }] };
  await audit(store.pool, { actor: 'lan', act: 'person-changed', object: 'hoa', detail });
  expect(await firstBrokenLink(store.pool)).toBeUndefined();
});
