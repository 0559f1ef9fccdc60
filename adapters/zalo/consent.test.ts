import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import { acceptIfOurs } from './connecting.ts';
import {
  type ConsentAttempt,
  type ConsentAttempts,
  type ConsentCallback,
  createZaloConsent,
  type ZaloConsent,
} from './consent.ts';
import { createZaloOAuth, type TokenPair } from './oauth.ts';

const CALLBACK = 'https://office.example/zalo/callback';
const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const FIXED = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
let now: number;
let draws: number;
let zalo: FakeZalo;
beforeEach(async () => {
  now = 1_760_000_000_000;
  draws = 0;
  zalo = await startFakeZalo({ ...keys, redirectUri: CALLBACK, clock: () => now });
});
afterEach(() => zalo.stop());

function attemptsInMemory(): ConsentAttempts {
  let kept: ConsentAttempt | undefined;
  return {
    open: async (attempt) => {
      kept = attempt;
    },
    take: async (state) => {
      const found = state === undefined || kept?.state === state ? kept : undefined;
      if (found) kept = undefined;
      return found;
    },
  };
}

function aConsent(options: { fixedVerifier?: string; redirectUri?: string } = {}): ZaloConsent {
  return createZaloConsent({
    oauth: createZaloOAuth({ ...keys, oauthRoot: zalo.url }),
    attempts: attemptsInMemory(),
    oaId: keys.oaId,
    redirectUri: CALLBACK,
    now: () => new Date(now),
    random: () => new Uint8Array(32).fill((draws += 1)),
    ...options,
  });
}

/** The administrator agrees at Zalo's page; what the browser brings back. */
async function agreed(url: string): Promise<Required<ConsentCallback>> {
  const page = await fetch(url, { redirect: 'manual' });
  const { searchParams } = new URL(page.headers.get('location') ?? '');
  const of = (name: string): string => searchParams.get(name) ?? '';
  return { code: of('code'), oaId: of('oa_id'), state: of('state') };
}

describe.each([
  ['a pair for each consent', {}],
  ['a pair for good', { fixedVerifier: FIXED }],
])('with %s', (_name, options) => {
  test('an administrator agrees, and the tokens come', async () => {
    const consent = aConsent(options);
    const back = await agreed(await consent.begin('admin'));
    const { pair, by } = await consent.finish(back);
    expect(pair.accessToken).toBe(zalo.tokens().access);
    expect(by).toBe('admin');
  });

  test('what came back counts once', async () => {
    const consent = aConsent(options);
    const back = await agreed(await consent.begin('admin'));
    await consent.finish(back);
    await expect(consent.finish(back)).rejects.toMatchObject({ why: 'no-attempt' });
  });

  test('what came back for another attempt, late, or for another OA does not count', async () => {
    const consent = aConsent(options);
    const first = await agreed(await consent.begin('admin'));
    const second = await agreed(await consent.begin('admin'));
    await expect(consent.finish(first)).rejects.toMatchObject({ why: 'no-attempt' });
    const stranger = { ...second, oaId: '901' };
    await expect(consent.finish(stranger)).rejects.toMatchObject({ why: 'another-oa' });
    await expect(consent.finish({ ...second, code: '' })).rejects.toMatchObject({ why: 'no-code' });
    now += 16 * 60_000;
    await expect(consent.finish(second)).rejects.toMatchObject({ why: 'late' });
    expect(zalo.tokens().access).toBe('access-0');
  });
});

test('each consent has a verifier and a state of its own', async () => {
  const consent = aConsent();
  const [one, other] = [await consent.begin('admin'), await consent.begin('admin')];
  for (const name of ['state', 'code_challenge'])
    expect(new URL(one).searchParams.get(name)).not.toBe(new URL(other).searchParams.get(name));
});

test('the pair for good is the one whose challenge the console knows', async () => {
  const url = new URL(await aConsent({ fixedVerifier: FIXED }).begin('admin'));
  expect(url.searchParams.get('code_challenge')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('a link of the console knows no state: it counts while an attempt is open, with the pair for good', async () => {
  const consent = aConsent({ fixedVerifier: FIXED });
  const back = { ...(await agreed(await consent.begin('admin'))), state: undefined };
  await consent.finish(back);
  await expect(consent.finish(back)).rejects.toMatchObject({ why: 'no-attempt' });
  const perRequest = aConsent();
  const without = { ...(await agreed(await perRequest.begin('admin'))), state: undefined };
  await expect(perRequest.finish(without)).rejects.toMatchObject({ why: 'no-attempt' });
});

test('a callback that is not the saved one is refused by Zalo', async () => {
  const url = await aConsent({ redirectUri: 'https://other.example/' }).begin('admin');
  expect(await (await fetch(url, { redirect: 'manual' })).json()).toMatchObject({ error: -14003 });
});

describe('a pair', () => {
  const pairOf = (accessToken: string): TokenPair => ({
    accessToken,
    refreshToken: 'refresh-0',
    lastsMs: 3_600_000,
  });
  const options = () => ({ appSecret: keys.appSecret, apiRoot: zalo.url, oaId: keys.oaId });

  test('is kept where Zalo says that it is this account’s', async () => {
    const kept: TokenPair[] = [];
    const accept = async (pair: TokenPair): Promise<void> => void kept.push(pair);
    const about = await acceptIfOurs(pairOf('access-0'), { accept }, options());
    expect(about).toMatchObject({ oaId: '900', government: true });
    expect(kept).toHaveLength(1);
  });

  test('of another account, or of nobody, is not kept, and no error names it', async () => {
    const accept = (): Promise<void> => Promise.reject(new Error('kept'));
    const ofAnother = acceptIfOurs(pairOf('access-0'), { accept }, { ...options(), oaId: '901' });
    await expect(ofAnother).rejects.toMatchObject({ name: 'AnotherOa' });
    const wrong: unknown = await acceptIfOurs(
      pairOf('mistyped-token'),
      { accept },
      options(),
    ).catch((error: unknown) => error);
    expect(wrong).toMatchObject({ name: 'DeliveryFailed', reason: 'token-expired' });
    expect(`${(wrong as Error).stack} ${String((wrong as Error).cause)}`).not.toContain('mistyped');
  });
});
