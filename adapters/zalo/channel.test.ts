import { afterEach, beforeEach, expect, test } from 'vitest';
import { fitReply } from '#bot/fit-reply.ts';
import { channelContract, type Fate } from '#test/contracts/channel-contract.ts';
import { shownTo } from '#test/fakes/platforms/accepted.ts';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import type { ZaloFault } from '#test/fakes/platforms/zalo-state.ts';
import { zaloSignature } from '#test/fakes/platforms/zalo-webhooks.ts';
import { aboutOa } from './about-oa.ts';
import { createZaloApi } from './api.ts';
import { createZaloChannel, type ZaloChannelOptions } from './channel.ts';

const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
let zalo: FakeZalo;
beforeEach(async () => {
  zalo = await startFakeZalo(keys);
});
afterEach(() => zalo.stop());

function optionsFor(url: string): ZaloChannelOptions {
  return {
    ...keys,
    apiRoot: url,
    timeoutMs: 2_000,
    accessToken: async () => 'access-0',
    refreshed: async () => 'access-1',
  };
}

const FAULTS: Readonly<Record<Fate, ZaloFault>> = {
  'says it is too fast': 'rate-limit',
  'is down': '5xx',
  'takes it and loses the answer': 'drop-response-after-accepting',
  'loses it before taking it': 'drop-before-accepting',
  'says the citizen blocked us': 'blocked',
  'says the reply window is closed': 'window-closed',
};

const EVENT = JSON.stringify({
  app_id: '42',
  event_name: 'user_send_text',
  timestamp: '1763000000000',
  sender: { id: 'u1' },
  recipient: { id: '900' },
  message: { msg_id: 'm1', text: 'xin chào' },
});

function requestOf(body: string, signature: string): { headers: Headers; body: Uint8Array } {
  return {
    headers: new Headers({ 'x-zevent-signature': signature }),
    body: new TextEncoder().encode(body),
  };
}

channelContract('Zalo OA', () => ({
  channel: createZaloChannel(optionsFor(zalo.url)),
  citizen: 'u1',
  genuineRequest: () => ({
    request: requestOf(EVENT, zaloSignature(EVENT, '1763000000000', keys)),
    carries: [
      {
        kind: 'message',
        eventId: 'user_send_text:m1',
        recipient: 'u1',
        sentAt: new Date(1763000000000),
        messageId: 'm1',
        content: { kind: 'text', text: 'xin chào' },
      },
    ],
  }),
  badlyProved: () => requestOf(EVENT, `mac=${'0'.repeat(64)}`),
  probe: () => ({ headers: new Headers(), body: new TextEncoder().encode('{}') }),
  withoutSecret: () => createZaloChannel({ ...optionsFor(zalo.url), oaSecretKey: '' }),
  shown: () => shownTo(zalo.accepted, 'u1'),
  nextDelivery: (fate) => zalo.setFault(FAULTS[fate]),
}));

function deliver(options: Partial<ZaloChannelOptions> = {}): Promise<unknown> {
  const channel = createZaloChannel({ ...optionsFor(zalo.url), ...options });
  return channel.deliver('u1', fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0], 'key');
}

test('a stale token is refreshed once and the message sent once', async () => {
  const refreshedFrom: string[] = [];
  await deliver({
    accessToken: async () => 'an old one',
    refreshed: async (used) => {
      refreshedFrom.push(used);
      return 'access-0';
    },
  });
  expect(refreshedFrom).toEqual(['an old one']);
  expect(shownTo(zalo.accepted, 'u1')).toEqual(['Dạ, em nghe.']);
});

test('a token that stays stale is tried twice and no more', async () => {
  let refreshes = 0;
  const delivery = deliver({
    accessToken: async () => 'an old one',
    refreshed: async () => {
      refreshes += 1;
      return 'another old one';
    },
  });
  await expect(delivery).rejects.toMatchObject({ reason: 'token-expired', outcome: 'retryable' });
  expect(refreshes).toBe(1);
});

test('a token that cannot be had means that nothing was sent', async () => {
  const delivery = deliver({ accessToken: () => Promise.reject(new Error('store is away')) });
  await expect(delivery).rejects.toMatchObject({ reason: 'token-expired' });
  expect(zalo.accepted).toEqual([]);
});

