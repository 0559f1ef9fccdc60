import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRedis, REDIS_MISSING, startRedis } from '#test/contracts/alarm-clock-redis.ts';
import { type ConnectedOffice, startConnectedOffice } from './connected-office.ts';

/** An office that was started for a group of tests. */
export interface OfficeInTest {
  readonly office: () => ConnectedOffice;
}

/**
 * The same tests on the alarm clock in PostgreSQL and on the one in Redis, each with an office of its own. Where
 * Redis is not installed they are skipped, and in CI they fail.
 */
export function onBothQueues(
  tests: (given: OfficeInTest) => void,
  env: Readonly<Record<string, string>> = {},
): void {
  describe('with the alarm clock in PostgreSQL', () => {
    tests(anOffice(async () => startConnectedOffice(env)));
  });
  describe('with the alarm clock in Redis', () => {
    const program = findRedis();
    if (!program)
      return it.skipIf(process.env['CI'] !== 'true')(REDIS_MISSING, () =>
        expect.fail(REDIS_MISSING),
      );
    let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
    afterAll(() => redis?.stop());
    tests(
      anOffice(async () => {
        redis = await startRedis(program);
        return startConnectedOffice({ ...env, REDIS_URL: redis.url });
      }),
    );
  });
}

function anOffice(start: () => Promise<ConnectedOffice>): OfficeInTest {
  let office: ConnectedOffice | undefined;
  beforeAll(async () => {
    office = await start();
  });
  afterAll(() => office?.stop());
  return {
    office: () => {
      if (!office) throw new Error('the office was not started');
      return office;
    },
  };
}
