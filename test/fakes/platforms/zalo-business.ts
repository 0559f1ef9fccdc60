import { createHmac } from 'node:crypto';
import type { Faults } from './faults.ts';
import type { Answer, Asked } from './local-server.ts';
import type { ZaloState, ZaloTemplateFault } from './zalo-state.ts';

/** A template as an office would have it approved. */
export interface FakeTemplate {
  readonly id: string;
  readonly status?: string;
  readonly params: readonly {
    readonly name: string;
    readonly require?: boolean;
    readonly maxLength?: number;
  }[];
  /** False where it may not be sent by user id (-249). */
  readonly byUser?: boolean;
}

/** A template message that was taken: the citizen sees it. */
export interface TakenTemplate {
  readonly to: string;
  readonly by: 'user' | 'phone';
  readonly templateId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly trackingId: string | undefined;
  readonly messageId: string;
  readonly at: Date;
}

export interface ZaloBusiness {
  readonly taken: readonly TakenTemplate[];
  readonly addTemplate: (template: FakeTemplate) => void;
  /** Numbers without a Zalo account (-118). */
  readonly withoutZalo: Set<string>;
  /** What `/message/status` says of messages; 1 once their delivery was told. */
  readonly arrived: Set<string>;
  /** Answers template paths; `undefined` for any other. */
  readonly answer: (asked: Asked) => Answer | undefined;
}

const DAILY = 500;

/** Template messages of a fake Zalo: `/message/template` by phone, `/v3.0/oa/message/template` by user id. */
export function createZaloBusiness(
  state: Omit<ZaloState, 'faults'> & { readonly faults: Faults<ZaloTemplateFault> },
): ZaloBusiness {
  const taken: TakenTemplate[] = [];
  const templates = new Map<string, FakeTemplate>();
  const withoutZalo = new Set<string>();
  const arrived = new Set<string>();
  const parts: Parts = { state, taken, templates, withoutZalo, arrived };
  return {
    taken,
    withoutZalo,
    arrived,
    addTemplate: (template) => void templates.set(template.id, template),
    answer: (asked) => answerBusiness(asked, parts),
  };
}

interface Parts {
  readonly state: Parameters<typeof createZaloBusiness>[0];
  readonly taken: TakenTemplate[];
  readonly templates: ReadonlyMap<string, FakeTemplate>;
  readonly withoutZalo: ReadonlySet<string>;
  readonly arrived: ReadonlySet<string>;
}

/** Each path with what it calls a stale token: -124 in the business API, -216 in the OA API. */
const PATHS: Readonly<Record<string, readonly [number, (asked: Asked, parts: Parts) => Answer]>> = {
  '/message/template': [-124, byPhone],
  '/v3.0/oa/message/template': [-216, byUser],
  '/template/info/v2': [-124, about],
  '/message/quota': [-124, (_asked, parts) => success(quotaOf(parts))],
  '/quality': [-124, () => success({ oaCurrentQuality: 'HIGH', oa7dayQuality: 'HIGH' })],
  '/message/status': [-124, (asked, parts) => success(statusOf(asked, parts))],
};

function answerBusiness(asked: Asked, parts: Parts): Answer | undefined {
  const path = PATHS[asked.url.pathname];
  return path && (tokenRefusal(asked, parts, path[0]) ?? path[1](asked, parts));
}

function tokenRefusal({ headers }: Asked, { state }: Parts, code: number): Answer | undefined {
  const { tokens, identity, now } = state;
  if (headers['access_token'] !== tokens.access || now() >= tokens.accessExpiresAt)
    return refusal(code, 'Access token is invalid');
  const proof = createHmac('sha256', identity.appSecret).update(tokens.access).digest('hex');
  const given = headers['appsecret_proof'];
  return given === undefined || given === proof ? undefined : refusal(-1241, 'Invalid proof');
}

function byPhone(asked: Asked, parts: Parts): Answer {
  const { phone, template_id, template_data = {}, tracking_id } = bodyOf(asked);
  if (!phone || !/^\+?84\d{9}$/u.test(phone)) return refusal(-108, 'Phone number is invalid');
  const refused = whyNot(template_id, template_data, parts);
  if (refused) return refusal(refused, 'Refused');
  if (!tracking_id || tracking_id.length > 48) return refusal(-132, 'tracking_id is invalid');
  if (parts.withoutZalo.has(phone)) return refusal(-118, 'Zalo account not existed');
  return take(parts, {
    to: phone,
    by: 'phone',
    templateId: template_id ?? '',
    data: template_data,
    trackingId: tracking_id,
  });
}

