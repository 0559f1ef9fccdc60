import type pg from 'pg';
import { expect } from 'vitest';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { addStaff, type StaffMember } from '#adapters/postgres/staff.ts';

const PASSWORD = 'mat-khau-rieng-cua-toi';

const ROLES: readonly StaffMember['role'][] = [
  'agent',
  'supervisor',
  'editor',
  'inspector',
  'administrator',
];
interface Rights {
  readonly store: pg.Pool;
  readonly url: string;
  /** A case of an agency that nobody here belongs to. */
  readonly receipt: string;
}

/** A member of staff of an agency, signed in by JSON. */
async function signedIn({ store, url }: Rights, role: StaffMember['role'], agency: string | null) {
  const login = `${role}-${agency ?? 'all'}`;
  await addStaff(store, { login, name: login, role, password: await hashPassword(PASSWORD) });
  await store.query('UPDATE staff SET must_change = false, agency = $2 WHERE login = $1', [
    login,
    agency,
  ]);
  const came = await fetch(`${url}/api/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  const cookie = came.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = async (path: string, body?: object, word?: string) => {
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, 'content-type': 'application/json', ...(word && { 'x-csrf': word }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, said: (await response.json()) as { csrf?: string } };
  };
  const { said } = await ask('/api/desk/session');
  return { ask, word: said.csrf ?? '' };
}

/** Six acts of every role, of the whole office and of an agency that has nothing to do with them. */
export async function everyoneTries({ store, url, receipt }: Rights): Promise<void> {
  const { rows } = await store.query<{ id: string }>('SELECT id FROM conversation LIMIT 1');
  await store.query(`UPDATE channel_account SET agency = 'noi-khac'`);
  const talk = `/api/desk/conversations/${rows[0]?.id}`;
  const one = `/api/desk/cases/${receipt}`;
  const say = { text: 'x', key: crypto.randomUUID() };
  const note = { version: 1, text: 'x' };
  const seen: string[] = [];
  for (const role of ROLES)
    for (const agency of [null, 'noi-la']) {
      const { ask, word } = await signedIn({ store, url, receipt }, role, agency);
      const statuses = [
        (await ask('/api/desk/cases')).status,
        (await ask(one)).status,
        (await ask(`${one}/note`, note)).status,
        (await ask(`${one}/note`, note, word)).status,
        (await ask(talk)).status,
        (await ask(`${talk}/say`, say, word)).status,
      ];
      seen.push(`${role}, ${agency ?? 'all'}: ${statuses.join(' ')}`);
    }
  // List, case, note without the word, note on what somebody else changed (409), talk, saying without holding (409).
  expect(seen).toEqual([
    'agent, all: 200 200 403 409 200 409',
    'agent, noi-la: 200 404 403 404 404 404',
    'supervisor, all: 200 200 403 409 200 409',
    'supervisor, noi-la: 200 404 403 404 404 404',
    'editor, all: 403 404 403 404 403 403',
    'editor, noi-la: 403 404 403 404 403 403',
    'inspector, all: 200 200 403 409 200 403',
    'inspector, noi-la: 200 200 403 409 404 403',
    'administrator, all: 200 200 403 409 200 409',
    'administrator, noi-la: 200 404 403 404 404 404',
  ]);
  for (const path of ['/api/desk/cases', one, talk, '/api/desk/live', '/api/desk/conversations'])
    expect((await fetch(`${url}${path}`)).status, path).toBe(401);
}
