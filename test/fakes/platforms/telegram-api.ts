import type { Answer, Asked } from './local-server.ts';
import { type Payload, payloadOf, refusal, success, textIn } from './telegram-answers.ts';
import { sendMessage, sendMessageDraft } from './telegram-send.ts';
import type { TelegramState } from './telegram-state.ts';

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
      pending_update_count: state.webhookError ? 1 : state.waiting.length,
      ...state.webhookError,
    }),
  setMyCommands: () => success(true),
  sendMessageDraft,
  sendChatAction: (payload, state) => {
    const thread = textIn(payload, 'message_thread_id') || undefined;
    state.signs.push({ chat: textIn(payload, 'chat_id'), sign: 'typing', thread });
    return success(true);
  },
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
