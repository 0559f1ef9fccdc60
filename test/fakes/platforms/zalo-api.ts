import { createHmac } from 'node:crypto';
import type { Answer, Asked } from './local-server.ts';
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
  'rejected',
] as const satisfies readonly ZaloSendFault[];

/** Answers the OA API; `undefined` where the path is not part of it. */
export function answerZaloApi(asked: Asked, state: ZaloState): Answer | undefined {
  switch (asked.url.pathname) {
    case '/v3.0/oa/message/cs':
      return tokenRefusal(asked, state) ?? send(asked, state);
    case '/v2.0/oa/conversation':
      return tokenRefusal(asked, state) ?? conversation(asked, state);
    case '/v2.0/oa/getoa':
      return tokenRefusal(asked, state) ?? success(aboutOa(state));
    case '/v3.0/oa/quota/message':
      return tokenRefusal(asked, state) ?? quota(asked, state);
    default:
      return undefined;
  }
}

/** Zalo refuses with HTTP 200 and a negative `error`. */
function refusal(error: number, message: string): Answer {
  return { json: { error, message } };
}

function success(data: unknown): Answer {
  return { json: { data, error: 0, message: 'Success' } };
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
  readonly recipient?: { readonly user_id?: string };
  readonly message?: { readonly text?: string };
}

function send(asked: Asked, state: ZaloState): Answer {
  const fault = state.faults.take(...SEND_FAULTS);
  const before = fault && answerInstead(fault);
  if (before) return before;
  const { recipient, message } = JSON.parse(asked.body) as CsMessage;
  const citizen = recipient?.user_id;
  if (!citizen) return refusal(-201, 'user_id is invalid!');
  const text = message?.text ?? '';
  const refused = whyNot(citizen, text, state);
  if (refused) return refused;
  return accept(citizen, text, fault, state);
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
    rejected: refusal(-201, 'text is invalid!'),
  };
  return instead[fault];
}

/** A citizen the fake has not heard of may have written before it was started: only silence it saw counts. */
function whyNot(citizen: string, text: string, state: ZaloState): Answer | undefined {
  if (text.trim() === '') return refusal(-201, 'text is invalid!');
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
  text: string,
  fault: ZaloSendFault | undefined,
  state: ZaloState,
): Answer {
  const messageId = state.nextId();
  const answered = fault === undefined;
  const at = new Date(state.now());
  const charged = sinceInteraction(citizen, state) > 48 * HOUR;
  const message = { recipient: citizen, text, at, messageId, answered, charged, buttons: [] };
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

function quota({ body }: Asked, state: ZaloState): Answer {
  const { user_id = '' } = JSON.parse(body) as { user_id?: string };
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
