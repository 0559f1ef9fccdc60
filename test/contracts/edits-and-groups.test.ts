import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { finishTurn } from '#adapters/postgres/message-path/finish.ts';
import { type Lease, takeLease } from '#adapters/postgres/message-path/lease.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import type { ChannelEvent } from '#bot/channel.ts';
import type { Content } from '#bot/message.ts';
import { type Account } from '#server/message-path/account.ts';
import { keepEvent } from '#server/message-path/keep-event.ts';
import { aTurn, type StoreInTest, startStoreInTest } from './store-set-up.ts';

const SET_UP_MS = 120_000;

let store: StoreInTest;
let account: Account;
beforeAll(async () => {
  store = await startStoreInTest();
}, SET_UP_MS);
beforeEach(async () => {
  await store.empty();
  const channel = createTelegramChannel({ token: '1:a', secretToken: 'mot-bi-mat' });
  account = { id: store.accountId(), name: 'telegram', channel, perSecond: 28 };
});
afterAll(() => store.close(), SET_UP_MS);

let events = 0;
async function keep(event: Readonly<Record<string, unknown>>, eventId?: string): Promise<void> {
  events += 1;
  const whole = {
    sentAt: new Date(),
    eventId: eventId ?? `e${events}`,
    ...event,
  } as unknown as ChannelEvent;
  await keepEvent(account, whole, {
    pool: store.pool,
    context: store.context,
    ring: () => undefined,
    deliver: () => undefined,
  });
}

const words = (text: string): Content => ({ kind: 'text', text });
const says = (text: string, messageId: string, thread?: string): Promise<void> =>
  keep({ kind: 'message', recipient: '42', messageId, content: words(text), thread });
const edits = (text: string, messageId: string, eventId?: string): Promise<void> =>
  keep({ kind: 'edited', recipient: '42', messageId, content: words(text) }, eventId);

async function leased(holder = 'worker'): Promise<Lease> {
  const { rows } = await store.pool.query<{ id: string }>('SELECT id FROM conversation');
  const lease = await takeLease(store.pool, rows[0]?.id ?? '', holder);
  if (!lease) throw new Error('the lease was not to be had');
  return lease;
}
const textsIn = (lease: Lease): readonly string[] =>
  lease.waiting.map(({ kind, content }) => `${kind}: ${(content as { text: string }).text}`);
async function turnTaken(): Promise<void> {
  const lease = await leased();
  await finishTurn(store.pool, lease, aTurn(lease, crypto.randomUUID()), store.context);
}

