import { expect, test } from 'vitest';
import { NotGenuine } from '#bot/errors.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { channelContract } from '#test/contracts/channel-contract.ts';
import { createWebChannel, UnreadableMessage } from './channel.ts';
import { createSessionTokens } from './session-token.ts';

const SECRET = 'a secret of at least thirty-two characters';
const NOW = new Date('2026-11-23T02:00:00Z');
const tokens = createSessionTokens(SECRET);

function request(token: string, message: unknown): { headers: Headers; body: Uint8Array } {
  return {
    headers: new Headers({ authorization: `Bearer ${token}` }),
    body: new TextEncoder().encode(JSON.stringify(message)),
  };
}

const hello = { id: 'message-1', content: { kind: 'text', text: 'xin chào' } };
const writing: string[] = [];
const channel = createWebChannel({
  tokens,
  now: () => NOW,
  tellWriting: async (session) => void writing.push(session),
});
const { token, session } = tokens.issue(false, NOW);

const NO_PLATFORM = 'no platform stands between us and the page';

channelContract(
  'Web',
  () => {
    const shown: string[] = [];
    return {
      channel: {
        ...channel,
        deliver: async (to, bubble, key) => {
          const delivered = await channel.deliver(to, bubble, key);
          shown.push(bubble.text);
          return delivered;
        },
      },
      citizen: session.id,
      genuineRequest: () => ({
        request: request(token, hello),
        carries: [
          {
            kind: 'message',
            eventId: `${session.id}/message-1`,
            messageId: 'message-1',
            recipient: session.id,
            sentAt: NOW,
            sharedDevice: false,
            content: hello.content as { kind: 'text'; text: string },
          },
        ],
      }),
      badlyProved: () => request(`${token}x`, hello),
      probe: () => request(token, hello),
      withoutSecret: () => createSessionTokens(''),
      shown: () => shown,
      nextDelivery: () => undefined,
    };
  },
  {
    'changed body': 'the page holds the token and may say what it likes',
    probe: 'nobody probes the page',
    'rate limit': NO_PLATFORM,
    outage: NO_PLATFORM,
    'lost answer': NO_PLATFORM,
    block: NO_PLATFORM,
    'reply window': NO_PLATFORM,
  },
);

test('a token of a shared device ends with the visit, one of a phone lasts', () => {
  const later = new Date(NOW.getTime() + 3 * 3_600_000);
  expect(tokens.read(tokens.issue(true, NOW).token, later)).toBeUndefined();
  expect(tokens.read(tokens.issue(false, NOW).token, later)).toBeDefined();
});

test('a token signed with another secret is not ours', () => {
  const stranger = createSessionTokens('another secret of at least thirty-two signs').issue(
    false,
    NOW,
  );
  expect(tokens.read(stranger.token, NOW)).toBeUndefined();
  expect(() => channel.receive(request(stranger.token, hello))).toThrow(NotGenuine);
});

test('a message outside the protocol is the fault of the page, not of a stranger', () => {
  expect(() => channel.receive(request(token, { id: 'x' }))).toThrow(UnreadableMessage);
});

test('a bubble that was already shown is told apart by its key', async () => {
  const [bubble] = fitReply({ text: 'Dạ' }, channel.can);
  expect(await channel.deliver(session.id, bubble, 'turn-1/0')).toEqual({ platformId: 'turn-1/0' });
});

test('a file that a message names is looked for among those of its own session', () => {
  const files = [{ id: 'file-0001', kind: 'audio' }];
  const content = { kind: 'attachment', files, caption: '' };
  const [event] = channel.receive(request(token, { id: 'message-2', content }));
  expect(event).toMatchObject({
    content: {
      kind: 'attachment',
      attachments: [{ kind: 'audio', source: `${session.id}/file-0001` }],
    },
  });
  for (const id of ['../other/file-0001', 'other/file-1', '..']) {
    const named = { ...content, files: [{ id, kind: 'audio' }] };
    expect(() => channel.receive(request(token, { id: 'message-3', content: named }))).toThrow(
      UnreadableMessage,
    );
  }
});

test('that an answer is being written is told to the session', async () => {
  await channel.showWorking?.(session.id, { draft: 1, thread: undefined });
  expect(writing).toEqual([session.id]);
});
