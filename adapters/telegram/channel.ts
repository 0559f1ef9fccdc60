import { type Api, GrammyError, InputFile } from 'grammy';
import type { Channel } from '#bot/channel.ts';
import type { Bubble } from '#bot/fit-reply.ts';
import { STILL_LOOKING } from '#bot/replies/working.ts';
import { type TelegramApiOptions, telegramApi } from './api.ts';
import { telegramFailure } from './failure.ts';
import { keyboardOf } from './keyboard.ts';
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
      photos: true,
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
    deliverPhoto: async (to, bubble, jpeg) => {
      const sent = await sendPhoto(api, to, bubble, jpeg);
      return { platformId: String(sent.message_id) };
    },
    showWorking: (to, sign) => showWorking(api, to, sign),
    lookUp: async () => ({ kind: 'unknown' }),
  };
}

async function send(api: Api, to: string, bubble: Bubble): Promise<{ message_id: number }> {
  try {
    return await api.sendMessage(to, bubble.text, {
      link_preview_options: { is_disabled: true },
      ...inThread(bubble.thread),
      // A keyboard in place of the letters belongs to a private chat; a group has a negative id.
      ...(!to.startsWith('-') && { reply_markup: keyboardOf(bubble) }),
    });
  } catch (error) {
    throw telegramFailure(error);
  }
}

async function sendPhoto(
  api: Api,
  to: string,
  { text, thread }: Bubble,
  jpeg: Uint8Array,
): Promise<{ message_id: number }> {
  try {
    const photo = new InputFile(jpeg, 'hinh.jpg');
    return await api.sendPhoto(to, photo, { caption: text, ...inThread(thread) });
  } catch (error) {
    throw telegramFailure(error);
  }
}

/** A draft where this client of Telegram shows one, else the typing sign; both go when the answer comes. */
async function showWorking(
  api: Api,
  to: string,
  { draft, thread }: { readonly draft: number; readonly thread: string | undefined },
): Promise<void> {
  try {
    await api.sendMessageDraft(Number(to), draft, STILL_LOOKING, inThread(thread));
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 429) return;
    await api.sendChatAction(to, 'typing', inThread(thread));
  }
}

function inThread(thread: string | undefined): { message_thread_id?: number } {
  return thread === undefined ? {} : { message_thread_id: Number(thread) };
}

/** Stops the button's little clock. Only a courtesy: a press is handled whether or not this arrives. */
async function acknowledge(api: Api, pressId: string): Promise<void> {
  await api.answerCallbackQuery(pressId).catch(() => undefined);
}
