import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChannelEvent } from '#bot/channel.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { Choice } from '#bot/message.ts';
import { shownTo } from '#test/fakes/platforms/accepted.ts';
import { type FakeZalo, startFakeZalo } from '#test/fakes/platforms/zalo.ts';
import { zaloSignature } from '#test/fakes/platforms/zalo-webhooks.ts';
import { createZaloChannel } from './channel.ts';
import type { ChoiceForm } from './choice-forms.ts';
import { choiceIn, choicePayload } from './choice-payload.ts';

const keys = { appId: '42', oaId: '900', appSecret: 'app-secret', oaSecretKey: 'oa-secret' };
const CHOICES: readonly Choice[] = [
  { value: 'variant:1.001193', label: 'Trong nước' },
  { value: 'variant:2.000528', label: 'Nước ngoài' },
];
const REPLY = { text: 'Trong nước hay có yếu tố nước ngoài ạ?', choices: CHOICES };
const NUMBERED = `${REPLY.text}\n1. Trong nước\n2. Nước ngoài`;
let zalo: FakeZalo;
beforeEach(async () => {
  zalo = await startFakeZalo(keys);
});
afterEach(() => zalo.stop());

function anAccount(form: ChoiceForm | 'off') {
  const account = { form, refused: [] as [ChoiceForm, number][] };
  const channel = createZaloChannel({
    ...keys,
    apiRoot: zalo.url,
    accessToken: async () => 'access-0',
    refreshed: async () => 'access-0',
    forms: {
      current: () => account.form,
      refused: async (refused, code) => {
        account.refused.push([refused, code]);
        account.form = 'off';
      },
    },
  });
  const say = async (): Promise<void> => {
    for (const bubble of fitReply(REPLY, channel.can)) await channel.deliver('u1', bubble, 'key');
  };
  return { account, channel, say };
}

function received(channel: ReturnType<typeof createZaloChannel>, text: string): ChannelEvent[] {
  const body = JSON.stringify({
    app_id: '42',
    event_name: 'user_send_text',
    timestamp: '1763000000000',
    sender: { id: 'u1' },
    recipient: { id: '900' },
    message: { msg_id: 'm1', text },
  });
  const signature = zaloSignature(body, '1763000000000', keys);
  const headers = new Headers({ 'x-zevent-signature': signature });
  return [...channel.receive({ headers, body: new TextEncoder().encode(body) })];
}

test('an account that dares nothing writes its choices as numbered lines', async () => {
  const { say, channel } = anAccount('off');
  expect(channel.can.buttonLimit).toBe(0);
  await say();
  expect(shownTo(zalo.accepted, 'u1')).toEqual([NUMBERED]);
});

test.each<[ChoiceForm, string]>([
  ['v3-list', 'list'],
  ['v3-button', 'button'],
  ['v2-list', 'v2-list'],
])('as %s a tapped choice comes back as that choice, with its words', async (form, taken) => {
  zalo.takeForms(taken);
  const { say, channel } = anAccount(form);
  expect(channel.can.buttonLimit).toBe(5);
  await say();
  const [{ text, buttons } = { text: '', buttons: [] }] = zalo.accepted;
  expect(text).toBe(REPLY.text);
  expect(buttons.map(({ label }) => label)).toEqual(['Trong nước', 'Nước ngoài']);
  const [event] = received(channel, buttons[1]?.data ?? '');
  expect(event).toMatchObject({ content: { kind: 'choice', ...CHOICES[1] } });
});

test('must-pass 11: a form that Zalo refuses is said in numbers at once, and not tried again', async () => {
  const { say, account, channel } = anAccount('v3-list');
  await say();
  expect(shownTo(zalo.accepted, 'u1')).toEqual([NUMBERED]);
  expect(account.refused).toEqual([['v3-list', -233]]);
  expect(channel.can.buttonLimit).toBe(0);
  await say();
  expect(account.refused).toHaveLength(1);
});

test('a refusal that is not about the form is the message’s own', async () => {
  const { say, account } = anAccount('v3-list');
  zalo.setFault('blocked');
  await expect(say()).rejects.toMatchObject({ reason: 'blocked-by-citizen' });
  expect(account.refused).toEqual([]);
});

test('a choice that nobody offered cannot be typed', () => {
  const { channel } = anAccount('off');
  const payload = choicePayload({ value: 'forget:yes', label: 'Có' }, keys.oaSecretKey) ?? '';
  expect(choiceIn(payload, keys.oaSecretKey)).toEqual({ value: 'forget:yes', label: 'Có' });
  const [body = '', tag = ''] = payload.split('.');
  const forged = [
    choicePayload({ value: 'forget:yes', label: 'Có' }, 'another key') ?? '',
    `${body}.AAAAAAAAAAA`,
    `${body}x.${tag}`,
    body,
    '#mc:forget',
  ];
  for (const text of forged)
    expect(received(channel, text)).toMatchObject([{ content: { kind: 'text', text } }]);
});

test('choices that do not fit a form are written out', async () => {
  zalo.takeForms('list');
  const { channel } = anAccount('v3-list');
  const choices = [{ value: 'a', label: 'x'.repeat(101) }];
  const bubble = fitReply({ text: 'Chọn ạ', choices }, channel.can)[0];
  await channel.deliver('u1', bubble, 'key');
  expect(shownTo(zalo.accepted, 'u1')[0]).toContain('1. xxx');
  expect(choicePayload({ value: 'v'.repeat(800), label: '' }, 'key')).toBeUndefined();
});
