import { afterEach, beforeEach, expect, test } from 'vitest';
import { fitReply } from '#bot/fit-reply.ts';
import { channelContract, type Fate } from '#test/contracts/channel-contract.ts';
import { shownTo } from '#test/fakes/platforms/accepted.ts';
import { type FakeZaloBot, startFakeZaloBot } from '#test/fakes/platforms/zalo-bot.ts';
import type { ZaloBotFault } from '#test/fakes/platforms/zalo-bot-state.ts';
import { zaloBotApi } from './api.ts';
import { createZaloBotChannel, type ZaloBotChannelOptions } from './channel.ts';

const bot = { token: '123:abc', secretToken: 'mot-bi-mat' };
let platform: FakeZaloBot;
beforeEach(async () => {
  platform = await startFakeZaloBot(bot);
});
afterEach(() => platform.stop());

function optionsFor(apiRoot: string): ZaloBotChannelOptions {
  return { ...bot, apiRoot, timeoutMs: 2_000 };
}

const FAULTS: Readonly<Partial<Record<Fate, ZaloBotFault>>> = {
  'says it is too fast': 'rate-limit',
  'is down': '5xx',
  'takes it and loses the answer': 'drop-response-after-accepting',
  'loses it before taking it': 'drop-before-accepting',
  'says the citizen blocked us': 'blocked',
};

const UPDATE = {
  ok: true,
  result: {
    event_name: 'message.text.received',
    message: {
      from: { id: 'lan', display_name: 'Lan', is_bot: false },
      chat: { id: 'lan', chat_type: 'PRIVATE' },
      text: 'xin chào',
      message_id: 'm1',
      date: 1_763_000_000_000,
    },
  },
};

function requestOf(update: unknown, secret: string): { headers: Headers; body: Uint8Array } {
  return {
    headers: new Headers({ 'x-bot-api-secret-token': secret }),
    body: new TextEncoder().encode(JSON.stringify(update)),
  };
}

channelContract(
  'Zalo Bot',
  () => ({
    channel: createZaloBotChannel(optionsFor(platform.url)),
    citizen: 'lan',
    genuineRequest: () => ({
      request: requestOf(UPDATE, bot.secretToken),
      carries: [
        {
          kind: 'message',
          eventId: 'm1',
          recipient: 'lan',
          sentAt: new Date(1_763_000_000_000),
          messageId: 'm1',
          content: { kind: 'text', text: 'xin chào' },
        },
      ],
    }),
    badlyProved: () => requestOf(UPDATE, `${bot.secretToken} `.repeat(2)),
    probe: () => requestOf({}, bot.secretToken),
    withoutSecret: () => createZaloBotChannel({ ...optionsFor(platform.url), secretToken: '' }),
    shown: () => shownTo(platform.accepted, 'lan'),
    nextDelivery: (fate) => {
      const fault = FAULTS[fate];
      if (fault) platform.setFault(fault);
    },
  }),
  {
    'changed body': 'Zalo Bot proves itself by a shared secret and does not sign the body',
    'reply window': 'the platform names no window for bots',
  },
);

function deliver(text: string): Promise<unknown> {
  const channel = createZaloBotChannel(optionsFor(platform.url));
  const choices = [{ value: 'yes', label: 'Đúng' }];
  return channel.deliver('lan', fitReply({ text, choices }, channel.can)[0], 'key');
}

test.each<[ZaloBotFault, string, string]>([
  ['rejected', 'rejected', 'final'],
  ['unauthorized', 'needs-operator', 'retryable'],
  ['bad-gateway', 'no-answer', 'unknown'],
  ['html', 'no-answer', 'unknown'],
])('when the platform answers with %s the delivery is %s', async (fault, reason, outcome) => {
  platform.setFault(fault);
  await expect(deliver('Dạ, em nghe.')).rejects.toMatchObject({ reason, outcome });
});

test('a rate limit says how long to wait', async () => {
  platform.setFault('rate-limit');
  await expect(deliver('Dạ, em nghe.')).rejects.toMatchObject({ retryAfterMs: 3_000 });
});

test('silence is cut off, and nobody knows', async () => {
  platform.setFault('silence');
  const channel = createZaloBotChannel({ ...optionsFor(platform.url), timeoutMs: 50 });
  const delivery = channel.deliver('lan', fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  await expect(delivery).rejects.toMatchObject({ reason: 'no-answer' });
});

test('a refused connection means that nothing was sent, and tells neither token nor message', async () => {
  await platform.stop();
  const failure: unknown = await deliver('chuyện riêng').catch((error: unknown) => error);
  expect(failure).toMatchObject({ reason: 'platform-down' });
  const cause = (failure as Error).cause as Error;
  const all = `${String(failure)} ${String(cause)} ${JSON.stringify(cause)} ${cause.stack}`;
  expect(all).toContain('ECONNREFUSED');
  expect(all).not.toContain(bot.token);
  expect(all).not.toContain('chuyện riêng');
});

test('choices are written out, since the platform has no buttons', async () => {
  await deliver('Anh/chị chọn giúp em');
  expect(shownTo(platform.accepted, 'lan')).toEqual(['Anh/chị chọn giúp em\n1. Đúng']);
});

test('a long thought shows the typing sign', async () => {
  const channel = createZaloBotChannel(optionsFor(platform.url));
  await channel.showWorking?.('lan', { draft: 1, thread: undefined });
  expect(platform.typing).toEqual(['lan']);
});

test('a photo is sent by its address, with words beside it', async () => {
  const api = zaloBotApi(optionsFor(platform.url));
  await api.sendPhoto('lan', 'https://office.example/so-do.png', 'Sơ đồ đường đi');
  await expect(api.sendPhoto('lan', 'http://office.example/x.png')).rejects.toMatchObject({
    code: 400,
  });
  expect(shownTo(platform.accepted, 'lan')).toEqual(['Sơ đồ đường đi']);
});

test.each(['', 'ngan', 'có dấu hẳn hoi', 'a'.repeat(257)])(
  'the secret "%s" is refused at the start',
  (secretToken) => {
    expect(() => createZaloBotChannel({ ...bot, secretToken })).toThrow('secretToken');
  },
);
