import { z } from 'zod';

/** The bot platform took the call and said no. The token stands in the address, so causes are made anew. */
export class ZaloBotRefused extends Error {
  override readonly name = 'ZaloBotRefused';
  readonly code: number;
  readonly retryAfterMs: number | undefined;

  constructor(code: number, description: string, retryAfterMs?: number) {
    super(`Zalo Bot error ${code}: ${description}`);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** No answer of the platform's came; `code` is the system's word for it, or the status of what came instead. */
export class ZaloBotSilent extends Error {
  override readonly name = 'ZaloBotSilent';
  readonly code: string;

  constructor(code: string) {
    super(`no answer of Zalo Bot: ${code}`);
    this.code = code;
  }
}

export interface ZaloBotApiOptions {
  /** The bot's token, as "Zalo Bot Manager" gave it; whoever has it is the bot. */
  readonly token: string;
  /** Root of the API; tests and `npm run dev` point it at a fake. Default `https://bot-api.zaloplatforms.com`. */
  readonly apiRoot?: string | undefined;
  /** How long one call may take before it counts as unanswered. Default 15 s. */
  readonly timeoutMs?: number | undefined;
}

const Sent = z.object({ message_id: z.string() });
export type ZaloBotSent = z.infer<typeof Sent>;
const WebhookInfo = z.object({ url: z.string().nullish() });
const Me = z.object({ id: z.string(), account_name: z.string().optional() });

/** The methods of the bot platform that are used, typed; each throws `ZaloBotRefused` or `ZaloBotSilent`. */
export interface ZaloBotApi {
  readonly getMe: () => Promise<z.infer<typeof Me>>;
  /** Plain text of 1–2000 UTF-16 units. */
  readonly sendMessage: (chatId: string, text: string) => Promise<ZaloBotSent>;
  /** A photo by its public address, with up to 2000 units beside it. The platform fetches it: up to 150 s. */
  readonly sendPhoto: (chatId: string, photo: string, caption?: string) => Promise<ZaloBotSent>;
  /** The typing sign; the platform knows no other yet. */
  readonly sendChatAction: (chatId: string) => Promise<void>;
  readonly setWebhook: (url: string, secretToken: string) => Promise<void>;
  readonly deleteWebhook: () => Promise<void>;
  /** Where updates go now; empty where no webhook is set. */
  readonly getWebhookInfo: () => Promise<{ readonly url: string }>;
  /** Waits up to `seconds` for one update; `undefined` where none came. What was given is not given again. */
  readonly getUpdates: (seconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** A photo is fetched by the platform before it answers (@openclaw/zalo 2026.9.5 waits as long). */
const PHOTO_TIMEOUT_MS = 150_000;
/** Nothing arrived while `getUpdates` waited. */
const NOTHING_CAME = 408;

/** A client of one bot, on Node's own `fetch`. */
export function zaloBotApi(options: ZaloBotApiOptions): ZaloBotApi {
  if (options.token.trim() === '') throw new Error('the Zalo Bot channel needs a value for token');
  const post: Call = (method, body, more) => call(options, method, body, more);
  return {
    getMe: async () => Me.parse(await post('getMe', {})),
    sendMessage: async (chatId, text) =>
      sentOf(await post('sendMessage', { chat_id: chatId, text })),
    sendPhoto: async (chatId, photo, caption) =>
      sentOf(
        await post(
          'sendPhoto',
          { chat_id: chatId, photo, ...(caption && { caption }) },
          { timeoutMs: PHOTO_TIMEOUT_MS },
        ),
      ),
    sendChatAction: async (chatId) =>
      void (await post('sendChatAction', { chat_id: chatId, action: 'typing' })),
    setWebhook: async (url, secretToken) =>
      void (await post('setWebhook', { url, secret_token: secretToken })),
    deleteWebhook: async () => void (await post('deleteWebhook', {})),
    getWebhookInfo: async () => {
      const { url } = WebhookInfo.parse((await post('getWebhookInfo', {})) ?? {});
      return { url: url ?? '' };
    },
    getUpdates: (seconds, signal) => nextUpdate(post, seconds, signal),
  };
}

/** Taken is taken: an answer of an odd shape must not make a message be sent again. */
function sentOf(result: unknown): ZaloBotSent {
  return Sent.safeParse(result).data ?? { message_id: '' };
}

async function nextUpdate(post: Call, timeout: number, signal: AbortSignal): Promise<unknown> {
  try {
    return await post('getUpdates', { timeout }, { timeoutMs: (timeout + 5) * 1000, signal });
  } catch (error) {
    if (error instanceof ZaloBotRefused && error.code === NOTHING_CAME) return undefined;
    throw error;
  }
}

type Call = (
  method: string,
  body: Readonly<Record<string, unknown>>,
  more?: { readonly timeoutMs?: number; readonly signal?: AbortSignal },
) => Promise<unknown>;

const Envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  error_code: z.number().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});

async function call(
  { token, apiRoot = 'https://bot-api.zaloplatforms.com', timeoutMs = 15_000 }: ZaloBotApiOptions,
  method: string,
  body: Readonly<Record<string, unknown>>,
  more: Parameters<Call>[2] = {},
): Promise<unknown> {
  const limit = AbortSignal.timeout(more.timeoutMs ?? timeoutMs);
  try {
    const response = await fetch(`${apiRoot.replace(/\/+$/, '')}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: more.signal ? AbortSignal.any([limit, more.signal]) : limit,
      redirect: 'error',
    });
    return resultIn(response.status, response.headers, await response.text());
  } catch (error) {
    if (error instanceof ZaloBotRefused || error instanceof ZaloBotSilent) throw error;
    throw new ZaloBotSilent(systemCode(error) || 'timeout');
  }
}

function resultIn(status: number, headers: Headers, text: string): unknown {
  const answer = Envelope.safeParse(jsonOrNothing(text));
  if (!answer.success) throw new ZaloBotSilent(`HTTP ${status}`);
  const { ok, result, error_code, description = '', parameters } = answer.data;
  if (ok) return result;
  const seconds = parameters?.retry_after ?? Number(headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  throw new ZaloBotRefused(error_code ?? status, description, wait);
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The system's word for what happened (`ECONNRESET` …), which `fetch` hides in the cause of its error. */
function systemCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : systemCode(error.cause);
}
