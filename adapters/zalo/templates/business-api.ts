import { z } from 'zod';
import type { Told } from '#bot/notices/told.ts';
import type { ZaloApiOptions } from '../api.ts';
import { appSecretProof } from '../app-secret-proof.ts';
import { neverConnected, systemCode } from '../http-failure.ts';
import { ZaloNeedsConsent } from '../oauth-failed.ts';
import { meaningOf } from './business-errors.ts';

/** How the business API (ZBS, once ZNS) is reached: the OA's own tokens at another address. */
export interface BusinessApiOptions extends Omit<ZaloApiOptions, 'apiRoot' | 'onRate'> {
  /** Default `https://business.openapi.zalo.me`. */
  readonly businessRoot?: string | undefined;
}

/** One call: `POST` with a JSON body, or `GET` with plain parameters. */
export type BusinessCall = { readonly path: string } & (
  | { readonly method: 'GET'; readonly query: Readonly<Record<string, string>> }
  | { readonly method: 'POST'; readonly json: unknown }
);

/** The answer's `data`, or why there is none; `code` is Zalo's own where it gave one. */
export type BusinessAnswer = { readonly kind: 'answered'; readonly data: unknown } | Refused;

const Envelope = z.object({ error: z.number(), data: z.unknown().optional() });

/** What the business API says of a token that the OA API calls -216 or -220. */
const STALE_TOKEN: ReadonlySet<number> = new Set([-124, -216, -220]);

/** Makes the function that calls the business API. A stale token is refreshed once and the call made once more. */
export function createBusinessApi(
  options: BusinessApiOptions,
): (call: BusinessCall) => Promise<BusinessAnswer> {
  return async (call) => {
    const token = await had(options.accessToken());
    if (typeof token !== 'string') return token;
    const first = await ask(call, token, options);
    if (typeof first !== 'number' || !STALE_TOKEN.has(first)) return answerOf(first);
    const newer = await had(options.refreshed(token));
    return typeof newer === 'string' ? answerOf(await ask(call, newer, options)) : newer;
  };
}

type Refused = Extract<Told, { kind: 'refused' }>;

/** Nothing has been sent when there is no token: whatever kept it away, trying again is safe. */
async function had(token: Promise<string>): Promise<string | Refused> {
  try {
    return await token;
  } catch (error) {
    return { kind: 'refused', because: error instanceof ZaloNeedsConsent ? 'operator' : 'busy' };
  }
}

/** Zalo's error code, or the data of a good answer. */
type Asked = number | { readonly data: unknown } | Refused;

async function ask(call: BusinessCall, token: string, options: BusinessApiOptions): Promise<Asked> {
  try {
    return await answered(call, token, options);
  } catch (error) {
    const because = neverConnected(error) ? 'busy' : 'no-answer';
    return { kind: 'refused', because, code: systemCode(error) || undefined };
  }
}

async function answered(
  call: BusinessCall,
  token: string,
  options: BusinessApiOptions,
): Promise<Asked> {
  const send = options.fetch ?? globalThis.fetch;
  const response = await send(urlOf(call, options), {
    method: call.method,
    headers: {
      access_token: token,
      ...(options.proofKey && { appsecret_proof: appSecretProof(token, options.proofKey) }),
      ...(call.method === 'POST' && { 'content-type': 'application/json' }),
    },
    ...(call.method === 'POST' && { body: JSON.stringify(call.json) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
  });
  const envelope = Envelope.safeParse(jsonOrNothing(await response.text()));
  if (!envelope.success || response.status === 429) return afterStatus(response.status);
  const { error, data } = envelope.data;
  return error === 0 ? { data } : error;
}

function urlOf(call: BusinessCall, { businessRoot }: BusinessApiOptions): string {
  const url = new URL(call.path, businessRoot ?? 'https://business.openapi.zalo.me');
  if (call.method === 'GET')
    for (const [name, value] of Object.entries(call.query)) url.searchParams.set(name, value);
  return url.href;
}

function answerOf(asked: Asked): BusinessAnswer {
  if (typeof asked === 'number')
    return { kind: 'refused', because: meaningOf(asked).because, code: String(asked) };
  return 'kind' in asked ? asked : { kind: 'answered', data: asked.data };
}

/** A busy sign and a refusal in between come before any work; every other page may hide a message that was taken. */
function afterStatus(status: number): Refused {
  const code = `HTTP ${status}`;
  if (status === 429 || status === 503) return { kind: 'refused', because: 'busy', code };
  const because = status >= 300 && status < 500 ? 'operator' : 'no-answer';
  return { kind: 'refused', because, code };
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