test.each<[ZaloFault, string, string]>([
  ['http-429', 'rate-limited', 'retryable'],
  ['quota-gone', 'needs-operator', 'retryable'],
  ['rejected', 'rejected', 'final'],
  ['html', 'no-answer', 'unknown'],
  ['bad-gateway', 'no-answer', 'unknown'],
])('when Zalo answers with %s the delivery is %s', async (fault, reason, outcome) => {
  zalo.setFault(fault);
  await expect(deliver()).rejects.toMatchObject({ reason, outcome });
});

test('silence is cut off, and nobody knows', async () => {
  zalo.setFault('silence');
  await expect(deliver({ timeoutMs: 500 })).rejects.toMatchObject({ reason: 'no-answer' });
  expect(zalo.accepted).toHaveLength(1);
});

test('a refused connection means that nothing was sent', async () => {
  await zalo.stop();
  await expect(deliver()).rejects.toMatchObject({ reason: 'platform-down', outcome: 'retryable' });
});

test('a wrong proof of the app secret is for the operator', async () => {
  await expect(deliver({ appSecret: 'another' })).rejects.toMatchObject({
    reason: 'needs-operator',
  });
});

const DAY = 24 * 3_600_000;

test('three days after the citizen last wrote a message is charged, and goes', async () => {
  zalo.lastHeard('u1', Date.now() - 3 * DAY);
  await deliver({ lastHeard: async () => new Date(Date.now() - 3 * DAY) });
  expect(shownTo(zalo.accepted, 'u1')).toEqual(['Dạ, em nghe.']);
});

test('after eight days it is refused before anything is sent, as Zalo would refuse it', async () => {
  zalo.lastHeard('u1', Date.now() - 8 * DAY);
  const delivery = deliver({ lastHeard: async () => new Date(Date.now() - 8 * DAY) });
  await expect(delivery).rejects.toMatchObject({ reason: 'window-closed', outcome: 'final' });
  await expect(deliver()).rejects.toMatchObject({ reason: 'window-closed', outcome: 'final' });
  expect(zalo.accepted).toEqual([]);
});

test('an old message with the same words does not pass for the one asked about', async () => {
  const channel = createZaloChannel(optionsFor(zalo.url));
  await deliver();
  const bubble = fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0];
  const later = new Date(Date.now() + 60_000);
  expect(await channel.lookUp('u1', bubble, later)).toEqual({ kind: 'absent' });
});

test('the same words said a moment before do not pass for a bubble that never arrived', async () => {
  const channel = createZaloChannel(optionsFor(zalo.url));
  const bubble = fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0];
  await channel.deliver('u1', bubble, 'key-1');
  const since = new Date(Date.now() + 1);
  zalo.setFault('drop-before-accepting');
  await expect(channel.deliver('u1', bubble, 'key-2')).rejects.toMatchObject({
    outcome: 'unknown',
  });
  expect(await channel.lookUp('u1', bubble, since)).toEqual({ kind: 'absent' });
});

test('a bubble that was answered but not written down is found again', async () => {
  const channel = createZaloChannel(optionsFor(zalo.url));
  const bubble = fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0];
  const since = new Date();
  const { platformId } = await channel.deliver('u1', bubble, 'key-1');
  expect(await channel.lookUp('u1', bubble, since)).toEqual({ kind: 'delivered', platformId });
});

test('a bubble is found behind what was said after it', async () => {
  const channel = createZaloChannel(optionsFor(zalo.url));
  const since = new Date();
  await deliver();
  for (let index = 0; index < 25; index += 1)
    await channel.deliver('u1', fitReply({ text: `câu ${index}` }, channel.can)[0], `key-${index}`);
  const bubble = fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0];
  expect(await channel.lookUp('u1', bubble, since)).toMatchObject({ kind: 'delivered' });
});

test('a history that does not answer leaves the bubble unknown', async () => {
  const channel = createZaloChannel(optionsFor(zalo.url));
  zalo.setFault('history-down');
  const bubble = fitReply({ text: 'Dạ, em nghe.' }, channel.can)[0];
  expect(await channel.lookUp('u1', bubble, new Date())).toEqual({ kind: 'unknown' });
});

test('the account behind the token is told, so that the wrong OA is noticed', async () => {
  const call = createZaloApi(optionsFor(zalo.url));
  expect(await aboutOa(call)).toMatchObject({ oaId: '900', verified: true, government: true });
});
