import { z } from 'zod';
import { DeliveryFailed } from '#bot/errors.ts';
import type { Refusal, Told } from '#bot/notices/told.ts';
import { createZaloApi, type ZaloApiOptions } from '../api.ts';
import { type BusinessApiOptions, createBusinessApi } from './business-api.ts';
import { fitValues, ZaloTemplate } from './template.ts';

/** One template message to one citizen. */
export interface TemplateMessage {
  readonly template: ZaloTemplate;
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** At most 48 characters; comes back with the delivery. It correlates and does not deduplicate. */
  readonly trackingId: string;
}

/** Template messages (ZBS, once ZNS) of one Official Account: paid, proactive, and never sent twice by us. */
export interface ZaloTemplates {
  /** Asks Zalo what a template is; the refusal where it does not say. */
  readonly load: (templateId: string) => Promise<ZaloTemplate | Extract<Told, { kind: 'refused' }>>;
  /** Cheaper, and without a phone number. */
  readonly byUser: (userId: string, message: TemplateMessage) => Promise<Told>;
  /** `phone` in the national form `0…`. */
  readonly byPhone: (phone: string, message: TemplateMessage) => Promise<Told>;
  /** Messages left today; `undefined` where Zalo does not say. */
  readonly quota: () => Promise<{ readonly daily: number; readonly remaining: number } | undefined>;
  /** HIGH, MEDIUM, LOW or UNDEFINED; `undefined` where Zalo does not say. */
  readonly quality: () => Promise<string | undefined>;
  /** Whether a message that was taken has arrived. */
  readonly status: (messageId: string) => Promise<'delivered' | 'not-yet' | 'unknown'>;
}

export interface ZaloTemplatesOptions extends ZaloApiOptions, BusinessApiOptions {
  /**
   * How the body of a message by user id names its recipient: `user_id` beside the rest, or inside `recipient`.
   * Transcriptions of the documents disagree (channels.md 5.2). Default `flat`.
   */
  readonly recipientShape?: 'flat' | 'nested' | undefined;
}

const Quota = z.object({ dailyQuota: z.coerce.number(), remainingQuota: z.coerce.number() });
const Quality = z.object({ oaCurrentQuality: z.string() });
const Status = z.object({ status: z.coerce.number() });
const Sent = z.object({ msg_id: z.string().optional(), message_id: z.string().optional() });

export function createZaloTemplates(options: ZaloTemplatesOptions): ZaloTemplates {
  const business = createBusinessApi(options);
  const openApi = createZaloApi(options);
  const get = async <T>(
    path: string,
    query: Readonly<Record<string, string>>,
    shape: z.ZodType<T>,
  ) => {
    const answer = await business({ method: 'GET', path, query });
    return answer.kind === 'answered' ? shape.safeParse(answer.data).data : undefined;
  };
  return {
    load: (templateId) => load(business, templateId),
    byUser: (userId, message) => byUser(openApi, userId, message, options.recipientShape),
    byPhone: (phone, message) => byPhone(business, phone, message),
    quota: async () => {
      const found = await get('/message/quota', {}, Quota);
      return found && { daily: found.dailyQuota, remaining: found.remainingQuota };
    },
    quality: async () => (await get('/quality', {}, Quality))?.oaCurrentQuality,
    status: async (messageId) => {
      const found = await get('/message/status', { message_id: messageId }, Status);
      return found?.status === 1 ? 'delivered' : found?.status === 0 ? 'not-yet' : 'unknown';
    },
  };
}

async function load(
  business: ReturnType<typeof createBusinessApi>,
  templateId: string,
): ReturnType<ZaloTemplates['load']> {
  const query = { template_id: templateId };
  const answer = await business({ method: 'GET', path: '/template/info/v2', query });
  if (answer.kind === 'refused') return answer;
  const template = ZaloTemplate.safeParse(answer.data);
  return template.data ?? { kind: 'refused', because: 'template' };
}

async function byPhone(
  business: ReturnType<typeof createBusinessApi>,
  phone: string,
  { template, values, trackingId }: TemplateMessage,
): Promise<Told> {
  const data = fitValues(template, values);
  if (!data) return { kind: 'refused', because: 'template' };
  const answer = await business({
    method: 'POST',
    path: '/message/template',
    json: {
      phone: phone.replace(/^\+?(?:0|84)/u, '84'),
      template_id: template.templateId,
      template_data: data,
      tracking_id: trackingId,
      sending_mode: '1',
    },
  });
  if (answer.kind === 'refused') return answer;
  return { kind: 'accepted', platformId: Sent.safeParse(answer.data).data?.msg_id };
}

/** Speaks to the OA API, whose own table of codes applies: -249 and -230 mean that a phone number is needed. */
async function byUser(
  call: ReturnType<typeof createZaloApi>,
  userId: string,
  { template, values }: TemplateMessage,
  shape: ZaloTemplatesOptions['recipientShape'],
): Promise<Told> {
  const data = fitValues(template, values);
  if (!data) return { kind: 'refused', because: 'template' };
  const to = shape === 'nested' ? { recipient: { user_id: userId } } : { user_id: userId };
  const json = { ...to, template_id: template.templateId, template_data: data };
  try {
    const sent = await call({ method: 'POST', path: '/v3.0/oa/message/template', json });
    return { kind: 'accepted', platformId: Sent.safeParse(sent).data?.message_id };
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error;
    const code = error.cause instanceof Error ? codeIn(error.cause) : undefined;
    return { kind: 'refused', because: refusalOf(error, code), code, afterMs: error.retryAfterMs };
  }
}

/** The table of the OA API names its code in the error: `Zalo error -249: …`. */
function codeIn({ message }: Error): string | undefined {
  return /^Zalo error (-\d+)/u.exec(message)?.[1];
}

const REFUSALS: Readonly<Record<DeliveryFailed['reason'], Refusal>> = {
  'rate-limited': 'busy',
  'platform-down': 'busy',
  'token-expired': 'busy',
  'needs-operator': 'operator',
  'window-closed': 'window-closed',
  'blocked-by-citizen': 'citizen-refuses',
  rejected: 'rejected',
  'no-answer': 'no-answer',
};

/** Where a code says more than the failure behind it. */
const BY_CODE: Readonly<Record<string, Refusal>> = {
  '-211': 'quota',
  '-218': 'quota',
  '-234': 'night',
  '-249': 'not-by-user',
};

function refusalOf({ reason }: DeliveryFailed, code: string | undefined): Refusal {
  return BY_CODE[code ?? ''] ?? REFUSALS[reason];
}
