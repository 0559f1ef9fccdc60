import { z } from 'zod';
import { DeliveryFailed } from '#bot/errors.ts';
import { appSecretProof } from './app-secret-proof.ts';
import { failureOf } from './error-table.ts';
import { failureOfStatus, failureWithoutAnswer } from './http-failure.ts';
import { ZaloNeedsConsent } from './oauth-failed.ts';

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
}

/** One call: `POST` with a JSON body, or `GET` with the same JSON as Zalo's `data` parameter. */
export interface ZaloCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly json: unknown;
}

const Envelope = z.object({ error: z.number(), data: z.unknown().optional() });
type Envelope = z.infer<typeof Envelope>;

/** A token Zalo calls invalid or expired: a rotation kills the old one at once, so -216 is everyday. */
const STALE_TOKEN: ReadonlySet<number> = new Set([-216, -220]);

/**
 * Makes the function that calls the OA API and resolves to the answer's `data`. HTTP 200 proves nothing: only
 * `error === 0` does. A stale token is refreshed once and the call made once more.
 * @throws DeliveryFailed
 */
export function createZaloApi(options: ZaloApiOptions): (call: ZaloCall) => Promise<unknown> {
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
      ...(call.method === 'POST' && { body: JSON.stringify(call.json) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
    });
    return envelopeOf(response, await response.text());
  } catch (cause) {
    throw cause instanceof DeliveryFailed ? cause : failureWithoutAnswer(cause);
  }
}

function urlOf({ method, path, json }: ZaloCall, { apiRoot }: ZaloApiOptions): string {
  const url = `${apiRoot ?? 'https://openapi.zalo.me'}${path}`;
  return method === 'GET' ? `${url}?data=${encodeURIComponent(JSON.stringify(json))}` : url;
}

function headersOf(call: ZaloCall, token: string, { proofKey }: ZaloApiOptions): HeadersInit {
  return {
    access_token: token,
    ...(proofKey && { appsecret_proof: appSecretProof(token, proofKey) }),
    ...(call.method === 'POST' && { 'content-type': 'application/json' }),
  };
}

function envelopeOf(response: Response, text: string): Envelope {
  const envelope = Envelope.safeParse(jsonOrNothing(text));
  if (envelope.success && response.status !== 429) return envelope.data;
  throw failureOfStatus(response.status, response.headers.get('retry-after'));
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
