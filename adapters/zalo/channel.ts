import type { Channel } from '#bot/channel.ts';
import type { Bubble } from '#bot/fit-reply.ts';
import { createAnswered } from './answered.ts';
import { MOST_CHOICES } from './choice-forms.ts';
import { createZaloClient, type ZaloClientOptions } from './client.ts';
import { lookUpInHistory } from './look-up.ts';
import { missedSince } from './missed.ts';
import { recipientNamed } from './recipient.ts';
import type { ZaloIcon } from './sending.ts';
import { type ChoiceForms, createSpeaking } from './speaking.ts';
import { readZaloWebhook, type WebhookKeys } from './webhook.ts';
import { createWindowLook, windowClosed } from './window.ts';

/** One Official Account: its keys, its tokens, where its API stands, and what its office wants. */
export interface ZaloChannelOptions extends WebhookKeys, ZaloClientOptions {
  /**
   * Hours after the citizen's last message in which we may still write. Zalo allows 168 (7 days); the first
   * 48 are free, later messages cost about 55 đ each. Default 168.
   */
  readonly replyWindowHours?: number | undefined;
  /** When we last heard from a citizen, for the look before a message. Default: nobody looks, Zalo decides. */
  readonly lastHeard?: ((userId: string) => Promise<Date | undefined>) | undefined;
  /** How choices are shown. Default: as a numbered list. */
  readonly forms?: ChoiceForms | undefined;
  /** The icon put on a message that has arrived, as "đã nhận"; `undefined` puts none. Default: none. */
  readonly noticeWith?: (() => ZaloIcon | undefined) | undefined;
}

/** Zalo Official Account as a channel. Choices are written out as a numbered list unless the account dares more. */
export function createZaloChannel(options: ZaloChannelOptions): Channel {
  refuseEmpty(options);
  const { forms, noticeWith, oaSecretKey } = options;
  const client = createZaloClient(options);
  const answered = createAnswered();
  const say = createSpeaking({ send: client.send, forms, secret: oaSecretKey });
  const refuseClosed = createWindowGuard(options, client.lastInteraction);
  const deliver = async (
    to: string,
    bubble: Bubble,
  ): Promise<{ platformId: string | undefined }> => {
    await refuseClosed(to);
    const startedAt = Date.now();
    const { messageId } = await say(to, bubble);
    answered.add(messageId, startedAt);
    return { platformId: messageId };
  };
  const deliverPhoto: Channel['deliverPhoto'] = async (to, { text: caption }, bytes) => {
    await refuseClosed(to);
    const startedAt = Date.now();
    const file = { kind: 'image', bytes, name: 'hinh.jpg' } as const;
    const { messageId } = await client.sendUploaded(file, (attachmentId) =>
      client.send(to, { kind: 'image', image: { attachmentId }, caption }),
    );
    answered.add(messageId, startedAt);
    return { platformId: messageId };
  };
  return {
    name: 'zalo',
    get can() {
      return { ...CAN, ...limitsOf(options) };
    },
    receive: (request) => readZaloWebhook(request, options),
    deliver,
    deliverPhoto,
    lookUp: async (to, { text }, since) => {
      if (recipientNamed(to).kind === 'anonymous') return { kind: 'unknown' };
      const isAnother = (messageId: string): boolean => answered.before(since, messageId);
      return lookUpInHistory(client.history, { userId: to, text, since, isAnother });
    },
    missed: (since) => missedSince(client.history, since, oaSecretKey),
    noticed: async (to, messageId) => {
      const icon = noticeWith?.();
      if (icon && recipientNamed(to).kind === 'user') await client.react(to, messageId, icon);
    },
  };
}

const CAN = {
  textLimit: 2000,
  canBeAsked: true,
  idempotent: false,
  greets: false,
  photos: true,
} as const;

/** Read at every reply: an administrator may have changed the form, or Zalo refused it. */
function limitsOf({ forms, replyWindowHours = 168 }: ZaloChannelOptions): {
  readonly buttonLimit: number;
  readonly replyWindowHours: number;
} {
  const buttonLimit = (forms?.current() ?? 'off') === 'off' ? 0 : MOST_CHOICES;
  return { buttonLimit, replyWindowHours };
}

/** Refuses a message into a closed window as Zalo would (-230), so that the next way is taken at once. */
function createWindowGuard(
  { lastHeard, now = () => new Date() }: ZaloChannelOptions,
  lastInteraction: (userId: string) => Promise<Date>,
): (to: string) => Promise<void> {
  if (!lastHeard) return async () => undefined;
  const look = createWindowLook({ lastHeard, lastInteraction, now });
  return async (to) => {
    if (recipientNamed(to).kind === 'anonymous') return;
    if ((await look(to)) === 'closed') throw windowClosed();
  };
}

/** An empty secret would make every forged request genuine: better not to start. */
function refuseEmpty(options: ZaloChannelOptions): void {
  for (const name of ['appId', 'oaId', 'oaSecretKey'] as const) {
    if (options[name].trim() === '') throw new Error(`the Zalo channel needs a value for ${name}`);
  }
  if (options.sendProof !== false && options.appSecret.trim() === '')
    throw new Error('the Zalo channel needs a value for appSecret, or sendProof: false');
}
