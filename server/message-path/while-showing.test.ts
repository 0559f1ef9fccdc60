import { expect, test } from 'vitest';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { whileShowing } from './while-showing.ts';

const channel = createTelegramChannel({ token: '1:a', secretToken: 'mot-bi-mat' });

/** Lets time pass when told to; remembers how long it was asked to wait. */
function aClock() {
  const asked: number[] = [];
  let pass = (): void => undefined;
  return {
    asked,
    wait: (ms: number, signal: AbortSignal) => {
      asked.push(ms);
      return new Promise<void>((resolve, reject) => {
        pass = resolve;
        signal.addEventListener('abort', () => reject(new Error('done')));
      });
    },
    passes: async () => {
      pass();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const sign = { draft: 5, thread: '7' };

test('a turn that takes long shows a sign, again and again until it is done', async () => {
  const clock = aClock();
  const shown: unknown[] = [];
  const showWorking = async (...what: unknown[]): Promise<void> => void shown.push(what);
  let finish = (_: string): void => undefined;
  const work = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const result = whileShowing(
    work,
    '42',
    sign,
    { channel: { ...channel, showWorking } },
    clock.wait,
  );
  await clock.passes();
  await clock.passes();
  finish('xong');
  expect(await result).toBe('xong');
  expect(shown).toEqual([
    ['42', sign],
    ['42', sign],
  ]);
  expect(clock.asked).toEqual([1_000, 4_000, 4_000]);
});

test('a turn that is done at once shows nothing', async () => {
  const shown: unknown[] = [];
  const showWorking = async (): Promise<void> => void shown.push(1);
  await whileShowing(Promise.resolve(1), '42', sign, { channel: { ...channel, showWorking } });
  expect(shown).toEqual([]);
});

test('a sign that cannot be shown harms no turn, and is not tried again', async () => {
  const clock = aClock();
  let tries = 0;
  const showWorking = async (): Promise<void> => {
    tries += 1;
    throw new Error('refused');
  };
  const late = new Promise<string>((resolve) => setImmediate(() => resolve('xong')));
  const result = whileShowing(
    late,
    '42',
    sign,
    { channel: { ...channel, showWorking } },
    clock.wait,
  );
  await clock.passes();
  expect(await result).toBe('xong');
  expect(tries).toBe(1);
  expect(clock.asked).toEqual([1_000]);
});