function byUser(asked: Asked, parts: Parts): Answer {
  const { user_id, template_id, template_data = {} } = bodyOf(asked);
  if (!user_id) return refusal(-201, 'user_id is invalid!');
  const template = parts.templates.get(template_id ?? '');
  if (template?.byUser === false) return refusal(-249, 'Template cannot be sent by UID');
  if (parts.state.blockedBy.has(user_id)) return refusal(-213, 'User has not followed OA');
  const refused = whyNot(template_id, template_data, parts);
  if (refused === -144 || refused === -147) return refusal(-211, 'Out of quota');
  if (refused) return refusal(refused === -133 ? -234 : -201, 'Refused');
  return take(parts, {
    to: user_id,
    by: 'user',
    templateId: template_id ?? '',
    data: template_data,
    trackingId: undefined,
  });
}

interface Body {
  readonly phone?: string;
  readonly user_id?: string;
  readonly template_id?: string;
  readonly template_data?: Readonly<Record<string, string>>;
  readonly tracking_id?: string;
}

function bodyOf({ body }: Asked): Body {
  return JSON.parse(body) as Body;
}

const FAULT_CODES = {
  'template-quota-gone': -144,
  'template-night': -133,
  'template-unbalanced': -137,
  'template-busy': -100,
} as const;

function whyNot(
  templateId: string | undefined,
  data: Readonly<Record<string, string>>,
  { templates, state }: Parts,
): number | undefined {
  const fault = state.faults.take(
    'template-quota-gone',
    'template-night',
    'template-unbalanced',
    'template-busy',
  );
  if (fault) return FAULT_CODES[fault];
  const template = templates.get(templateId ?? '');
  if (!template) return -109;
  if ((template.status ?? 'ENABLE') !== 'ENABLE') return -131;
  const known = new Set(template.params.map(({ name }) => name));
  if (Object.keys(data).some((name) => !known.has(name))) return -132;
  return template.params.map((one) => unfit(one, data[one.name])).find((code) => code);
}

function unfit(
  { require = true, maxLength = 30 }: FakeTemplate['params'][number],
  value: string | undefined,
): number | undefined {
  if (value === undefined) return require ? -1122 : undefined;
  return value.normalize('NFC').length > maxLength ? -1121 : undefined;
}

function take(parts: Parts, message: Omit<TakenTemplate, 'messageId' | 'at'>): Answer {
  const { state, taken } = parts;
  const messageId = state.nextId();
  taken.push({ ...message, messageId, at: new Date(state.now()) });
  const fault = state.faults.take('template-silence', 'template-cut');
  if (fault) return fault === 'template-silence' ? 'silence' : 'cut';
  const sent_time = String(state.now());
  return success(
    message.by === 'phone'
      ? { msg_id: messageId, sent_time, sending_mode: '1', quota: quotaOf(parts) }
      : { message_id: messageId, user_id: message.to, sent_time },
  );
}

function quotaOf({ taken }: Parts): Readonly<Record<string, string>> {
  return { dailyQuota: String(DAILY), remainingQuota: String(DAILY - taken.length) };
}

function about({ url }: Asked, { templates }: Parts): Answer {
  const template = templates.get(url.searchParams.get('template_id') ?? '');
  if (!template) return refusal(-109, 'Template id is invalid');
  return success({
    templateId: template.id,
    templateName: 'Mẫu thử nghiệm',
    status: template.status ?? 'ENABLE',
    listParams: template.params.map(({ name, require = true, maxLength = 30 }) => ({
      name,
      require,
      type: '4',
      maxLength,
      minLength: 0,
      acceptNull: false,
    })),
    listButtons: [],
    timeout: 7_200_000,
    previewUrl: '',
    templateQuality: 'HIGH',
    templateTag: 'TRANSACTION',
    price_sdt: '300',
    price_uid: '200',
  });
}

function statusOf({ url }: Asked, { taken, arrived }: Parts): unknown {
  const id = url.searchParams.get('message_id') ?? '';
  if (!taken.some(({ messageId }) => messageId === id)) return { status: -1 };
  return arrived.has(id) ? { status: 1, delivery_time: '0' } : { status: 0 };
}

function refusal(error: number, message: string): Answer {
  return { json: { error, message } };
}

function success(data: unknown): Answer {
  return { json: { data, error: 0, message: 'Success' } };
}
