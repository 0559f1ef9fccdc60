import { findRedis, startRedis } from '#test/contracts/alarm-clock-redis.ts';

/** Where the alarm clock may live, for tests of the message path that hold on both. */
export const ALARM_PLACES = ['PostgreSQL', 'Redis'] as const;
export type AlarmPlace = (typeof ALARM_PLACES)[number];

/** The settings of this place, and what stops it. @throws where Redis is not installed. */
export async function startAlarmPlace(
  place: AlarmPlace,
): Promise<{ readonly env: Readonly<Record<string, string>>; readonly stop: () => Promise<void> }> {
  if (place === 'PostgreSQL') return { env: {}, stop: async () => undefined };
  const program = findRedis();
  if (program === undefined) throw new Error('redis-server is not installed');
  const { url, stop } = await startRedis(program);
  return { env: { REDIS_URL: url }, stop };
}
