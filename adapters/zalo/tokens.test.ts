import { afterEach, beforeEach, expect, test } from 'vitest';
import { fitReply } from '#bot/fit-reply.ts';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import { createZaloChannel } from './channel.ts';
import { createZaloOAuth, type ZaloOAuth } from './oauth.ts';
import { pkcePair } from './pkce.ts';
import type { StoredTokens, TokenStore } from './token-store.ts';
import { createZaloTokens, type ZaloTokens } from './tokens.ts';

const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const HOUR = 3_600_000;
let now: number;
let zalo: FakeZalo;
beforeEach(async () => {
  now = 1_760_000_000_000;
  zalo = await startFakeZalo({ ...keys, clock: () => now });
});
afterEach(() => zalo.stop());

/** A store that several processes share; `crashBeforeCommit` loses the next save as a dying process would. */
function aStore(first: StoredTokens | undefined): TokenStore & {
  kept: () => StoredTokens | undefined;
  crashAtSave: (nth: number) => void;
} {
  let kept = first;
  let turn: Promise<unknown> = Promise.resolve();
  let savesUntilCrash = Number.POSITIVE_INFINITY;
  const save = async (tokens: StoredTokens): Promise<void> => {
    savesUntilCrash -= 1;
    if (savesUntilCrash === 0) throw new Error('the process died');
    kept = tokens;
  };
  return {
    kept: () => kept,
    crashAtSave: (nth) => {
      savesUntilCrash = nth;
    },
    read: async () => kept,
    withLock: (work) => {
      const done = turn.then(() => work({ current: kept, save }));
      turn = done.catch(() => undefined);
      return done;
    },
  };
}

function stored(changes: Partial<StoredTokens> = {}): StoredTokens {
  return {
    accessToken: 'access-0',
    refreshToken: 'refresh-0',
    accessExpiresAt: new Date(now + 25 * HOUR),
    refreshExpiresAt: new Date(now + 90 * 24 * HOUR),
    rotatedAt: new Date(now),
    version: 1,
    state: 'ok',
    ...changes,
  };
}

const alerts: string[] = [];
beforeEach(() => alerts.splice(0));

function oauth(): ZaloOAuth {
  return createZaloOAuth({ ...keys, oauthRoot: zalo.url, timeoutMs: 2_000 });
}

function aProcess(store: TokenStore): ZaloTokens {
  const alert = (reason: string): void => void alerts.push(reason);
  return createZaloTokens({ oauth: oauth(), store, now: () => new Date(now), alert });
}

