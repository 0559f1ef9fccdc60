import type { Api } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Channel } from '#bot/channel.ts';
import type { Bubble } from '#bot/fit-reply.ts';
import { type TelegramApiOptions, telegramApi } from './api.ts';
import { choiceData } from './choice-data.ts';
import { telegramFailure } from './failure.ts';
import { refuseBadSecret } from './secret-token.ts';
import { readTelegramWebhook } from './webhook.ts';

/** One bot. */
export interface TelegramChannelOptions extends TelegramApiOptions {
  /** What the webhook was set with: 1–256 letters, digits, `_` or `-`. */
  readonly secretToken: string;
  /** The time of a press, which Telegram does not tell. Default: the machine's clock. */
  readonly now?: (() => Date) | undefined;
}

/** A Telegram bot as a channel: private chats only, buttons as an inline keyboard, plain text. */
export function createTelegramChannel(options: TelegramChannelOptions): Channel {
  refuseBadSecret(options.secretToken);
  const api = telegramApi(options);
  const keys = { secretToken: options.secretToken, now: options.now ?? (() => new Date()) };
  return {
    name: 'telegram',
    can: {
      textLimit: 4096,
      buttonLimit: 8,
      replyWindowHours: 'always',
      canBeAsked: false,
      idempotent: false,
      greets: false,
    },
    receive: (request) => {
      const { events, pressed } = readTelegramWebhook(request, keys);
      if (pressed !== undefined) void acknowledge(api, pressed);
      return events;
    },
    deliver: async (to, bubble) => {
      const sent = await send(api, to, bubble);
      return { platformId: String(sent.message_id) };
    },
    showWriting: async (to) => void (await api.sendChatAction(to, 'typing')),
    lookUp: async () => ({ kind: 'unknown' }),
  };
}

async function send(api: Api, to: string, bubble: Bubble): Promise<{ message_id: number }> {
  try {
    return await api.sendMessage(to, bubble.text, {
      link_preview_options: { is_disabled: true },
      ...(bubble.buttons.length > 0 && { reply_markup: keyboardOf(bubble) }),
    });
  } catch (error) {
    throw telegramFailure(error);
  }
}

/** One button a row: the labels are names of procedures, and phones are narrow. */
function keyboardOf({ buttons }: Bubble): InlineKeyboardMarkup {
  return {
    inline_keyboard: buttons.map((choice, index) => [
      { text: choice.label, callback_data: choiceData(choice, index) },
    ]),
  };
}

/** Stops the button's little clock. Only a courtesy: a press is handled whether or not this arrives. */
async function acknowledge(api: Api, pressId: string): Promise<void> {
  await api.answerCallbackQuery(pressId).catch(() => undefined);
}
