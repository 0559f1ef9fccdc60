import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shownTo } from '#test/fakes/platforms/accepted.ts';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import type { ZaloRate } from './api.ts';
import { createZaloClient, type ZaloClient } from './client.ts';
import { failureOf, refusalIn } from './error-table.ts';
import { createZaloOAuth } from './oauth.ts';
import { recipientName, recipientNamed } from './recipient.ts';
import type { UploadStore, ZaloFile } from './uploads.ts';

const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const DAY = 24 * 3_600_000;
const PHOTO: ZaloFile = { kind: 'image', bytes: new Uint8Array([1, 2, 3]), name: 'bien-nhan.png' };
let now: number;
let zalo: FakeZalo;
let rates: ZaloRate[];
let client: ZaloClient;
beforeEach(async () => {
  now = 1_760_000_000_000;
  rates = [];
  zalo = await startFakeZalo({ ...keys, clock: () => now, callsPerMinute: 10 });
  client = createZaloClient({
    appSecret: keys.appSecret,
    apiRoot: zalo.url,
    accessToken: async () => zalo.tokens().access,
    refreshed: async () => {
      const oauth = createZaloOAuth({ ...keys, oauthRoot: zalo.url });
      return (await oauth.refresh(zalo.tokens().refresh)).accessToken;
    },
    uploadStore: aStore(),
    now: () => new Date(now),
    onRate: (rate) => rates.push(rate),
    timeoutMs: 2_000,
  });
  zalo.lastHeard('u1', now);
});
afterEach(() => zalo.stop());

function aStore(): UploadStore {
  const kept = new Map<string, { reference: string; expiresAt: Date }>();
  return {
    find: async (digest, at) => {
      const found = kept.get(digest);
      return found && found.expiresAt > at ? found.reference : undefined;
    },
    keep: async (digest, reference, expiresAt) => void kept.set(digest, { reference, expiresAt }),
    forget: async (digest) => void kept.delete(digest),
  };
}

const attachments = (): readonly unknown[] => zalo.accepted.map(({ attachment }) => attachment);

describe('a message', () => {
  test('of every kind is taken as Zalo documents it', async () => {
    const image = { attachmentId: await client.upload(PHOTO) };
    await client.send('u1', { kind: 'text', text: 'Dạ, em nghe.', quote: 'm1' });
    await client.send('u1', { kind: 'image', image, caption: 'Biên nhận' });
    await client.send('u1', { kind: 'image', image: { url: 'https://office.example/a.png' } });
    await client.send('u1', { kind: 'sticker', stickerId: 's1' });
    const token = await client.upload({ kind: 'file', bytes: PHOTO.bytes, name: 'to-khai.docx' });
    await client.send('u1', { kind: 'file', token });
    await client.send('u1', {
      kind: 'request-user-info',
      title: 'Số điện thoại của anh/chị',
      subtitle: 'Để cán bộ gọi lại',
      imageUrl: 'https://office.example/a.png',
    });
    expect(attachments()).toEqual([
      'quote:m1',
      `image:${image.attachmentId}`,
      'image:https://office.example/a.png',
      'sticker:s1',
      `file:${token}`,
      'request_user_info',
    ]);
    expect(shownTo(zalo.accepted, 'u1').slice(0, 2)).toEqual(['Dạ, em nghe.', 'Biên nhận']);
  });

  test('says what it was paid with; none means that it was charged', async () => {
    const free = await client.send('u1', { kind: 'text', text: 'một' });
    expect(free.quota).toEqual({ type: 'reply', remain: 8, total: 8 });
    zalo.lastHeard('u1', now - 3 * DAY);
    const charged = await client.send('u1', { kind: 'text', text: 'hai' });
    expect(charged.quota).toBeUndefined();
    expect(charged.messageId).toBeDefined();
  });

  test('goes to a visitor of the web widget by both of their ids', async () => {
    const visitor = { kind: 'anonymous', anonymousId: 'an/on', conversationId: 'c1' } as const;
    expect(recipientNamed(recipientName(visitor))).toEqual(visitor);
    await client.send(recipientName(visitor), { kind: 'text', text: 'Dạ, em nghe.' });
    expect(shownTo(zalo.accepted, 'c1/an/on')).toEqual(['Dạ, em nghe.']);
  });

  test('answers one message by its id', async () => {
    zalo.saidUnheard({ user: 'u1', text: 'xin chào', messageId: 'm1' });
    await client.replyTo('m1', 'Dạ, em nghe.');
    expect(shownTo(zalo.accepted, 'u1')).toEqual(['Dạ, em nghe.']);
  });

  test('that failed to be sent is tried once more and no more', async () => {
    zalo.setFault('sending-failed');
    await client.send('u1', { kind: 'text', text: 'một' });
    expect(zalo.accepted).toHaveLength(1);
    zalo.setFault('sending-failed', 5);
    const refused = client.send('u1', { kind: 'text', text: 'hai' });
    await expect(refused).rejects.toMatchObject({ outcome: 'final' });
    zalo.clearFaults();
  });

  test('whose answer is lost is not sent again', async () => {
    zalo.setFault('drop-response-after-accepting');
    const sent = client.send('u1', { kind: 'text', text: 'một' });
    await expect(sent).rejects.toMatchObject({ outcome: 'unknown' });
    expect(zalo.accepted).toHaveLength(1);
  });
});

