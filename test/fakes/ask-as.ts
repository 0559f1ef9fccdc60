import type pg from 'pg';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { addStaff, type StaffMember } from '#adapters/postgres/staff.ts';

/** Somebody at the desk of a running server who asks without a browser. */
export interface Asker {
  /** The word that every changing request brings. */
  readonly word: string;
  /** Asks `method path` with an empty form or empty JSON; gives the status alone. `word: ''` brings none. */
  readonly tries: (method: string, path: string, word?: string) => Promise<number>;
}

let asked = 0;
let requests = 0;

/** Makes a member of staff with a password of their own, and signs them in. */
export async function anAsker(
  { url, store }: { readonly url: string; readonly store: pg.Pool },
  role: StaffMember['role'],
  agency: string | null,
): Promise<Asker> {
  const [login, password] = [
    `${role}-${agency ?? 'all'}-${(asked += 1)}`,
    'mat-khau-rieng-cua-toi',
  ];
  await addStaff(store, { login, name: login, role, password: await hashPassword(password) });
  await store.query('UPDATE staff SET must_change = false, agency = $2 WHERE login = $1', [
    login,
    agency,
  ]);
  const json = { ...fromElsewhere(), 'content-type': 'application/json' };
  const came = await fetch(`${url}/api/desk/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ login, password }),
  });
  const cookie = came.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const session = await fetch(`${url}/api/desk/session`, { headers: { cookie } });
  const { csrf } = (await session.json()) as { readonly csrf: string };
  return {
    word: csrf,
    tries: (method, path, word = csrf) => statusOf(`${url}${path}`, method, { cookie }, word),
  };
}

/** Every request from an address of its own, or the limits would end the round. */
function fromElsewhere(): Readonly<Record<string, string>> {
  requests += 1;
  return { 'x-forwarded-for': `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}` };
}

/** The status that whoever brings these headers gets; a stream is left at once. */
export async function statusOf(
  address: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  word = '',
): Promise<number> {
  const plain = new URL(address).pathname.startsWith('/staff');
  const type = plain ? 'application/x-www-form-urlencoded' : 'application/json';
  const gone = new AbortController();
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    signal: gone.signal,
    headers: {
      ...headers,
      ...fromElsewhere(),
      ...(method !== 'GET' && { 'content-type': type, 'x-csrf': word }),
    },
    ...(method !== 'GET' && { body: plain ? `csrf=${encodeURIComponent(word)}` : '{}' }),
  });
  gone.abort();
  return response.status;
}
