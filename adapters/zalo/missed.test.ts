import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Channel } from '#bot/channel.ts';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import { createZaloChannel } from './channel.ts';

const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const MINUTE = 60_000;
let now: number;
let zalo: FakeZalo;
let channel: Channel;
beforeEach(async () => {
  now = 1_760_000_000_000;
  zalo = await startFakeZalo({ ...keys, clock: () => now });
  channel = createZaloChannel({
    ...keys,
    apiRoot: zalo.url,
    accessToken: async () => 'access-0',
    refreshed: async () => 'access-0',
  });
});
afterEach(() => zalo.stop());

const missed = (minutes: number) => channel.missed?.(new Date(now - minutes * MINUTE));

test('what was said since then is read from the history, oldest first, under the webhook’s own ids', async () => {
  zalo.saidUnheard({ user: 'u1', text: 'trước đó', messageId: 'm0' });
  now += 10 * MINUTE;
  zalo.saidUnheard({ user: 'u2', text: 'làm khai sinh cần gì', messageId: 'm1' });
  now += MINUTE;
  const url = 'https://f6.photo.talk.zdn.vn/i.jpg';
  zalo.saidUnheard({ user: 'u1', text: '', messageId: 'm2', type: 'photo', more: { url } });
  const read = await missed(5);
  expect(read?.complete).toBe(true);
  expect(read?.messages).toMatchObject([
    {
      event: {
        kind: 'message',
        eventId: 'user_send_text:m1',
        recipient: 'u2',
        messageId: 'm1',
        content: { kind: 'text', text: 'làm khai sinh cần gì' },
        sentAt: new Date(now - MINUTE),
      },
    },
    {
      event: {
        eventId: 'user_send_image:m2',
        recipient: 'u1',
        content: { kind: 'attachment', attachments: [{ kind: 'photo', source: url }] },
      },
    },
  ]);
  expect(read?.messages[0]?.knownAs).toContain('user_send_text:m1');
});

test('a voice message, a place and what the history does not tell are told apart', async () => {
  const send = (type: string, more: object): void =>
    zalo.saidUnheard({ user: 'u1', text: '', type, more });
  send('voice', { url: 'https://voice.zdn.vn/a.amr' });
  now += 1;
  send('location', { location: '{"longitude":"106.65","latitude":"10.76"}' });
  now += 1;
  send('nosupport', {});
  const read = await missed(5);
  expect(read?.messages.map(({ event }) => event.content)).toMatchObject([
    { kind: 'attachment', attachments: [{ kind: 'audio' }] },
    { kind: 'location', latitude: 10.76, longitude: 106.65 },
    { kind: 'unsupported', what: 'nosupport' },
  ]);
});

test('what the office said afterwards is named, so that nobody answers twice', async () => {
  zalo.saidUnheard({ user: 'u1', text: 'có ai không', messageId: 'm1' });
  now += MINUTE;
  await zalo.staffSays('http://127.0.0.1:1/', { user: 'u1', text: 'có tôi', messageId: 's1' });
  expect((await missed(5))?.messages).toMatchObject([
    { answeredBy: [{ platformId: 's1', text: 'có tôi' }] },
  ]);
});

test('forty messages of one citizen are read over several pages; far too many are said to be too many', async () => {
  const say = (count: number): void => {
    for (let at = 0; at < count; at += 1) {
      now += 1;
      zalo.saidUnheard({ user: 'u1', text: `câu ${at}` });
    }
  };
  say(40);
  const read = await missed(5);
  expect(read?.messages).toHaveLength(40);
  expect(read?.complete).toBe(true);
  say(90);
  expect((await missed(5))?.complete).toBe(false);
});

test('a history that does not answer says so', async () => {
  zalo.setFault('history-down');
  await expect(missed(5)).rejects.toMatchObject({ name: 'DeliveryFailed' });
});
