import type { Answer, Asked } from './local-server.ts';
import type { TelegramSendFault, TelegramState } from './telegram-state.ts';

const SEND_FAULTS = [
  'drop-response-after-accepting',
  'drop-before-accepting',
  'silence',
  '5xx',
  'bad-gateway',
  'html',
  'rate-limit',
  'blocked',
  'rejected',
  'unauthorized',
] as const satisfies readonly TelegramSendFault[];

type Payload = Readonly<Record<string, unknown>>;

/** Answers `/bot<token>/<method>` and file downloads as the Bot API does. */
export async function answerTelegram(asked: Asked, state: TelegramState): Promise<Answer> {
  const { pathname } = asked.url;
  const file = new RegExp(`^/file/bot${state.token}/(.+)$`).exec(pathname)?.[1];
  if (file) return download(file, state);
  const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(pathname) ?? [];
  if (token !== state.token) return refusal(401, 'Unauthorized');
  const payload = payloadOf(asked);
  if (method === 'sendMessage') return sendMessage(payload, state);
  if (method === 'getUpdates') return getUpdates(payload, state);
  const answer = METHODS[method ?? '']?.(payload, state);
  return answer ?? refusal(404, 'Not Found');
}

const METHODS: Readonly<Record<string, (payload: Payload, state: TelegramState) => Answer>> = {
  getMe: () => success({ id: 1, is_bot: true, first_name: 'Trợ lý', username: 'tro_ly_bot' }),
  answerCallbackQuery: (payload, state) => {
    state.acknowledged.push(textIn(payload, 'callback_query_id'));
    return success(true);
  },
  setWebhook: (payload, state) => {
    state.webhook = { url: textIn(payload, 'url'), secretToken: textIn(payload, 'secret_token') };
    return success(true);
  },
  deleteWebhook: (_payload, state) => {
    state.webhook = { url: '', secretToken: '' };
    return success(true);
  },
  getWebhookInfo: (_payload, state) =>
    success({
      url: state.webhook.url,
      has_custom_certificate: false,
      pending_update_count: state.waiting.length,
    }),
  setMyCommands: () => success(true),
  sendChatAction: () => success(true),
  getFile: (payload, state) => {
    const id = textIn(payload, 'file_id');
    const bytes = state.files.get(id);
    if (!bytes) return refusal(400, 'Bad Request: wrong file_id');
    return success({
      file_id: id,
      file_unique_id: id,
      file_size: bytes.length,
      file_path: `files/${id}`,
    });
  },
};

function success(result: unknown): Answer {
  return { json: { ok: true, result } };
}

function refusal(code: number, description: string, parameters?: object): Answer {
  const json = { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  return { status: code, json };
}

function payloadOf({ body, url }: Asked): Payload {
  if (body === '') return Object.fromEntries(url.searchParams);
  return JSON.parse(body) as Payload;
}

function textIn(payload: Payload, key: string): string {
  const value = payload[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

interface Keyboard {
  readonly inline_keyboard?: readonly (readonly { text: string; callback_data?: string }[])[];
}

function sendMessage(payload: Payload, state: TelegramState): Answer {
  const fault = state.faults.take(...SEND_FAULTS);
  const instead = fault && answerInstead(fault);
  if (instead) return instead;
  const chat = textIn(payload, 'chat_id');
  const text = textIn(payload, 'text');
  const buttons = buttonsIn(payload);
  if (text.trim() === '') return refusal(400, 'Bad Request: message text is empty');
  if (text.length > 4096) return refusal(400, 'Bad Request: message is too long');
  if (buttons.some(({ data }) => Buffer.byteLength(data) < 1 || Buffer.byteLength(data) > 64))
    return refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
  if (state.blockedBy.has(chat)) return refusal(403, 'Forbidden: bot was blocked by the user');
  return accept({ chat, text, buttons }, fault, state);
}

/** Faults that keep the message from being taken at all. */
function answerInstead(fault: TelegramSendFault): Answer | undefined {
  const instead: Partial<Record<TelegramSendFault, Answer>> = {
    'drop-before-accepting': 'cut',
    '5xx': refusal(500, 'Internal Server Error'),
    html: { status: 200, text: '<html><body>maintenance</body></html>' },
    'rate-limit': refusal(429, 'Too Many Requests: retry after 3', { retry_after: 3 }),
    blocked: refusal(403, 'Forbidden: bot was blocked by the user'),
    rejected: refusal(400, 'Bad Request: chat not found'),
    unauthorized: refusal(401, 'Unauthorized'),
  };
  return instead[fault];
}

function buttonsIn(payload: Payload): { label: string; data: string }[] {
  const rows = (payload['reply_markup'] as Keyboard | undefined)?.inline_keyboard ?? [];
  return rows.flat().map(({ text, callback_data }) => ({ label: text, data: callback_data ?? '' }));
}

function accept(
  {
    chat,
    text,
    buttons,
  }: { chat: string; text: string; buttons: { label: string; data: string }[] },
  fault: TelegramSendFault | undefined,
  state: TelegramState,
): Answer {
  const id = state.nextId('message');
  const at = new Date(state.now());
  const answered = fault === undefined;
  state.accepted.push({ recipient: chat, text, at, messageId: String(id), answered, buttons });
  if (fault === 'silence') return 'silence';
  if (fault === 'bad-gateway') return refusal(502, 'Bad Gateway');
  if (fault) return 'cut';
  return success({
    message_id: id,
    date: Math.floor(state.now() / 1000),
    chat: { id: Number(chat), type: 'private' },
    text,
  });
}

/** Waits up to `timeout` seconds; an `offset` confirms everything before it. */
async function getUpdates(payload: Payload, state: TelegramState): Promise<Answer> {
  if (state.webhook.url !== '')
    return refusal(409, "Conflict: can't use getUpdates method while webhook is active");
  const offset = Number(payload['offset'] ?? 0);
  state.waiting = state.waiting.filter(({ update_id }) => update_id >= offset);
  if (state.waiting.length === 0) await woken(state, Number(payload['timeout'] ?? 0) * 1000);
  return success(state.waiting.slice(0, Number(payload['limit'] ?? 100)));
}

function woken(state: TelegramState, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    state.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

function download(path: string, state: TelegramState): Answer {
  const bytes = state.files.get(path.replace('files/', ''));
  return bytes ? { status: 200, text: bytes } : { status: 404, text: 'not found' };
}
