import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fitReply, storedBubble } from '#bot/fit-reply.ts';
import type { Reply } from '#bot/message.ts';
import { channelContract, type Fate } from '#test/contracts/channel-contract.ts';
import { shownTo } from '#test/fakes/platforms/accepted.ts';
import { type FakeTelegram, startFakeTelegram } from '#test/fakes/platforms/telegram.ts';
import type { TelegramFault } from '#test/fakes/platforms/telegram-state.ts';
import { createTelegramChannel, type TelegramChannelOptions } from './channel.ts';

const bot = { token: '123:abc', secretToken: 'mot-bi-mat' };
let telegram: FakeTelegram;
beforeEach(async () => {
  telegram = await startFakeTelegram(bot);
});
afterEach(() => telegram.stop());

function optionsFor(url: string): TelegramChannelOptions {
  return { ...bot, apiRoot: url, timeoutMs: 2_000 };
}

const FAULTS: Readonly<Partial<Record<Fate, TelegramFault>>> = {
  'says it is too fast': 'rate-limit',
  'is down': '5xx',
  'takes it and loses the answer': 'drop-response-after-accepting',
  'loses it before taking it': 'drop-before-accepting',
  'says the citizen blocked us': 'blocked',
};

const UPDATE = {
  update_id: 7,
  message: {
    message_id: 3,
    date: 1_763_000_000,
    chat: { id: 42, type: 'private', first_name: 'Lan' },
    from: { id: 42, is_bot: false, first_name: 'Lan' },
    text: 'xin chào',
  },
};

function requestOf(update: unknown, secret: string): { headers: Headers; body: Uint8Array } {
  return {
    headers: new Headers({ 'x-telegram-bot-api-secret-token': secret }),
    body: new TextEncoder().encode(JSON.stringify(update)),
  };
}

channelContract(
  'Telegram',
  () => ({
    channel: createTelegramChannel(optionsFor(telegram.url)),
    citizen: '42',
    genuineRequest: () => ({
      request: requestOf(UPDATE, bot.secretToken),
      carries: [
        {
          kind: 'message',
          eventId: '7',
          recipient: '42',
          sentAt: new Date(1_763_000_000_000),
          messageId: '3',
          content: { kind: 'text', text: 'xin chào' },
        },
      ],
    }),
    badlyProved: () => requestOf(UPDATE, `${bot.secretToken} `.repeat(2)),
    probe: () => requestOf({}, bot.secretToken),
    withoutSecret: () => createTelegramChannel({ ...optionsFor(telegram.url), secretToken: '' }),
    shown: () => shownTo(telegram.accepted, '42'),
    nextDelivery: (fate) => {
      const fault = FAULTS[fate];
      if (fault) telegram.setFault(fault);
    },
  }),
  {
    'changed body': 'Telegram proves itself by a shared secret and does not sign the body',
    'reply window': 'a bot may write as long as it is not blocked',
  },
);

function deliver(
  text: string,
  choices?: readonly { value: string; label: string }[],
): Promise<unknown> {
  const channel = createTelegramChannel(optionsFor(telegram.url));
  return channel.deliver('42', fitReply({ text, choices }, channel.can)[0], 'key');
}

test.each<[TelegramFault, string, string]>([
  ['rejected', 'rejected', 'final'],
  ['unauthorized', 'needs-operator', 'retryable'],
  ['bad-gateway', 'no-answer', 'unknown'],
  ['html', 'no-answer', 'unknown'],
])('when Telegram answers with %s the delivery is %s', async (fault, reason, outcome) => {
  telegram.setFault(fault);
  await expect(deliver('Dạ, em nghe.')).rejects.toMatchObject({ reason, outcome });
});

test('a rate limit says how long to wait', async () => {
  telegram.setFault('rate-limit');
  await expect(deliver('Dạ, em nghe.')).rejects.toMatchObject({ retryAfterMs: 3_000 });
});

test('silence is cut off, and nobody knows', async () => {
  telegram.setFault('silence');
  const channel = createTelegramChannel({ ...optionsFor(telegram.url), timeoutMs: 50 });
  const delivery = channel.deliver('42', fitReply({ text: 'Dạ' }, channel.can)[0], 'key');
  await expect(delivery).rejects.toMatchObject({ reason: 'no-answer' });
});

test('a refused connection means that nothing was sent', async () => {
  await telegram.stop();
  await expect(deliver('Dạ')).rejects.toMatchObject({ reason: 'platform-down' });
});

