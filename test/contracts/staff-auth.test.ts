import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '#adapters/auth/password-hash.ts';
import { createStaffAuth, type SignInEnd, type StaffAuth } from '#adapters/auth/staff-auth.ts';
import { addStaff, changePassword, noAddress, passwordOf } from '#adapters/postgres/staff.ts';
import { confirmSignIn, tryToSignIn } from '#server/staff/accounts/try-to-sign-in.ts';
import { type ProvinceSignOn, startProvinceSignOn } from '#test/fakes/province-sign-on.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

let store: StoreInTest;
let province: ProvinceSignOn;
let auth: StaffAuth;
let staffId: string;

const PASSWORD = 'mat-khau-cua-chi-hoa';
const BASE = 'http://localhost:3000';

beforeAll(async () => {
  store = await startStoreInTest();
  province = await startProvinceSignOn();
  auth = createStaffAuth({
    pool: store.pool,
    secret: 'bi-mat-chi-dung-trong-kiem-thu-0123456789',
    baseUrl: BASE,
    secureCookies: false,
    singleSignOn: province,
    warn: () => undefined,
  });
});
afterAll(async () => {
  await province.stop();
  await store.close();
});
beforeEach(async () => {
  await store.pool.query('DELETE FROM staff');
  const password = await hashPassword(PASSWORD);
  await addStaff(store.pool, { login: 'hoa', name: 'Trần Thị Hoa', role: 'agent', password });
  const { rows } = await store.pool.query<{ id: string }>(
    `UPDATE staff SET email = 'hoa@tinh.example', must_change = false RETURNING id`,
  );
  staffId = rows[0]?.id ?? '';
});

const parts = () => ({ pool: store.pool, auth });
const come = (password = PASSWORD, login = 'hoa') => tryToSignIn({ login, password }, parts());

/** A browser's cookies after an answer. */
function jar(end: SignInEnd | { readonly cookies: readonly string[] }): string {
  if (!('cookies' in end)) throw new Error('no cookies came');
  const pairs = end.cookies.map((line) => line.slice(0, line.indexOf(';')));
  return pairs.filter((pair) => !pair.endsWith('=')).join('; ');
}

describe('a password', () => {
  test('opens a session that says who it is, by login or by address', async () => {
    const session = await auth.sessionOf(jar(await come()));
    expect(session?.staff).toMatchObject({ login: 'hoa', role: 'agent', mustChange: false });
    expect((await come(PASSWORD, 'hoa@tinh.example')).kind).toBe('in');
  });

  test('is kept by Argon2id, and one kept by scrypt before still opens', async () => {
    expect(await passwordOf(store.pool, staffId)).toMatch(/^\$argon2id\$/u);
    const before = 'scrypt$AAECAwQFBgcICQoLDA0ODw$KjR4DxFXBc-SAWelw5aUh37-M8Y7jsiFZqy5FDDb1AA';
    await changePassword(store.pool, staffId, before);
    expect((await come('mat-khau-ngay-truoc')).kind).toBe('in');
  });

  test('wrong five times in a row shuts the account, even for the right one, and longer each time', async () => {
    for (let at = 0; at < 5; at += 1) expect((await come('sai-mat-khau')).kind).toBe('wrong');
    expect((await come()).kind).toBe('wrong');
    const pause = async () => {
      const { rows } = await store.pool.query<{ minutes: number }>(
        'SELECT round(extract(epoch FROM locked_until - now()) / 60)::int AS minutes FROM staff',
      );
      return rows[0]?.minutes;
    };
    expect(await pause()).toBe(1);
    await store.pool.query("UPDATE staff SET locked_until = now() - interval '1 second'");
    await come('sai-mat-khau');
    expect(await pause()).toBe(2);
    await store.pool.query("UPDATE staff SET locked_until = now() - interval '1 second'");
    expect((await come()).kind).toBe('in');
    expect((await come('sai-mat-khau')).kind).toBe('wrong');
    expect((await come()).kind).toBe('in');
  });

  test('of somebody switched off opens nothing, and ends what was open', async () => {
    const cookies = jar(await come());
    await store.pool.query('UPDATE staff SET enabled = false');
    expect(await auth.sessionOf(cookies)).toBeUndefined();
    expect((await come()).kind).toBe('wrong');
  });

  test('changed ends every session', async () => {
    const cookies = jar(await come());
    await changePassword(store.pool, staffId, await hashPassword('mot-mat-khau-khac'));
    expect(await auth.sessionOf(cookies)).toBeUndefined();
    expect((await come()).kind).toBe('wrong');
  });
});

