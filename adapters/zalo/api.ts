import { z } from 'zod';
import { DeliveryFailed } from '#bot/errors.ts';
import { appSecretProof } from './app-secret-proof.ts';
import { failureOf } from './error-table.ts';
import { failureOfStatus, failureWithoutAnswer } from './http-failure.ts';
import { ZaloNeedsConsent } from './oauth-failed.ts';
import { parsedJson } from './parsed-json.ts';

/** How the OA API is reached. */
export interface ZaloApiOptions {
  /** Root of the OA API; tests and `npm run dev` point it at a fake. Default `https://openapi.zalo.me`. */
  readonly apiRoot?: string | undefined;
  /** The access token to use now. */
  readonly accessToken: () => Promise<string>;
  /** Called with the token Zalo refused; resolves to a newer one, refreshed once however many ask. */
  readonly refreshed: (usedToken: string) => Promise<string>;
  /** Key of `appsecret_proof`; not sent where absent. */
  readonly proofKey?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long one call may take before it counts as unanswered. Default 15 s. */
  readonly timeoutMs?: number | undefined;
  /** Told after every answer that says so how many calls are left in this minute. */
  readonly onRate?: ((rate: ZaloRate) => void) | undefined;
}

/** What is left of the minute's calls, from `X-RateLimit-Limit` and `X-RateLimit-Remain`. */
export interface ZaloRate {
  readonly limit: number;
  readonly remain: number;
}

/**
 * One call: `POST` with a JSON body, or `GET` with the same JSON as Zalo's `data` parameter. `rawJson` is sent
 * as it stands, for ids that Zalo wants without quotes and that no JavaScript number can hold; `form` is an upload.
 */
export type ZaloCall = { readonly path: string } & (
  | { readonly method: 'GET' | 'POST'; readonly json: unknown }
  | { readonly method: 'POST'; readonly rawJson: string }
  | { readonly method: 'POST'; readonly form: FormData }
);

/** Calls the OA API and resolves to the answer's `data`. @throws DeliveryFailed */
export type CallZalo = (call: ZaloCall) => Promise<unknown>;

const Envelope = z.object({ error: z.number(), data: z.unknown().optional() });
type Envelope = z.infer<typeof Envelope>;

/** A token Zalo calls invalid or expired: a rotation kills the old one at once, so -216 is everyday. */
const STALE_TOKEN: ReadonlySet<number> = new Set([-216, -220]);

/**
 * Makes the function that calls the OA API and resolves to the answer's `data`. HTTP 200 proves nothing: only
 * `error === 0` does. A stale token is refreshed once and the call made once more.
 * @throws DeliveryFailed
 */
export function createZaloApi(options: ZaloApiOptions): CallZalo {
  return async (call) => {
    const token = await orFailed(options.accessToken());
    const first = await ask(call, token, options);
    if (!STALE_TOKEN.has(first.error)) return dataOf(first);
    const newer = await orFailed(options.refreshed(token));
    return dataOf(await ask(call, newer, options));
  };
}

function dataOf({ error, data }: Envelope): unknown {
  if (error !== 0) throw failureOf(error);
  return data;
}

/** Nothing has been sent when there is no token: whatever kept it away, trying again is safe. */
async function orFailed(token: Promise<string>): Promise<string> {
  try {
    return await token;
  } catch (cause) {
    const reason = cause instanceof ZaloNeedsConsent ? 'needs-operator' : 'token-expired';
    throw new DeliveryFailed('zalo', reason, { cause });
  }
}

async function ask(call: ZaloCall, token: string, options: ZaloApiOptions): Promise<Envelope> {
  const send = options.fetch ?? globalThis.fetch;
  try {
    const response = await send(urlOf(call, options), {
      method: call.method,
      headers: headersOf(call, token, options),
      ...(call.method === 'POST' && { body: bodyOf(call) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
    });
    tellRate(response.headers, options);
    return envelopeOf(response, await response.text());
  } catch (cause) {
    throw cause instanceof DeliveryFailed ? cause : failureWithoutAnswer(cause);
  }
}

function urlOf(call: ZaloCall, { apiRoot }: ZaloApiOptions): string {
  const url = `${apiRoot ?? 'https://openapi.zalo.me'}${call.path}`;
  if (call.method !== 'GET') return url;
  return `${url}?data=${encodeURIComponent(JSON.stringify(call.json))}`;
}

function bodyOf(call: ZaloCall): string | FormData {
  if ('form' in call) return call.form;
  return 'rawJson' in call ? call.rawJson : JSON.stringify(call.json);
}

function tellRate(headers: Headers, { onRate }: ZaloApiOptions): void {
  const limit = Number(headers.get('x-ratelimit-limit') ?? Number.NaN);
  const remain = Number(headers.get('x-ratelimit-remain') ?? Number.NaN);
  if (Number.isFinite(limit) && Number.isFinite(remain)) onRate?.({ limit, remain });
}

function headersOf(call: ZaloCall, token: string, { proofKey }: ZaloApiOptions): HeadersInit {
  return {
    access_token: token,
    ...(proofKey && { appsecret_proof: appSecretProof(token, proofKey) }),
    ...(call.method === 'POST' && !('form' in call) && { 'content-type': 'application/json' }),
  };
}

function envelopeOf(response: Response, text: string): Envelope {
  const envelope = Envelope.safeParse(parsedJson(text));
  if (envelope.success && response.status !== 429) return envelope.data;
  throw failureOfStatus(response.status, response.headers.get('retry-after'));
}