describe('an edit', () => {
  it('before its turn corrects the message where it stands', async () => {
    await says('làm khai sinh', 'm1');
    await says('cần gì', 'm2');
    await edits('làm khai tử', 'm1');
    expect(textsIn(await leased())).toEqual(['message: làm khai tử', 'message: cần gì']);
  });

  it('after its turn waits as a message of its own, behind what was said since', async () => {
    await says('làm khai sinh', 'm1');
    await turnTaken();
    await says('cảm ơn', 'm2');
    await edits('làm khai tử', 'm1');
    expect(textsIn(await leased())).toEqual(['message: cảm ơn', 'edited: làm khai tử']);
  });

  it('that changes no word, or comes twice, is nothing new', async () => {
    await says('làm khai sinh', 'm1');
    await turnTaken();
    await edits('làm khai sinh', 'm1');
    await edits('làm khai tử', 'm1', 'twice');
    await edits('làm khai tử', 'm1', 'twice');
    expect(textsIn(await leased())).toEqual(['edited: làm khai tử']);
  });

  it('of an edit corrects the one that still waits', async () => {
    await says('làm khai sinh', 'm1');
    await turnTaken();
    await edits('làm khai tử', 'm1');
    await edits('làm kết hôn', 'm1');
    expect(textsIn(await leased())).toEqual(['edited: làm kết hôn']);
    await turnTaken();
    await edits('làm kết hôn', 'm1');
    expect((await leased()).waiting).toEqual([]);
  });

  it('while its turn is being thought about makes that turn say nothing', async () => {
    await says('làm khai sinh', 'm1');
    const lease = await leased();
    await edits('làm khai tử', 'm1');
    const turn = aTurn(lease, crypto.randomUUID());
    expect((await finishTurn(store.pool, lease, turn, store.context)).kind).toBe('refused');
    expect(textsIn(await leased())).toEqual(['message: làm khai tử']);
  });

  it('that commits while a turn ends makes that turn say nothing', async () => {
    await says('làm khai sinh', 'm1');
    const lease = await leased();
    const waiters = async (): Promise<number> => store.count('pg_locks', 'NOT granted');
    const client = await store.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT id FROM conversation FOR UPDATE');
      const editing = edits('làm khai tử', 'm1');
      await expect.poll(waiters).toBe(1);
      // Behind the edit in line, with a view of the store from before it.
      const finishing = finishTurn(
        store.pool,
        lease,
        aTurn(lease, crypto.randomUUID()),
        store.context,
      );
      await expect.poll(waiters).toBe(2);
      await client.query('COMMIT');
      await editing;
      expect((await finishing).kind).toBe('refused');
    } finally {
      client.release();
    }
    expect(textsIn(await leased())).toEqual(['message: làm khai tử']);
  });

  it('that a lease did not see when it was taken makes its turn say nothing', async () => {
    await says('làm khai sinh', 'm1');
    const stale = await leased();
    await edits('làm khai tử', 'm1');
    // As a lease that waited for the edit: it holds the newest fence and the oldest words.
    const newest = await leased();
    const lease = { ...newest, waiting: stale.waiting };
    const turn = aTurn(lease, crypto.randomUUID());
    expect((await finishTurn(store.pool, lease, turn, store.context)).kind).toBe('refused');
  });

  it('of a photo whose turn was taken is read by its words alone', async () => {
    const photo = (caption: string): Content => ({
      kind: 'attachment',
      attachments: [{ kind: 'photo', source: 'f1' }],
      caption,
    });
    await keep({ kind: 'message', recipient: '42', messageId: 'm1', content: photo('') });
    await turnTaken();
    await keep({ kind: 'edited', recipient: '42', messageId: 'm1', content: photo('') });
    await keep({ kind: 'edited', recipient: '42', messageId: 'm1', content: photo('ổ gà') });
    expect(textsIn(await leased())).toEqual(['edited: ổ gà']);
  });

  it('that tells of danger is answered at the door', async () => {
    await says('nhà bên', 'm1');
    await edits('cháy nhà rồi cứu với', 'm1');
    expect(await store.count('turn', `outcome = 'emergency'`)).toBe(1);
    expect(await store.count('staff_alert', `kind = 'emergency'`)).toBe(1);
  });

  it('of a message that never came is read as a new one', async () => {
    await edits('làm khai tử', 'm9');
    expect(textsIn(await leased())).toEqual(['edited: làm khai tử']);
  });
});

describe('in a group', () => {
  const spoken = (sentAt: Date, thread?: string): Promise<void> =>
    keep({ kind: 'elsewhere', recipient: '-100', sentAt, thread });

  it('one sentence a day says where to write, and nothing is kept of what was said', async () => {
    await spoken(new Date('2026-11-29T02:00:00Z'));
    await spoken(new Date('2026-11-29T16:59:00Z'));
    expect(await store.count('outbox')).toBe(1);
    await spoken(new Date('2026-11-29T17:01:00Z'), '9');
    expect(await store.count('outbox')).toBe(2);
    expect(await store.count('outbox', `bubble->>'thread' = '9'`)).toBe(1);
    expect(await store.count('inbox')).toBe(0);
    expect(await store.count('citizen')).toBe(0);
  });
});

describe('a topic of a chat', () => {
  it('is kept with the message, and what staff say goes where the citizen last wrote', async () => {
    await says('làm khai sinh', 'm1', '7');
    const lease = await leased();
    expect(lease.waiting[0]?.thread).toBe('7');
    const bubble = { text: 'Tôi nghe', buttons: [], unkept: false };
    const staff = {
      conversationId: lease.conversationId,
      kind: 'staff',
      author: 'Lan',
      bubble,
    } as const;
    await addBubble(store.pool, { ...staff, key: 'k1' });
    await says('nữa', 'm2');
    await addBubble(store.pool, { ...staff, key: 'k2' });
    expect(await store.count('outbox', `key = 'k1' AND bubble->>'thread' = '7'`)).toBe(1);
    expect(await store.count('outbox', `key = 'k2' AND NOT bubble ? 'thread'`)).toBe(1);
  });
});
