import { expect, test } from 'vitest';
import { createWebChannel } from '#adapters/web/channel.ts';
import { createSessionTokens } from '#adapters/web/session-token.ts';
import type { Channel } from '#bot/channel.ts';
import { type After, showingWriting } from './show-writing.ts';

const web = createWebChannel({
  tokens: createSessionTokens('a secret of at least thirty-two characters'),
  now: () => new Date(0),
  tellWriting: async () => undefined,
});

/** A clock that goes only where it is told to. */
function aClock() {
  let now = 0;
  let waiting: { at: number; work: () => void }[] = [];
  const after: After = (ms, work) => {
    const one = { at: now + ms, work };
    waiting.push(one);
    return () => {
      waiting = waiting.filter((other) => other !== one);
    };
  };
  return {
    after,
    waiting: () => waiting.length,
    pass: (ms: number) => {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter((one) => !due.includes(one));
      for (const { work } of due) work();
    },
  };
}

function aSign(show: () => Promise<void> = async () => undefined) {
  const shown: string[] = [];
  const channel: Channel = {
    ...web,
    showWriting: (to) => {
      shown.push(to);
      return show();
    },
  };
  return { account: { channel }, shown };
}

function aThought() {
  let done: (answer: string) => void = () => undefined;
  const thought = new Promise<string>((resolve) => {
    done = resolve;
  });
  return { thought, done };
}

test('a quick turn shows nothing', async () => {
  const { account, shown } = aSign();
  const clock = aClock();
  await showingWriting(account, 'lan', async () => clock.pass(999), clock.after);
  clock.pass(60_000);
  expect(shown).toEqual([]);
  expect(clock.waiting()).toBe(0);
});

test('a long one is shown after a second, again every five, and no longer once it is over', async () => {
  const { account, shown } = aSign();
  const clock = aClock();
  const { thought, done } = aThought();
  const answer = showingWriting(account, 'lan', () => thought, clock.after);
  clock.pass(1_000);
  expect(shown).toEqual(['lan']);
  clock.pass(5_000);
  clock.pass(5_000);
  expect(shown).toHaveLength(3);
  done('dạ');
  expect(await answer).toBe('dạ');
  clock.pass(60_000);
  expect(shown).toHaveLength(3);
});

test.each([
  ['fails', () => Promise.reject(new Error('no line'))],
  ['never answers', () => new Promise<void>(() => undefined)],
])('a sign that %s holds nothing up', async (_what, show) => {
  const { account } = aSign(show);
  const clock = aClock();
  const { thought, done } = aThought();
  const answer = showingWriting(account, 'lan', () => thought, clock.after);
  clock.pass(1_000);
  done('dạ');
  expect(await answer).toBe('dạ');
});

test('a turn that fails takes its sign along', async () => {
  const { account, shown } = aSign();
  const clock = aClock();
  const fails = showingWriting(
    account,
    'lan',
    async () => Promise.reject(new Error('too long')),
    clock.after,
  );
  await expect(fails).rejects.toThrow('too long');
  clock.pass(60_000);
  expect(shown).toEqual([]);
});

test('a channel without such a sign is left alone', async () => {
  const { showWriting: _none, ...channel } = web;
  const clock = aClock();
  expect(await showingWriting({ channel }, 'lan', async () => 'dạ', clock.after)).toBe('dạ');
  expect(clock.waiting()).toBe(0);
});
