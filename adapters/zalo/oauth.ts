import { z } from 'zod';
import { neverConnected, systemCode } from './http-failure.ts';
import { ZaloOAuthFailed } from './oauth-failed.ts';

export interface ZaloOAuthOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Where the consent page and the token endpoint stand. Default `https://oauth.zaloapp.com`. */
  readonly oauthRoot?: string | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long the token endpoint may take. A lock held around a refresh must last longer. Default 30 s. */
  readonly timeoutMs?: number | undefined;
}

/** A token pair fresh from Zalo. The refresh token works once, and only the newest pair works at all. */
export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** How long the access token lasts, from now; 25 hours when this was written. */
  readonly lastsMs: number;
}

/** OAuth v4 of Official Accounts: consent in the browser, then token pairs. */
export interface ZaloOAuth {
  /**
   * Where an administrator of the OA agrees. `redirectUri` must be the one saved in the console, and so must
   * the challenge, where the console asks for one.
   */
  readonly consentUrl: (asked: {
    readonly redirectUri: string;
    readonly challenge: string;
    readonly state?: string | undefined;
  }) => string;
  /** Trades the code of a consent, once and within ten minutes. @throws ZaloOAuthFailed */
  readonly exchange: (granted: {
    readonly code: string;
    readonly verifier: string;
  }) => Promise<TokenPair>;
  /**
   * Trades a refresh token, once. From the moment Zalo does so both old tokens are dead, even if its answer
   * is lost. @throws ZaloOAuthFailed
   */
  readonly refresh: (refreshToken: string) => Promise<TokenPair>;
}

export function createZaloOAuth(options: ZaloOAuthOptions): ZaloOAuth {
  const root = options.oauthRoot ?? 'https://oauth.zaloapp.com';
  const trade = (form: Readonly<Record<string, string>>): Promise<TokenPair> =>
    tradeForPair(`${root}/v4/oa/access_token`, { ...form, app_id: options.appId }, options);
  return {
    consentUrl: ({ redirectUri, challenge, state }) => {
      const query = new URLSearchParams({
        app_id: options.appId,
        redirect_uri: redirectUri,
        code_challenge: challenge,
        ...(state !== undefined && { state }),
      });
      return `${root}/v4/oa/permission?${query}`;
    },
    exchange: ({ code, verifier }) =>
      trade({ code, grant_type: 'authorization_code', code_verifier: verifier }),
    refresh: (refreshToken) => trade({ refresh_token: refreshToken, grant_type: 'refresh_token' }),
  };
}

/** `expires_in` comes as text. Success is told by the tokens alone: refusals come with HTTP 200, too. */
const Pair = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});
const Refusal = z.object({ error: z.number(), error_name: z.string().optional() });

async function tradeForPair(
  url: string,
  form: Readonly<Record<string, string>>,
  { appSecret, fetch = globalThis.fetch, timeoutMs = 30_000 }: ZaloOAuthOptions,
): Promise<TokenPair> {
  const answer = await answerOf(
    fetch(url, {
      method: 'POST',
      headers: { secret_key: appSecret, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    }),
  );
  const pair = Pair.safeParse(answer);
  if (!pair.success) throw whyNot(answer);
  const { access_token, refresh_token, expires_in } = pair.data;
  return { accessToken: access_token, refreshToken: refresh_token, lastsMs: expires_in * 1000 };
}

/**
 * The parsed answer; one that cannot be read leaves it open whether the tokens were traded. The error has no
 * cause: a parser's words quote what it read, and that may be a token.
 */
async function answerOf(request: Promise<Response>): Promise<unknown> {
  try {
    const response = await request;
    if (response.status === 503 || response.status === 429)
      throw new ZaloOAuthFailed('not-asked', `the token endpoint is busy: HTTP ${response.status}`);
    return await response.json();
  } catch (cause) {
    if (cause instanceof ZaloOAuthFailed) throw cause;
    const why = neverConnected(cause) ? 'not-asked' : 'no-answer';
    throw new ZaloOAuthFailed(why, `the token endpoint gave no answer ${systemCode(cause)}`);
  }
}

function whyNot(answer: unknown): ZaloOAuthFailed {
  const refusal = Refusal.safeParse(answer);
  if (!refusal.success)
    return new ZaloOAuthFailed('no-answer', 'the token endpoint gave an answer without tokens');
  const { error, error_name } = refusal.data;
  return new ZaloOAuthFailed('refused', `the token endpoint refused: ${error} ${error_name ?? ''}`);
}
