import { Api } from 'grammy';

export interface TelegramApiOptions {
  /** The bot's token, from BotFather. */
  readonly token: string;
  /** Root of the Bot API; tests and `npm run dev` point it at a fake. Default `https://api.telegram.org`. */
  readonly apiRoot?: string | undefined;
  /** How long one call may take before it counts as unanswered. Default 15 s. */
  readonly timeoutMs?: number | undefined;
}

/** grammY's client for one bot; its connections are kept alive and shared. */
export function telegramApi({ token, apiRoot, timeoutMs = 15_000 }: TelegramApiOptions): Api {
  if (token.trim() === '') throw new Error('the Telegram channel needs a value for token');
  return new Api(token, {
    apiRoot: (apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, ''),
    timeoutSeconds: timeoutMs / 1000,
  });
}
