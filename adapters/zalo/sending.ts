import { z } from 'zod';
import { DeliveryFailed } from '#bot/errors.ts';
import type { CallZalo } from './api.ts';
import { pathOf } from './choice-forms.ts';
import { refusalIn } from './error-table.ts';
import { messageBody, type ZaloMessage } from './messages.ts';
import { recipientNamed } from './recipient.ts';

/**
 * What a message was paid with. `reply`: free within 48 h; its numbers were dropped in 2026. None at all: the
 * message was charged.
 */
export interface ZaloQuota {
  readonly type: string;
  readonly remain?: number | undefined;
  readonly total?: number | undefined;
}

export interface ZaloSent {
  readonly messageId: string | undefined;
  readonly quota: ZaloQuota | undefined;
}

const Count = z.coerce.number().optional().catch(undefined);
const Sent = z.object({
  message_id: z.string().optional().catch(undefined),
  quota: z
    .object({ quota_type: z.string(), remain: Count, total: Count })
    .optional()
    .catch(undefined),
});

/** Icons with which an OA may react; `/-remove` takes it back. */
export type ZaloIcon = '/-strong' | '/-heart' | ':>' | '--b' | ':-((' | ':-h' | ':o' | '/-remove';

export interface ZaloSending {
  /**
   * Sends one message. `to` is a user's id, or what `recipientName` makes of a visitor of the web widget. There
   * is no idempotency key: without an answer (`DeliveryFailed` of outcome `unknown`) it may have arrived.
   * @throws DeliveryFailed
   */
  readonly send: (to: string, message: ZaloMessage) => Promise<ZaloSent>;
  /**
   * Answers one message of a citizen by its id instead of theirs: at most 8 times within 48 h of it.
   * @throws DeliveryFailed
   */
  readonly replyTo: (messageId: string, text: string) => Promise<ZaloSent>;
  /** Puts an icon on a citizen's message: free, at most 50 on one. @throws DeliveryFailed */
  readonly react: (userId: string, messageId: string, icon: ZaloIcon) => Promise<void>;
}

const CS = '/v3.0/oa/message/cs';
/** Still the current path for visitors and reactions; for users it answers -240. */
const V2 = '/v2.0/oa/message';

export function createZaloSending(call: CallZalo): ZaloSending {
  const post = async (path: string, json: unknown): Promise<ZaloSent> => {
    const data = await onceMore(() => call({ method: 'POST', path, json }));
    const { message_id, quota } = Sent.catch({}).parse(data);
    return {
      messageId: message_id,
      quota: quota && { type: quota.quota_type, remain: quota.remain, total: quota.total },
    };
  };
  return {
    send: (to, message) => {
      const recipient = recipientNamed(to);
      const body = messageBody(message);
      if (recipient.kind === 'anonymous') {
        const { anonymousId: anonymous_id, conversationId: conversation_id } = recipient;
        return post(V2, { recipient: { anonymous_id, conversation_id }, message: body });
      }
      const path = message.kind === 'choices' ? pathOf(message.form) : CS;
      return post(path, { recipient: { user_id: recipient.userId }, message: body });
    },
    replyTo: (message_id, text) =>
      post(CS, { recipient: { message_id }, message: messageBody({ kind: 'text', text }) }),
    react: async (user_id, react_message_id, react_icon) => {
      await post(V2, { recipient: { user_id }, sender_action: { react_icon, react_message_id } });
    },
  };
}

/** -200 is worth one more try; a second one is a refusal, not an outage to wait for. */
async function onceMore(send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    if (refusalIn(error)?.class !== 'once-more') throw error;
  }
  return send().catch((error: unknown) => {
    if (refusalIn(error)?.class !== 'once-more') throw error;
    throw new DeliveryFailed('zalo', 'rejected', { cause: refusalIn(error) });
  });
}
