import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Channel, ChannelEvent } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import type { Spool, Spooled } from '../spool.ts';
import type { Account } from './account.ts';
import { createDoor, type Door, type Received } from './door.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A store, a spool and a platform in memory, each of which can be broken. */
function aDoor(before: readonly Spooled[] = []) {
  const kept: string[] = [];
  const waiting: Spooled[] = [...before];
  const world = {
    kept,
    waiting,
    store: 'works' as 'works' | 'away' | 'hangs',
    disk: 'works' as 'works' | 'full',
  };
  const spool: Spool = {
    append: async (request) => {
      if (world.disk === 'full') throw new Error('no space left');
      waiting.push(request);
    },
    replay: async () => 0,
    isEmpty: () => waiting.length === 0,
    size: async () => ({ bytes: waiting.length, limit: 100 }),
  };
  const keep = async (_account: Account, event: ChannelEvent): Promise<void> => {
    if (world.store === 'away') throw new Error('connection refused');
    if (world.store === 'hangs') await new Promise(() => undefined);
    if (!kept.includes(event.eventId)) kept.push(event.eventId);
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const door = createDoor({ keep, spool, log, now: () => new Date() });
  return { ...world, world, door };
}

const channel: Channel = {
  name: 'zalo',
  can: {
    textLimit: 1,
    buttonLimit: 0,
    replyWindowHours: 1,
    canBeAsked: false,
    idempotent: false,
    greets: false,
  },
  receive: ({ body }) => {
    const [recipient = '', eventId = ''] = new TextDecoder().decode(body).split(' ');
    if (recipient === 'stranger') throw new NotGenuine('zalo');
    if (recipient === 'probe') return [];
    return [{ kind: 'ignored', what: 'test', recipient, eventId, sentAt: new Date() }];
  },
  deliver: async () => ({}),
  lookUp: async () => ({ kind: 'unknown' }),
};
const account: Account = { id: 'a1', name: 'zalo', channel, perSecond: 1 };

function request(words: string): { headers: Headers; body: Uint8Array } {
  return { headers: new Headers(), body: new TextEncoder().encode(words) };
}

function says(door: Door, words: string): Promise<Received> {
  return door.receive(account, request(words));
}

/** Gives the door what lies in the spool, oldest first, as the replay does. */
async function replayed({ door, world }: ReturnType<typeof aDoor>): Promise<void> {
  for (let next = world.waiting.shift(); next; next = world.waiting.shift())
    await door.takeSpooled(account, {
      headers: new Headers(next.headers),
      body: Buffer.from(next.body, 'base64'),
    });
}

const spooledBefore = (words: string): Spooled => ({
  account: 'zalo',
  headers: {},
  body: Buffer.from(words).toString('base64'),
  at: '2026-01-05T10:00:00Z',
});

describe('door', () => {
  it('keeps what is proved, and nothing of strangers and probes', async () => {
    const { door, kept, waiting } = aDoor();
    expect(await says(door, 'an e1')).toBe('kept');
    expect(await says(door, 'probe')).toBe('kept');
    expect(await says(door, 'stranger e2')).toBe('not-genuine');
    expect(kept).toEqual(['e1']);
    expect(waiting).toEqual([]);
  });

  it('spools while the store is away, and asks the platform to come again when the disk is full too', async () => {
    const { door, world } = aDoor();
    world.store = 'away';
    expect(await says(door, 'an e1')).toBe('spooled');
    world.disk = 'full';
    expect(await says(door, 'an e2')).toBe('busy');
    expect(world.waiting).toHaveLength(1);
  });

  it('keeps the order of a conversation: nothing overtakes what is spooled', async () => {
    const test = aDoor();
    const { door, world } = test;
    world.store = 'away';
    await says(door, 'an e1');
    world.store = 'works';
    expect(await says(door, 'an e2')).toBe('spooled');
    expect(await says(door, 'binh e3')).toBe('kept');
    await replayed(test);
    expect(await says(door, 'an e4')).toBe('kept');
    expect(world.kept).toEqual(['e3', 'e1', 'e2', 'e4']);
  });

  it('lets nothing overtake what an earlier process spooled', async () => {
    const test = aDoor([spooledBefore('an e1'), spooledBefore('binh e2')]);
    const { door, world } = test;
    expect(await says(door, 'binh e3')).toBe('spooled');
    await replayed(test);
    expect(await says(door, 'binh e4')).toBe('kept');
    expect(world.kept).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('goes back to the store when the spool did not take a message after all', async () => {
    const { door, world } = aDoor();
    world.store = 'away';
    world.disk = 'full';
    await says(door, 'an e1');
    world.store = 'works';
    expect(await says(door, 'an e1')).toBe('kept');
  });

  it('spools when the store keeps nothing for too long to answer in time', async () => {
    vi.useFakeTimers();
    const { door, world } = aDoor();
    world.store = 'hangs';
    const received = says(door, 'an e1');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(await received).toBe('spooled');
    expect(world.waiting).toHaveLength(1);
  });

  it('waits for a store that is only busy', async () => {
    vi.useFakeTimers();
    const { door, world } = aDoor();
    world.store = 'hangs';
    const slow = says(door, 'an e1');
    world.store = 'works';
    let outcome: Received | undefined;
    void slow.then((received) => {
      outcome = received;
    });
    for (let second = 0; second < 5; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await says(door, `binh e${second}`)).toBe('kept');
    }
    expect(outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(outcome).toBe('spooled');
  });

  it('turns away what is too much at once', async () => {
    const { door, world } = aDoor();
    world.store = 'hangs';
    for (let at = 0; at < 400; at += 1) void says(door, `u${at} e${at}`);
    expect(await says(door, 'an one-more')).toBe('busy');
  });
});
