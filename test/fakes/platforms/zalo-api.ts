import { createHmac } from 'node:crypto';
import type { Answer, Asked } from './local-server.ts';
import { refusal, success, ZALO_EXTRAS } from './zalo-extras.ts';
import { attachmentIn, type SentMessage } from './zalo-message.ts';
import { remember, type ZaloSendFault, type ZaloState } from './zalo-state.ts';

const HOUR = 3_600_000;
const SEND_FAULTS = [
  'drop-response-after-accepting',
  'drop-before-accepting',
  'silence',
  '5xx',
  'bad-gateway',
  'html',
  'http-429',
  'rate-limit',
  'token-expired',
  'quota-gone',
  'window-closed',
  'blocked',
  'attachment-expired',
  'sending-failed',
  'rejected',
] as const satisfies readonly ZaloSendFault[];

type Answering = (asked: Asked, state: ZaloState) => Answer;

const PATHS: Readonly<Record<string, Answering>> = {
  '/v3.0/oa/message/cs': send,
  '/v2.0/oa/message': sendV2,
  '/v2.0/oa/conversation': conversation,
  '/v2.0/oa/listrecentchat': recentChats,
  '/v2.0/oa/getoa': (_asked, state) => success(aboutOa(state)),
  '/v3.0/oa/quota/message': quota,
  ...ZALO_EXTRAS,
};

/** Answers the OA API; `undefined` where the path is not part of it. */
export function answerZaloApi(asked: Asked, state: ZaloState): Answer | undefined {
  const answering = PATHS[asked.url.pathname];
  if (!answering) return undefined;
  const answer = overLimit(state) ?? tokenRefusal(asked, state) ?? answering(asked, state);
  return typeof answer === 'string'
    ? answer
    : { ...answer, headers: { ...rateHeaders(state), ...answer.headers } };
}

/** Counts the calls of a minute of the clock, all paths together. */
function overLimit({ calls, now }: ZaloState): Answer | undefined {
  const minute = Math.floor(now() / 60_000);
  if (calls.minute !== minute) Object.assign(calls, { minute, made: 0 });
  calls.made += 1;
  return calls.made > calls.limit
    ? refusal(-32, 'Your application reached limit call api')
    : undefined;
}

