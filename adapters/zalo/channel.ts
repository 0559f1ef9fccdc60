import { z } from 'zod';
import type { Channel } from '#bot/channel.ts';
import { createAnswered } from './answered.ts';
import { createZaloApi, type ZaloApiOptions } from './api.ts';
import { lookUpInHistory } from './look-up.ts';
import { readZaloWebhook, type WebhookKeys } from './webhook.ts';

/** One Official Account: its keys, its tokens, and where its API stands. */
export interface ZaloChannelOptions extends WebhookKeys, Omit<ZaloApiOptions, 'proofKey'> {
  /** The app's secret, which signs `appsecret_proof`; not the key that proves webhooks. */
  readonly appSecret: string;
  /** Send `appsecret_proof` with every call. Default true: demanded by some apps, harmless for the rest. */
  readonly sendProof?: boolean | undefined;
  /**
   * Hours after the citizen's last message in which we may still write. Zalo allows 168 (7 days); the first
   * 48 are free, later messages cost about 55 đ each. Default 168.
   */
  readonly replyWindowHours?: number | undefined;
}

const Sent = z.object({ message_id: z.string().optional() });

/**
 * Zalo Official Account as a channel. Buttons are written out as a numbered list, because Zalo has no button
 * event and its v3 message API documents no buttons.
 */
export function createZaloChannel(options: ZaloChannelOptions): Channel {
  refuseEmpty(options);
  const { sendProof = true, appSecret } = options;
  const answered = createAnswered();
  const call = createZaloApi({ ...options, proofKey: sendProof ? appSecret : undefined });
  return {
    name: 'zalo',
    can: {
      textLimit: 2000,
      buttonLimit: 0,
      replyWindowHours: options.replyWindowHours ?? 168,
      canBeAsked: true,
      idempotent: false,
      greets: false,
    },
    receive: (request) => readZaloWebhook(request, options),
    deliver: async (to, { text }) => {
      const json = { recipient: { user_id: to }, message: { text } };
      const startedAt = Date.now();
      const data = await call({ method: 'POST', path: '/v3.0/oa/message/cs', json });
      const platformId = Sent.safeParse(data).data?.message_id;
      answered.add(platformId, startedAt);
      return { platformId };
    },
    lookUp: (userId, { text }, since) => {
      const isAnother = (messageId: string): boolean => answered.before(since, messageId);
      return lookUpInHistory(call, { userId, text, since, isAnother });
    },
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