test('an icon is put on a citizen’s message', async () => {
  await client.react('u1', 'm1', '/-strong');
  expect([...zalo.reactions]).toEqual([['m1', '/-strong']]);
});

describe('a file', () => {
  const send = (file = PHOTO): Promise<unknown> =>
    client.sendUploaded(file, (attachmentId) =>
      client.send('u1', { kind: 'image', image: { attachmentId } }),
    );

  test('is uploaded once for many citizens, and again before Zalo forgets it', async () => {
    await send();
    now += 5 * DAY;
    zalo.lastHeard('u1', now);
    await send();
    expect(attachments()[1]).toBe(attachments()[0]);
    now += 2 * DAY;
    await send();
    expect(attachments()[2]).not.toBe(attachments()[0]);
  });

  test('that Zalo forgot already is uploaded again and sent once more', async () => {
    await send();
    zalo.setFault('attachment-expired');
    await send();
    expect(attachments()).toHaveLength(2);
    expect(attachments()[1]).not.toBe(attachments()[0]);
    zalo.setFault('attachment-expired', 2);
    await expect(send()).rejects.toMatchObject({ outcome: 'final' });
  });

  test.each<[ZaloFile['kind'], string, number, string]>([
    ['image', 'anh.gif', 10, 'type'],
    ['image', 'anh.png', 1024 * 1024 + 1, 'size'],
    ['gif', 'anh.gif', 5 * 1024 * 1024 + 1, 'size'],
    ['file', 'bang.xlsx', 10, 'type'],
    ['file', 'khong-duoi', 10, 'type'],
  ])('%s %s of %i bytes is not uploaded', async (kind, name, size, why) => {
    const file = { kind, name, bytes: new Uint8Array(size) };
    await expect(client.upload(file)).rejects.toMatchObject({ name: 'NotUploadable', why });
    expect(rates).toEqual([]);
  });

  test('of just the largest size is', async () => {
    const file: ZaloFile = { kind: 'image', name: 'a.JPG', bytes: new Uint8Array(1024 * 1024) };
    expect(await client.upload(file)).toMatch(/^image-/u);
  });
});

describe('a citizen', () => {
  test('is read as Zalo shows them, whatever form ids and phones come in', async () => {
    expect(await client.users.detail('u1')).toMatchObject({
      userId: 'u1',
      userIdByApp: 'app-u1',
      displayName: 'Nguyễn Thị Mẫu'.normalize('NFC'),
      follows: true,
      minor: false,
      lastInteractionOn: '24/11/2026',
      shared: { phone: '84900000001' },
    });
  });

  test('is listed, fifty at a time', async () => {
    expect(await client.users.list({ offset: 0, count: 50 })).toEqual({ total: 1, ids: ['u1'] });
    await expect(client.users.list({ offset: 0, count: 51 })).rejects.toMatchObject({
      outcome: 'final',
    });
  });

  test('is tagged by an id that no number can hold', async () => {
    const id = '9007199254740993123';
    await client.tags.add(id, 'chờ "gọi lại"');
    expect([...zalo.tags]).toEqual([['chờ "gọi lại"', new Set([id])]]);
    expect(await client.tags.all()).toEqual(['chờ "gọi lại"']);
    await client.tags.takeOff(id, 'chờ "gọi lại"');
    expect(zalo.tags.get('chờ "gọi lại"')?.size).toBe(0);
    await client.tags.remove('chờ "gọi lại"');
    expect(await client.tags.all()).toEqual([]);
    await expect(async () => client.tags.add('1,"x":2', 'x')).rejects.toThrow('digits');
  });

  test('was last active when Zalo says so, and the office has so much left', async () => {
    expect(await client.lastInteraction('u1')).toEqual(new Date(now));
    expect(await client.quota('sub_quota')).toMatchObject([{ type: 'sub_quota', remain: 499 }]);
  });
});

test('how many calls are left is told, and too many are refused for a minute', async () => {
  for (let call = 0; call < 10; call += 1) await client.about();
  expect(rates[0]).toEqual({ limit: 10, remain: 9 });
  expect(rates.at(-1)).toEqual({ limit: 10, remain: 0 });
  await expect(client.about()).rejects.toMatchObject({
    reason: 'rate-limited',
    retryAfterMs: 60_000,
  });
  now += 60_000;
  expect(await client.about()).toMatchObject({ oaId: '900' });
});

test.each([
  [-32, 'slow-down', 'retryable'],
  [-100, 'upload-again', 'final'],
  [-211, 'operator', 'retryable'],
  [-216, 'refresh', 'retryable'],
  [-218, 'later', 'retryable'],
  [-230, 'other-way', 'final'],
  [-233, 'as-text', 'final'],
  [-234, 'next-morning', 'retryable'],
  [-248, 'permanent', 'final'],
  [-99_999, 'operator', 'retryable'],
])('code %i is of class %s and %s', (code, kind, outcome) => {
  const failure = failureOf(code);
  expect(failure.outcome).toBe(outcome);
  expect(refusalIn(failure)).toMatchObject({ code, class: kind });
});

test('HTTP 200 with an error is a failure', async () => {
  zalo.setFault('rejected');
  const sent = client.send('u1', { kind: 'text', text: 'một' });
  await expect(sent).rejects.toMatchObject({ outcome: 'final' });
});
