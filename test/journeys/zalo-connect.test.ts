import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { addStaff } from '#adapters/postgres/staff.ts';
import { type ConnectedOffice, startConnectedOffice } from '#test/fakes/connected-office.ts';
import { aZaloCitizen } from '#test/fakes/office-citizens.ts';
import {
  aStaffMember,
  type StaffMember,
  type StaffPage,
  signedIn,
} from '#test/fakes/office-staff.ts';
import { startLocalServer } from '#test/fakes/platforms/local-server.ts';

let office: ConnectedOffice;
let store: pg.Pool;
let admin: StaffMember;
beforeAll(async () => {
  const PORT = await aFreePort();
  office = await startConnectedOffice({
    PORT,
    PUBLIC_URL: `http://127.0.0.1:${PORT}`,
    ZALO_VERIFIER: 'QUdk_So-9',
    ZALO_ACCESS_TOKEN: '',
    ZALO_REFRESH_TOKEN: '',
  });
  store = await office.server.openPool();
  admin = await signedIn(office.server.url, office.server.said());
});
afterAll(async () => {
  await store.end();
  await office.stop();
});

async function aFreePort(): Promise<string> {
  const server = await startLocalServer(() => 'cut');
  await server.stop();
  return new URL(server.url).port;
}

async function acts(): Promise<readonly string[]> {
  const { rows } = await store.query<{ act: string }>(
    `SELECT act FROM audit WHERE act LIKE 'zalo-%' ORDER BY audit.id`,
  );
  return rows.map(({ act }) => act);
}

/** The administrator follows the page's link to Zalo, and agrees there; where the browser is sent then. */
async function agreedAtZalo(): Promise<URL> {
  const page = await admin.sends(await admin.opens('/staff/zalo'), '/staff/zalo/connect');
  const link = /href="([^"]*\/v4\/oa\/permission[^"]*)"/u.exec(page.text)?.[1] ?? '';
  const consent = await fetch(link.replaceAll('&amp;', '&'), { redirect: 'manual' });
  return new URL(consent.headers.get('location') ?? '');
}

const withNoSession = (path: string): Promise<StaffPage> =>
  aStaffMember(office.server.url).opens(path);

test('only an administrator gets there', async () => {
  const password = 'mat-khau-cua-can-bo';
  const agent = { login: 'ha', name: 'Hà', role: 'agent', password } as const;
  await addStaff(store, { ...agent, password: await hashPassword(password) });
  await store.query(`UPDATE staff SET must_change = false WHERE login = 'ha'`);
  const ha = aStaffMember(office.server.url);
  const desk = await ha.sends(await ha.opens('/staff/login'), '/staff/login', {
    login: 'ha',
    password,
  });
  expect(desk.text).not.toContain('/staff/zalo');
  expect((await ha.opens('/staff/zalo')).status).toBe(403);
  expect((await withNoSession('/staff/zalo')).path).toBe('/staff/login');
  expect((await admin.opens('/staff')).text).toContain('/staff/zalo');
});

describe('by consent', () => {
  test('an administrator connects the account, and the office can speak', async () => {
    expect((await admin.opens('/staff/zalo')).text).toContain('chưa kết nối');
    const back = await agreedAtZalo();
    const page = await withNoSession(`${back.pathname}${back.search}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Đã kết nối');
    expect((await admin.opens('/staff/zalo')).text).toContain('đang kết nối');
    expect(await aZaloCitizen(office, 'first').says('xin chào')).toContain('trợ lý tự động');
    expect(await acts()).toEqual(['zalo-connect-begun', 'zalo-connected']);
  });

  test('what comes back a second time, without our state, or for another account connects nothing', async () => {
    const { access } = office.zalo.tokens();
    const back = await agreedAtZalo();
    const wrongly = async (changes: Readonly<Record<string, string>>): Promise<string> => {
      const url = new URL(back);
      for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
      const page = await withNoSession(`${url.pathname}${url.search}`);
      expect(page.status).toBe(400);
      return page.text;
    };
    expect(await wrongly({ oa_id: '901' })).toContain('Official Account khác');
    expect(await wrongly({ state: 'guessed' })).toContain('không do quản trị viên');
    expect(await wrongly({ state: '' })).toContain('không do quản trị viên');
    expect((await withNoSession('/zalo/callback')).status).toBe(400);
    expect(office.zalo.tokens().access).toBe(access);
  });
});

describe('by a pasted pair', () => {
  const paste = async (pair: Readonly<Record<string, string>>): Promise<string> =>
    (await admin.sends(await admin.opens('/staff/zalo'), '/staff/zalo/tokens', pair)).text;

  test('the pair is kept, tried at once, and never shown', async () => {
    const { access, refresh } = office.zalo.tokens();
    const shown = await paste({ access, refresh });
    expect(shown).toContain('Đã kết nối');
    for (const token of [access, refresh]) expect(shown).not.toContain(token);
    expect(office.zalo.tokens().access).not.toBe(access);
    expect(await aZaloCitizen(office, 'second').says('xin chào')).toContain('trợ lý tự động');
    expect((await acts()).at(-1)).toBe('zalo-tokens-pasted');
  });

  test('a wrong one changes nothing', async () => {
    const before = (await admin.opens('/staff/zalo')).text;
    const shown = await paste({ access: 'not-a-token-of-ours', refresh: 'neither' });
    expect(shown).toContain('mã lỗi -216');
    expect(shown).not.toContain('not-a-token-of-ours');
    expect((await acts()).at(-1)).toBe('zalo-tokens-refused');
    const state = /Cặp mã thứ<\/dt><dd>[^<]+/u;
    expect(state.exec(shown)?.[0]).toBe(state.exec(before)?.[0]);
  });

  test('one with a spent refresh token is said to be so, and stays up as an alert until it is mended', async () => {
    const { access } = office.zalo.tokens();
    expect(await paste({ access, refresh: 'spent' })).toContain('Lấy cặp mã mới');
    expect((await admin.opens('/staff/zalo')).text).toContain('Mất kết nối với Zalo');
    const { refresh } = office.zalo.tokens();
    expect(await paste({ access, refresh })).toContain('Đã kết nối');
    expect((await admin.opens('/staff/zalo')).text).not.toContain('Mất kết nối với Zalo');
  });
});

test('no token stands in the log or in the audit', async () => {
  const { access, refresh } = office.zalo.tokens();
  const { rows } = await store.query<{ row: string }>('SELECT t::text AS row FROM audit t');
  const said = [office.server.said(), ...rows.map(({ row }) => row)].join('\n');
  for (const token of [access, refresh, 'not-a-token-of-ours', 'code-'])
    expect(said).not.toContain(token);
});

test('Zalo finds the proof of the domain in a file and on the front page', async () => {
  const tag = /<meta name="zalo-platform-site-verification"[^>]* content="QUdk_So-9">/u;
  for (const path of ['/', '/zalo_verifierQUdk_So-9.html']) {
    const page = await fetch(`${office.server.url}${path}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(tag);
  }
});
