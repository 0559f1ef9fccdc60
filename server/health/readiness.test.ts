import { expect, test } from 'vitest';
import { type ReadinessParts, readiness } from './readiness.ts';

const away = async (): Promise<never> => {
  throw new Error('away');
};
const silent = (): Promise<never> => new Promise(() => undefined);
const there = async (): Promise<void> => undefined;

function parts(more: Partial<ReadinessParts> = {}): ReadinessParts {
  return {
    reachStore: there,
    reachQueue: there,
    spoolSize: async () => ({ bytes: 0, limit: 100 }),
    stopping: () => false,
    ...more,
  };
}

test.each([
  ['everything answers', {}, { ready: true, store: 'ok', queue: 'ok', spool: 'empty' }],
  [
    'the store is away and the spool has room',
    { reachStore: away },
    { ready: true, store: 'unreachable' },
  ],
  [
    'the store is away and the spool is full',
    { reachStore: away, spoolSize: async () => ({ bytes: 99, limit: 100 }) },
    { ready: false, spool: 'full' },
  ],
  [
    'a worker has no store',
    { reachStore: away, spoolSize: undefined },
    { ready: false, spool: 'none' },
  ],
  ['the queue says nothing', { reachQueue: silent }, { ready: true, queue: 'unreachable' }],
  ['it is stopping', { stopping: () => true }, { ready: false, stopping: true }],
] as const)('when %s', async (_when, more, expected) => {
  expect(await readiness(parts(more))).toMatchObject(expected);
});