function rateHeaders({ calls: { limit, made } }: ZaloState): Readonly<Record<string, string>> {
  const remain = String(Math.max(0, limit - made));
  return { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remain': remain };
}

function tokenRefusal({ headers }: Asked, state: ZaloState): Answer | undefined {
  const { tokens, identity, now } = state;
  const given = headers['access_token'];
  if (given !== tokens.access) return refusal(-216, 'Access token is invalid');
  if (now() >= tokens.accessExpiresAt) return refusal(-220, 'access_token is expired or removed');
  const proof = headers['appsecret_proof'];
  const expected = createHmac('sha256', identity.appSecret).update(tokens.access).digest('hex');
  return proof === undefined || proof === expected ? undefined : refusal(-242, 'Invalid proof');
}

interface CsMessage {
  readonly recipient?: {
    readonly user_id?: string;
    readonly message_id?: string;
    readonly anonymous_id?: string;
    readonly conversation_id?: string;
  };
  readonly message?: SentMessage;
  readonly sender_action?: { readonly react_icon: string; readonly react_message_id: string };
}

function send(asked: Asked, state: ZaloState): Answer {
  const fault = state.faults.take(...SEND_FAULTS);
  const before = fault && answerInstead(fault);
  if (before) return before;
  const { recipient, message = {} } = JSON.parse(asked.body) as CsMessage;
  const citizen = recipient?.user_id ?? authorOf(recipient?.message_id, state);
  if (!citizen) return refusal(-201, 'user_id is invalid!');
  const refused = whyNot(citizen, message, state);
  return refused ?? accept(citizen, message, fault, state);
}

/** Version 2 lives on for reactions and for visitors of the web widget. */
function sendV2(asked: Asked, state: ZaloState): Answer {
  const { recipient = {}, message = {}, sender_action } = JSON.parse(asked.body) as CsMessage;
  if (sender_action) {
    state.reactions.set(sender_action.react_message_id, sender_action.react_icon);
    return success({ message_id: state.nextId(), user_id: recipient.user_id });
  }
  const { anonymous_id, conversation_id } = recipient;
  if (recipient.user_id !== undefined && state.forms.has('v2-list'))
    return accept(recipient.user_id, message, undefined, state);
  if (recipient.user_id !== undefined) return refusal(-240, 'MessageV2 API has been shut down');
  if (!anonymous_id || !conversation_id) return refusal(-201, 'anonymous_id is invalid!');
  return accept(`${conversation_id}/${anonymous_id}`, message, undefined, state);
}

function authorOf(messageId: string | undefined, { history }: ZaloState): string | undefined {
  for (const [citizen, entries] of history)
    if (entries.some(({ message_id }) => message_id === messageId)) return citizen;
  return undefined;
}

/** Faults that keep the message from being taken at all. */
function answerInstead(fault: ZaloSendFault): Answer | undefined {
  const instead: Partial<Record<ZaloSendFault, Answer>> = {
    'drop-before-accepting': 'cut',
    '5xx': { status: 503, text: '<html><body>503 Service Unavailable</body></html>' },
    html: { status: 200, text: '<html><body>Hệ thống đang bảo trì</body></html>' },
    'http-429': { status: 429, text: 'Too Many Requests', headers: { 'retry-after': '7' } },
    'rate-limit': refusal(-32, 'Your application reached limit call api'),
    'token-expired': refusal(-220, 'access_token is expired or removed'),
    'quota-gone': refusal(-211, 'Out of quota'),
    'window-closed': refusal(-230, 'User has not interacted with the OA in the past 7 days'),
    blocked: refusal(-213, 'User has not followed OA'),
    'attachment-expired': refusal(-100, 'attachment_id is expired'),
    'sending-failed': refusal(-200, 'Send message failed'),
    rejected: refusal(-201, 'text is invalid!'),
  };
  return instead[fault];
}

/** A citizen the fake has not heard of may have written before it was started: only silence it saw counts. */
function whyNot(citizen: string, message: SentMessage, state: ZaloState): Answer | undefined {
  const { text = '' } = message;
  const attachment = attachmentIn(message, state);
  if (attachment.refused) return refusal(...attachment.refused);
  if (text.trim() === '' && attachment.shown === undefined)
    return refusal(-201, 'text is invalid!');
  if (text.normalize('NFC').length > 2000) return refusal(-210, 'text is over limit');
  if (state.blockedBy.has(citizen)) return refusal(-213, 'User has not followed OA');
  const since = sinceInteraction(citizen, state);
  return since > 7 * 24 * HOUR
    ? refusal(-230, 'User has not interacted with the OA in the past 7 days')
    : undefined;
}

function sinceInteraction(citizen: string, state: ZaloState): number {
  return state.now() - (state.lastInteraction.get(citizen) ?? state.now());
}

function accept(
  citizen: string,
  sent: SentMessage,
  fault: ZaloSendFault | undefined,
  state: ZaloState,
): Answer {
  const messageId = state.nextId();
  const { text = '' } = sent;
  const { buttons = [], shown: attachment } = attachmentIn(sent, state);
  const answered = fault === undefined;
  const at = new Date(state.now());
  const charged = sinceInteraction(citizen, state) > 48 * HOUR;
  const said = { recipient: citizen, text, at, messageId };
  const message = { ...said, answered, charged, buttons, attachment };
  state.accepted.push(message);
  remember(state, citizen, { byOa: true, text, messageId });
  state.onAccepted(message);
  if (fault === 'silence') return 'silence';
  if (fault === 'bad-gateway') return { status: 502, text: '<html>502 Bad Gateway</html>' };
  if (fault) return 'cut';
  return success({
    message_id: messageId,
    user_id: citizen,
    sent_time: String(state.now()),
    ...(!charged && { quota: { quota_type: 'reply', remain: 8, total: 8 } }),
  });
}

function conversation({ url }: Asked, state: ZaloState): Answer {
  if (state.faults.take('history-down')) return { status: 503, text: '<html>503</html>' };
  const asked = JSON.parse(url.searchParams.get('data') ?? '{}') as {
    user_id?: string;
    offset?: number;
    count?: number;
  };
  const { user_id = '', offset = 0, count = 5 } = asked;
  if (count > 10) return refusal(-210, 'count is over limit');
  return success((state.history.get(user_id) ?? []).slice(offset, offset + count));
}

/** Newest first over all conversations, as Zalo's chat tool shows them. */
function recentChats({ url }: Asked, state: ZaloState): Answer {
  if (state.faults.take('history-down')) return { status: 503, text: '<html>503</html>' };
  const asked = JSON.parse(url.searchParams.get('data') ?? '{}') as {
    offset?: number;
    count?: number;
  };
  const { offset = 0, count = 5 } = asked;
  if (count > 10) return refusal(-210, 'count is over limit');
  const last = [...state.history.values()].flatMap(([newest]) => newest ?? []);
  return success(last.toSorted((a, b) => b.time - a.time).slice(offset, offset + count));
}

function quota({ body }: Asked, state: ZaloState): Answer {
  const { user_id, quota_type } = JSON.parse(body) as { user_id?: string; quota_type?: string };
  if (user_id === undefined)
    return success([
      {
        asset_id: 'a1',
        product_type: 'cs',
        quota_type,
        valid_through: '',
        total: 500,
        remain: 499,
      },
    ]);
  return success({
    last_interaction: String(state.lastInteraction.get(user_id) ?? 0),
    cs_reply: { remain: 8, total: 8 },
  });
}

function aboutOa({ identity }: ZaloState): unknown {
  return {
    oaid: identity.oaId,
    name: 'Trung tâm Phục vụ hành chính công (thử nghiệm)',
    is_verified: true,
    oa_type: 4,
    package_name: 'Thử nghiệm',
    num_follower: 0,
  };
}
