import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlarmClock } from '#adapters/queue/alarm-clock.ts';
import { alarmClockContract } from './alarm-clock-contract.ts';
import { findRedis, REDIS_MISSING, startRedis } from './alarm-clock-redis.ts';
import { type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;

describe('in the store', () => {
  let store: StoreInTest | undefined;
  beforeAll(async () => {
    store = await startStoreInTest();
  }, SET_UP_MS);
  afterAll(() => store?.close(), SET_UP_MS);
  const errors = collected();
  alarmClockContract('BullMQ on PostgreSQL', async () =>
    createAlarmClock({ kind: 'postgres', url: store?.url ?? '' }, errors.add),
  );
  it('had no errors to tell', () => expect(errors.all).toEqual([]));
});

const redis = findRedis();

describe('in a Redis of one’s own', () => {
  if (!redis)
    return it.skipIf(process.env['CI'] !== 'true')(REDIS_MISSING, () => expect.fail(REDIS_MISSING));
  let server: Awaited<ReturnType<typeof startRedis>> | undefined;
  beforeAll(async () => {
    server = await startRedis(redis);
  }, SET_UP_MS);
  afterAll(() => server?.stop());
  const errors = collected();
  alarmClockContract('BullMQ on Redis', async () =>
    createAlarmClock({ kind: 'redis', url: server?.url ?? '' }, errors.add),
  );
  it('had no errors to tell', () => expect(errors.all).toEqual([]));
});

function collected(): { readonly all: readonly Error[]; readonly add: (error: Error) => void } {
  const all: Error[] = [];
  return { all, add: (error) => void all.push(error) };
}
