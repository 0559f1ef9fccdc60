import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTokenRows } from '#adapters/postgres/zalo-tokens.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTokens } from '#adapters/zalo/tokens.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { type StoreInTest, startStoreInTest } from '#test/contracts/store-set-up.ts';
import { startFakeZalo } from '#test/fakes/platforms/zalo.ts';

const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const HOUR = 3_600_000;
let store: StoreInTest;
beforeAll(async () => {
  store = await startStoreInTest();
});
afterAll(() => store.close());

/** A process with its own few connections, as the server has. */
function aProcess(url: string, now: () => Date) {
  const pool = new pg.Pool({ connectionString: store.url, max: 4 });
  pool.on('error', () => undefined);
  const rows = createTokenRows(pool, store.accountId(), store.context.personal);
  const oauth = createZaloOAuth({ ...keys, oauthRoot: url });
  const alerts: string[] = [];
  const alert = (why: string): void => void alerts.push(why);
  const tokens = createZaloTokens({ oauth, store: rows, now, alert });
  return { tokens, alerts, rows, stop: () => pool.end() };
}

test('must-pass 2: twenty calls of two processes meet an expired token, and the store’s lock lets one refresh it', async () => {
  let now = 1_760_000_000_000;
  const zalo = await startFakeZalo({ ...keys, clock: () => now });
  const processes = [0, 1].map(() => aProcess(zalo.url, () => new Date(now)));
  const pair = { accessToken: 'access-0', refreshToken: 'refresh-0', lastsMs: 25 * HOUR };
  await processes[0]?.tokens.accept(pair);
  now += 26 * HOUR;
  const deliveries = processes.flatMap(({ tokens }) => {
    const channel = createZaloChannel({ ...keys, ...tokens, apiRoot: zalo.url });
    const bubble = fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0];
    return Array.from({ length: 10 }, () => channel.deliver('u1', bubble, 'key'));
  });
  await Promise.all(deliveries);
  expect(zalo.accepted).toHaveLength(20);
  expect(zalo.tokens().refreshes).toBe(1);
  expect(await processes[1]?.rows.read()).toMatchObject({
    state: 'ok',
    version: 2,
    accessToken: zalo.tokens().access,
    rotatedAt: new Date(now),
  });
  const { rows } = await store.pool.query<{ credentials: Buffer }>(
    'SELECT credentials FROM channel_account WHERE id = $1',
    [store.accountId()],
  );
  expect(rows[0]?.credentials.toString('latin1')).not.toContain('access-');
  await Promise.all(processes.map(({ stop }) => stop()));
  await zalo.stop();
});

test('must-pass 3: a rotation whose answer is lost ends with one alert, not with a loop', async () => {
  const zalo = await startFakeZalo(keys);
  const one = aProcess(zalo.url, () => new Date());
  await one.tokens.accept({ accessToken: 'access-0', refreshToken: 'refresh-0', lastsMs: HOUR });
  zalo.setFault('drop-after-rotating');
  await expect(one.tokens.refreshed('access-0')).rejects.toMatchObject({ why: 'no-answer' });
  const other = aProcess(zalo.url, () => new Date());
  for (let time = 0; time < 3; time += 1)
    await expect(other.tokens.refreshed('access-0')).rejects.toMatchObject({
      name: 'ZaloNeedsConsent',
    });
  expect(await other.tokens.refreshIfDue()).toBe(false);
  expect(zalo.tokens().refreshes).toBe(1);
  expect([...one.alerts, ...other.alerts]).toEqual(['needs-consent']);
  await Promise.all([one.stop(), other.stop()]);
  await zalo.stop();
});