describe('a session', () => {
  test('is a new one at every sign-in: what a stranger laid down before is worth nothing', async () => {
    const laid = jar(await come());
    const end = await come();
    expect(jar(end)).not.toBe(laid);
    await auth.signOut(jar(end));
    expect(await auth.sessionOf(jar(end))).toBeUndefined();
    expect(await auth.sessionOf('desk.session_token=tu-dat.chu-ky-gia')).toBeUndefined();
  });

  test('has a word of its own for forms', async () => {
    const [one, other] = [
      await auth.sessionOf(jar(await come())),
      await auth.sessionOf(jar(await come())),
    ];
    expect(one?.csrf).not.toBe(other?.csrf);
  });

  test('its cookie is out of reach of scripts and other sites', async () => {
    const end = await come();
    if (end.kind !== 'in') throw new Error('not in');
    expect(end.cookies[0]).toMatch(/HttpOnly; SameSite=Strict/u);
  });
});

describe('a second factor', () => {
  const begin = async () => {
    const cookies = jar(await come());
    const made = await auth.beginSecondFactor(cookies, PASSWORD);
    if (!made) throw new Error('no second factor came');
    const kept = await auth.keepSecondFactor(cookies, codeOf(made.uri));
    return { made, kept };
  };

  test('asks for a code, opens with it, and only then', async () => {
    const { made, kept } = await begin();
    expect(kept.kind).toBe('in');
    const end = await come();
    expect(end.kind).toBe('code-needed');
    expect(await auth.sessionOf(jar(end))).toBeUndefined();
    expect((await confirmSignIn(jar(end), { code: '000000', how: 'app' }, parts())).kind).toBe(
      'wrong',
    );
    const code = codeOf(made.uri);
    const halves = `${code.slice(0, 3)} ${code.slice(3)}`;
    const confirmed = await confirmSignIn(jar(end), { code: halves, how: 'app' }, parts());
    expect((await auth.sessionOf(jar(confirmed)))?.staff.twoFactor).toBe(true);
  });

  test('is asked for with the password, and a recovery code opens once', async () => {
    const cookies = jar(await come());
    expect(await auth.beginSecondFactor(cookies, 'sai-mat-khau-roi')).toBeUndefined();
    const { made } = await begin();
    const [code = ''] = made.recoveryCodes;
    const recover = async () =>
      (await confirmSignIn(jar(await come()), { code, how: 'recovery' }, parts())).kind;
    expect(await recover()).toBe('in');
    expect(await recover()).toBe('wrong');
  });

  test('guessed at too often stays shut', async () => {
    const { made } = await begin();
    const end = await come();
    for (let at = 0; at < 5; at += 1)
      await confirmSignIn(jar(end), { code: '000000', how: 'app' }, parts());
    const again = await come();
    const right = { code: codeOf(made.uri), how: 'app' } as const;
    expect((await confirmSignIn(jar(again), right, parts())).kind).toBe('wrong');
  });
});

describe("the province's single sign-on", () => {
  const hoa = { sub: 'tinh-001', email: 'hoa@tinh.example', name: 'Trần Thị Hoa' };
  const visit = async (): Promise<SignInEnd> => {
    const begun = await auth.beginSingleSignOn('/desk', '/desk/dang-nhap?loi=sso');
    if (!begun) throw new Error('no single sign-on');
    const sent = await fetch(begun.url, { redirect: 'manual' });
    const back = new URL(sent.headers.get('location') ?? '');
    const answer = await auth.handle(`${back.pathname}${back.search}`, jar(begun));
    const location = answer.headers.get('location') ?? '';
    return location.endsWith('/desk')
      ? { kind: 'in', cookies: answer.headers.getSetCookie() }
      : { kind: 'wrong' };
  };

  test('lets in whom the office invited, and knows them again by the province’s own id', async () => {
    province.isHere(hoa);
    expect((await auth.sessionOf(jar(await visit())))?.staff.login).toBe('hoa');
    await store.pool.query(`UPDATE staff SET email = 'ten-moi@tinh.example'`);
    expect((await auth.sessionOf(jar(await visit())))?.staff.login).toBe('hoa');
  });

  test('lets in nobody else: strangers, the switched off, tokens of another key', async () => {
    province.isHere({ ...hoa, sub: 'tinh-002', email: noAddress('la') });
    expect((await visit()).kind).toBe('wrong');
    province.isHere(hoa);
    province.forge(true);
    expect((await visit()).kind).toBe('wrong');
    province.forge(false);
    await store.pool.query('UPDATE staff SET enabled = false');
    expect((await visit()).kind).toBe('wrong');
    expect(await store.count('staff')).toBe(1);
  });

  test('an answer that this browser did not ask for opens nothing', async () => {
    province.isHere(hoa);
    const begun = await auth.beginSingleSignOn('/desk', '/desk/dang-nhap?loi=sso');
    const sent = await fetch(begun?.url ?? '', { redirect: 'manual' });
    const back = new URL(sent.headers.get('location') ?? '');
    const answer = await auth.handle(`${back.pathname}${back.search}`, '');
    expect(answer.headers.get('location')).toContain('loi=sso');
  });
});

/** The six digits of now (RFC 6238: SHA-1, 30 s), as an app on the telephone counts them. */
function codeOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}
