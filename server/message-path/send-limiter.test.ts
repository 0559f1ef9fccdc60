import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSendLimiter, type SendBucket, SendsPaused } from './send-limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const clock = {
  now: () => Date.now(),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};
const account = { id: 'a1', perSecond: 20 };

/** A bucket as the store keeps it: so many to begin with, then 20 a second. */
function aBucket(tokens: number) {
  let refilledAt = Date.now();
  let left = tokens;
  const asked: number[] = [];
  const take: SendBucket['take'] = async (_id, perSecond, wanted) => {
    left = Math.min(perSecond, left + ((Date.now() - refilledAt) / 1000) * perSecond);
    refilledAt = Date.now();
    const granted = Math.max(0, Math.min(wanted, Math.floor(left)));
    left -= granted;
    asked.push(wanted);
    return { granted, waitMs: ((1 - left) / perSecond) * 1000 };
  };
  const pause: SendBucket['pause'] = async (_id, perSecond, ms) => {
    left = 1 - (perSecond * ms) / 1000;
    refilledAt = Date.now();
  };
  return { bucket: { take, pause }, asked };
}

describe('send limiter', () => {
  it('grants at once what the bucket holds, fetched a few at a time', async () => {
    const { bucket, asked } = aBucket(10);
    const limiter = createSendLimiter(bucket, clock);
    const waited = await Promise.all(Array.from({ length: 10 }, () => limiter.take(account)));
    expect(waited.every((one) => !one)).toBe(true);
    expect(asked).toEqual([2, 2, 2, 2, 2]);
  });

  it('never lets out more than the bucket grants, in the order in which they came', async () => {
    const { bucket } = aBucket(5);
    const limiter = createSendLimiter(bucket, clock);
    const out: number[] = [];
    const all = Array.from({ length: 30 }, (_, at) =>
      limiter.take(account).then(() => out.push(at)),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(out).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(500);
    expect(out.length).toBeLessThanOrEqual(15);
    expect(out.length).toBeGreaterThanOrEqual(12);
    await vi.advanceTimersByTimeAsync(5_000);
    await Promise.all(all);
    expect(out).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  it('says who had to wait', async () => {
    const { bucket } = aBucket(2);
    const limiter = createSendLimiter(bucket, clock);
    expect(await limiter.take(account)).toBe(false);
    expect(await limiter.take(account)).toBe(false);
    const third = limiter.take(account);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await third).toBe(true);
  });

  it('gives up what it fetched and did not use, for other workers may need it', async () => {
    const { bucket, asked } = aBucket(20);
    const limiter = createSendLimiter(bucket, clock);
    await limiter.take(account);
    await vi.advanceTimersByTimeAsync(1_500);
    await limiter.take(account);
    expect(asked).toEqual([2, 2]);
  });

  it('passes on that the store is away, and asks it again for the next', async () => {
    const { bucket } = aBucket(5);
    let away = true;
    const take: SendBucket['take'] = async (...asked) => {
      if (away) throw new Error('away');
      return bucket.take(...asked);
    };
    const limiter = createSendLimiter({ ...bucket, take }, clock);
    await expect(limiter.take(account)).rejects.toThrow('away');
    away = false;
    expect(await limiter.take(account)).toBe(false);
  });

  it('leaves the platform alone as long as it asked, also in another process', async () => {
    const { bucket } = aBucket(20);
    const [mine, another] = [createSendLimiter(bucket, clock), createSendLimiter(bucket, clock)];
    await mine.take(account);
    await mine.pause(account, 30_000);
    await expect(mine.take(account)).rejects.toMatchObject({ ms: 30_000 });
    await vi.advanceTimersByTimeAsync(20_000);
    await expect(another.take(account)).rejects.toMatchObject({ ms: 10_000 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await another.take(account)).toBe(false);
  });

  it('does not let one absurd wish silence an account', async () => {
    const { bucket } = aBucket(20);
    const limiter = createSendLimiter(bucket, clock);
    await limiter.pause(account, 24 * 3_600_000);
    await expect(limiter.take(account)).rejects.toBeInstanceOf(SendsPaused);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await limiter.take(account)).toBe(false);
  });
});