test('an administrator agrees, and the pair is kept', async () => {
  const { verifier, challenge } = pkcePair(new Uint8Array(32).fill(7));
  const asked = { redirectUri: 'https://office.example/zalo', challenge, state: 's1' };
  const consent = await fetch(oauth().consentUrl(asked), { redirect: 'manual' });
  const back = new URL(consent.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('s1');
  expect(back.searchParams.get('oa_id')).toBe('900');
  const code = back.searchParams.get('code') ?? '';
  const pair = await oauth().exchange({ code, verifier });
  expect(pair.lastsMs).toBe(25 * HOUR);
  const store = aStore(undefined);
  await aProcess(store).accept(pair);
  expect(await aProcess(store).accessToken()).toBe(zalo.tokens().access);
  await expect(oauth().exchange({ code, verifier })).rejects.toMatchObject({ why: 'refused' });
});

test('before the first consent there is no token, and an operator is needed', async () => {
  const tokens = aProcess(aStore(undefined));
  const channel = createZaloChannel({ ...keys, ...tokens, apiRoot: zalo.url });
  const delivery = channel.deliver('u1', fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  await expect(delivery).rejects.toMatchObject({ reason: 'needs-operator', outcome: 'retryable' });
});

test('must-pass 2: twenty deliveries of two processes meet an expired token, and it is refreshed once', async () => {
  const store = aStore(stored());
  now += 26 * HOUR;
  const processes = [aProcess(store), aProcess(store)];
  const channels = processes.map((tokens) =>
    createZaloChannel({ ...keys, ...tokens, apiRoot: zalo.url }),
  );
  const deliveries = Array.from({ length: 20 }, (_, index) => {
    const channel = channels[index % 2] as (typeof channels)[number];
    return channel.deliver('u1', fitReply({ text: `câu ${index}` }, channel.can)[0], 'key');
  });
  await Promise.all(deliveries);
  expect(zalo.tokens().refreshes).toBe(1);
  expect(zalo.accepted).toHaveLength(20);
});

test('must-pass 4: a delivery refused with -216 takes the newer stored token and refreshes nothing', async () => {
  const store = aStore(stored());
  const [one, other] = [aProcess(store), aProcess(store)];
  expect(await other.accessToken()).toBe('access-0');
  await one.refreshed('access-0');
  const channel = createZaloChannel({ ...keys, ...other, apiRoot: zalo.url });
  await channel.deliver('u1', fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  expect(zalo.accepted).toHaveLength(1);
  expect(zalo.tokens().refreshes).toBe(1);
});

test('a token another process refreshed already is taken without asking Zalo', async () => {
  const store = aStore(stored());
  const [one, other] = [aProcess(store), aProcess(store)];
  await other.accessToken();
  const fresh = await one.refreshed('access-0');
  expect(await other.refreshed('access-0')).toBe(fresh);
  expect(zalo.tokens().refreshes).toBe(1);
});

test('must-pass 3: a process dies between rotation and commit: one more try, then consent and one alert', async () => {
  const store = aStore(stored());
  store.crashAtSave(2);
  await expect(aProcess(store).refreshed('access-0')).rejects.toThrow('the process died');
  expect(store.kept()).toMatchObject({ state: 'refreshing', refreshToken: 'refresh-0' });

  const survivor = aProcess(store);
  await expect(survivor.refreshed('access-0')).rejects.toMatchObject({ name: 'ZaloNeedsConsent' });
  await expect(survivor.refreshed('access-0')).rejects.toMatchObject({ name: 'ZaloNeedsConsent' });
  expect(await survivor.refreshIfDue()).toBe(false);
  expect(zalo.tokens().refreshes).toBe(1);
  expect(alerts).toEqual(['needs-consent']);
  expect(store.kept()).toMatchObject({ state: 'needs-consent', accessToken: 'access-0' });
});

test('a lost answer is tried once more and never a third time', async () => {
  const store = aStore(stored());
  const tokens = aProcess(store);
  zalo.setFault('oauth-html', 3);
  await expect(tokens.refreshed('access-0')).rejects.toMatchObject({ why: 'no-answer' });
  await expect(tokens.refreshed('access-0')).rejects.toMatchObject({ why: 'no-answer' });
  await expect(tokens.refreshed('access-0')).rejects.toMatchObject({ name: 'ZaloNeedsConsent' });
  expect(alerts).toEqual(['needs-consent']);
  zalo.clearFaults();
  await tokens.tryAgain();
  expect(store.kept()).toMatchObject({ state: 'ok', accessToken: zalo.tokens().access });
});

test('an endpoint that cannot be reached costs nothing, however often', async () => {
  const store = aStore(stored());
  const tokens = aProcess(store);
  await zalo.stop();
  for (let time = 0; time < 4; time += 1)
    await expect(tokens.refreshed('access-0')).rejects.toMatchObject({ why: 'not-asked' });
  expect(store.kept()).toEqual(stored());
  expect(alerts).toEqual([]);
});

test('a refusal keeps the old tokens where they are', async () => {
  const store = aStore(stored({ refreshToken: 'spent long ago' }));
  await expect(aProcess(store).refreshed('access-0')).rejects.toMatchObject({
    name: 'ZaloNeedsConsent',
  });
  expect(store.kept()).toMatchObject({ accessToken: 'access-0', refreshToken: 'spent long ago' });
});

test('a token is refreshed ahead of time, once in about twenty hours', async () => {
  const store = aStore(stored());
  const tokens = aProcess(store);
  now += 19 * HOUR;
  expect(await tokens.refreshIfDue()).toBe(false);
  now += 2 * HOUR;
  expect(await tokens.refreshIfDue()).toBe(true);
  expect(await tokens.refreshIfDue()).toBe(false);
  expect(store.kept()?.accessExpiresAt).toEqual(new Date(now + 25 * HOUR));
});

test('how the grant stands is told without its secrets', async () => {
  const store = aStore(stored());
  const tokens = aProcess(store);
  now += HOUR;
  await tokens.refreshed('access-0');
  expect(await tokens.status()).toEqual({
    state: 'ok',
    version: 2,
    rotatedAt: new Date(now),
    accessExpiresAt: new Date(now + 25 * HOUR),
    refreshExpiresAt: new Date(now + 90 * 24 * HOUR),
  });
  expect(await aProcess(aStore(undefined)).status()).toBeUndefined();
});

test('a failure names neither tokens nor secrets', async () => {
  zalo.setFault('oauth-html');
  const failure: unknown = await oauth()
    .refresh('refresh-0')
    .catch((error: unknown) => error);
  const all = `${(failure as Error).stack} ${String((failure as Error).cause)}`;
  expect(all).toContain('no answer');
  for (const secret of ['refresh-0', 'app-secret']) expect(all).not.toContain(secret);
});
