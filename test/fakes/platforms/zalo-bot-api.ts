import type { Answer, Asked } from './local-server.ts';
import { afterTaking, insteadOfTaking, SEND_FAULTS } from './send-faults.ts';
import type { ZaloBotState } from './zalo-bot-state.ts';

type Payload = Readonly<Record<string, unknown>>;

/** Answers `/bot<token>/<method>` as the bot platform does: HTTP 200 with `ok` true or false. */
export async function answerZaloBot({ url, body }: Asked, state: ZaloBotState): Promise<Answer> {
  const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
  if (token !== state.token) return refusal(401, 'Unauthorized');
  const payload = JSON.parse(body || '{}') as Payload;
  if (method === 'getUpdates') return nextUpdate(payload, state);
  return METHODS[method]?.(payload, state) ?? refusal(404, 'Not Found');
}

const METHODS: Readonly<Record<string, (payload: Payload, state: ZaloBotState) => Answer>> = {
  getMe: () =>
    success({ id: '1', account_name: 'Bot Mẫu', account_type: 'BASIC', can_join_groups: false }),
  sendMessage: (payload, state) => take(payload, textIn(payload, 'text'), state),
  sendPhoto: (payload, state) =>
    textIn(payload, 'photo').startsWith('https://')
      ? take(payload, textIn(payload, 'caption') || '(hình)', state)
      : refusal(400, 'Bad Request: photo'),
  sendChatAction: (payload, state) => {
    if (payload['action'] !== 'typing') return refusal(400, 'Bad Request: action');
    state.typing.push(textIn(payload, 'chat_id'));
    return success({ ok: true });
  },
  setWebhook: (payload, state) => {
    const [url, secretToken] = [textIn(payload, 'url'), textIn(payload, 'secret_token')];
    if (!url.startsWith('https://')) return refusal(400, 'Bad Request: url');
    if (secretToken.length < 8 || secretToken.length > 256)
      return refusal(400, 'Bad Request: secret_token');
    state.webhook = { url, secretToken };
    return success({ url, updated_at: state.now() });
  },
  deleteWebhook: (_payload, state) => {
    state.webhook = { url: '', secretToken: '' };
    return success({ url: '', updated_at: state.now() });
  },
  getWebhookInfo: (_payload, state) => success({ url: state.webhook.url, updated_at: state.now() }),
};

function success(result: unknown): Answer {
  return { json: { ok: true, result } };
}

function refusal(code: number, description: string, parameters?: object): Answer {
  return { json: { ok: false, error_code: code, description, ...(parameters && { parameters }) } };
}

function textIn(payload: Payload, key: string): string {
  const value = payload[key];
  return typeof value === 'string' ? value : '';
}

function take(payload: Payload, text: string, state: ZaloBotState): Answer {
  const fault = state.faults.take(...SEND_FAULTS);
  const instead = fault && insteadOfTaking(fault, refusal);
  if (instead) return instead;
  const recipient = textIn(payload, 'chat_id');
  if (text.trim() === '' || text.length > 2000) return refusal(400, 'Bad Request: text');
  if (state.blockedBy.has(recipient)) return refusal(403, 'Forbidden');
  const messageId = state.nextId();
  const at = new Date(state.now());
  state.accepted.push({ recipient, text, at, messageId, answered: !fault, buttons: [] });
  if (fault) return afterTaking(fault, refusal);
  return success({ message_id: messageId, date: state.now() });
}

/** One event, gone once it was given; 408 where none came in time. */
async function nextUpdate(payload: Payload, state: ZaloBotState): Promise<Answer> {
  if (state.webhook.url !== '') return refusal(409, 'Conflict: webhook is set');
  if (state.waiting.length === 0)
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Number(payload['timeout'] ?? 0) * 1000);
      state.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const event = state.waiting.shift();
  return event ? success(event) : refusal(408, 'Request timeout');
}