test('a failure names neither the token nor the message', async () => {
  await telegram.stop();
  const failure: unknown = await deliver('chuyện riêng').catch((error: unknown) => error);
  const cause = (failure as Error).cause as Error;
  const all = `${String(failure)} ${String(cause)} ${JSON.stringify(cause)} ${cause.stack}`;
  expect(all).toContain('ECONNREFUSED');
  expect(all).not.toContain(bot.token);
  expect(all).not.toContain('chuyện riêng');
});

test('choices become buttons, and a press comes back as the same value', async () => {
  await deliver('Anh/chị chọn giúp em', [
    { value: 'yes', label: 'Đúng' },
    { value: `1.000656|${'a'.repeat(80)}`, label: 'Khai tử' },
    { value: '#1', label: 'Tên lạ' },
  ]);
  const data = telegram.accepted[0]?.buttons.map((button) => button.data);
  expect(data).toEqual(['yes', '#2', '#3']);
});

test('a press is read as a choice and acknowledged', async () => {
  const channel = createTelegramChannel({
    ...optionsFor(telegram.url),
    now: () => new Date(5_000),
  });
  const press = {
    update_id: 8,
    callback_query: {
      id: 'press-1',
      from: { id: 42, is_bot: false, first_name: 'Lan' },
      message: { message_id: 3, date: 0, chat: { id: 42, type: 'private' } },
      data: 'yes',
    },
  };
  expect(channel.receive(requestOf(press, bot.secretToken))).toEqual([
    {
      kind: 'message',
      eventId: '8',
      recipient: '42',
      sentAt: new Date(5_000),
      messageId: 'press-1',
      content: { kind: 'choice', value: 'yes' },
    },
  ]);
  await expect.poll(() => telegram.acknowledged).toEqual(['press-1']);
});

test.each(['', ' ', 'có dấu', 'a'.repeat(257)])(
  'the secret "%s" is refused at the start',
  (secretToken) => {
    expect(() => createTelegramChannel({ ...bot, secretToken })).toThrow('secretToken');
  },
);

describe('what stands under a bubble', () => {
  const asks = [{ value: 'no-contact', label: 'Không để lại số' }];
  const send = (to: string, reply: Reply): Promise<unknown> => {
    const channel = createTelegramChannel(optionsFor(telegram.url));
    return channel.deliver(to, fitReply(reply, channel.can)[0], 'key');
  };

  test.each([
    ['phone', 'contact', 'Gửi số điện thoại của tôi'],
    ['place', 'location', 'Gửi vị trí của tôi'],
  ] as const)('a question for the %s has a button that gives it', async (wants, given, label) => {
    await send('42', { text: 'Dạ?', wants, choices: asks });
    expect(telegram.accepted[0]?.buttons).toEqual([
      { label, data: '', asks: given },
      { label: 'Không để lại số', data: '', asks: undefined },
    ]);
  });

  test('in a group nothing is asked of the citizen, since Telegram refuses it there', async () => {
    await send('-42', { text: 'Dạ?', wants: 'phone', choices: asks });
    expect(telegram.accepted[0]?.buttons).toEqual([]);
  });

  test('a long reply asks under its last bubble only', () => {
    const { can } = createTelegramChannel(optionsFor(telegram.url));
    const bubbles = fitReply({ text: 'a '.repeat(4000), wants: 'phone' }, can);
    expect(bubbles.map(({ wants }) => wants)).toEqual([undefined, 'phone']);
  });
});

test('an answer goes into the topic of its message', async () => {
  const channel = createTelegramChannel(optionsFor(telegram.url));
  const bubble = storedBubble({ text: 'Dạ', buttons: [], unkept: false, thread: '7' });
  await channel.deliver('42', bubble, 'key');
  expect(telegram.accepted[0]?.thread).toBe('7');
});

test('a long thought shows a draft, and the typing sign where there are no drafts', async () => {
  const channel = createTelegramChannel(optionsFor(telegram.url));
  await channel.showWorking?.('42', { draft: 5, thread: '7' });
  telegram.setFault('no-drafts');
  await channel.showWorking?.('42', { draft: 5, thread: undefined });
  expect(telegram.signs).toEqual([
    { chat: '42', sign: 'draft', draft: 5, thread: '7' },
    { chat: '42', sign: 'typing', thread: undefined },
  ]);
});
