import type { Channel } from '#bot/channel.ts';
import { type ZaloBotApi, type ZaloBotApiOptions, type ZaloBotSent, zaloBotApi } from './api.ts';
import { zaloBotFailure } from './failure.ts';
import { refuseBadSecret } from './secret-token.ts';
import { readZaloBotWebhook } from './webhook.ts';

/** One bot of the Zalo Bot platform; not an Official Account. */
export interface ZaloBotChannelOptions extends ZaloBotApiOptions {
  /** What the webhook was set with: 8–256 printable signs. */
  readonly secretToken: string;
  /** The time of events that do not tell theirs. Default: the machine's clock. */
  readonly now?: (() => Date) | undefined;
}

/** A Zalo Bot as a channel: private chats, plain text, choices written out, since it has no buttons. */
export function createZaloBotChannel(options: ZaloBotChannelOptions): Channel {
  refuseBadSecret(options.secretToken);
  const api = zaloBotApi(options);
  const keys = { secretToken: options.secretToken, now: options.now ?? (() => new Date()) };
  return {
    name: 'zalo-bot',
    can: {
      textLimit: 2000,
      buttonLimit: 0,
      replyWindowHours: 'always',
      canBeAsked: false,
      idempotent: false,
      greets: false,
    },
    receive: (request) => readZaloBotWebhook(request, keys),
    deliver: async (to, { text }) => {
      const { message_id } = await send(api, to, text);
      return { platformId: message_id || undefined };
    },
    showWorking: (to) => api.sendChatAction(to),
    lookUp: async () => ({ kind: 'unknown' }),
  };
}

async function send(api: ZaloBotApi, to: string, text: string): Promise<ZaloBotSent> {
  try {
    return await api.sendMessage(to, text);
  } catch (error) {
    throw zaloBotFailure(error);
  }
}
