import { createHash } from 'node:crypto';
import type { Answer, Asked } from './local-server.ts';
import type { ZaloState } from './zalo-state.ts';

const TEN_MINUTES = 600_000;
const EXPIRES_IN_S = 90_000;

/** Answers the consent page and the token endpoint; `undefined` for any other path. */
export function answerZaloOAuth(asked: Asked, state: ZaloState): Answer | undefined {
  switch (asked.url.pathname) {
    case '/v4/oa/permission':
      return consent(asked, state);
    case '/v4/oa/access_token':
      return token(asked, state);
    default:
      return undefined;
  }
}

/** Zalo says no with HTTP 200 and these fields; `message` is missing. */
function refusal(error: number, name: string): Answer {
  return {
    json: { error, error_name: name, error_reason: name, error_description: name, ref_doc: '' },
  };
}

/** The administrator of the OA always agrees, at once. */
function consent({ url }: Asked, state: ZaloState): Answer {
  const redirect = url.searchParams.get('redirect_uri');
  if (url.searchParams.get('app_id') !== state.identity.appId)
    return refusal(-14002, 'Invalid appId');
  const saved = state.identity.redirectUri ?? redirect;
  if (!redirect || redirect !== saved) return refusal(-14003, 'Invalid redirect uri');
  const code = `code-${state.nextId()}`;
  const challenge = url.searchParams.get('code_challenge') ?? '';
  state.tokens.codes.set(code, { challenge, until: state.now() + TEN_MINUTES });
  const back = new URL(redirect);
  back.searchParams.set('code', code);
  back.searchParams.set('oa_id', state.identity.oaId);
  const given = url.searchParams.get('state');
  if (given) back.searchParams.set('state', given);
  return { status: 302, text: '', headers: { location: back.href } };
}

function token({ headers, body, method }: Asked, state: ZaloState): Answer {
  const fault = state.faults.take('drop-after-rotating', 'oauth-html', 'oauth-silence');
  if (fault === 'oauth-html') return { status: 502, text: '<html>502 Bad Gateway</html>' };
  if (fault === 'oauth-silence') return 'silence';
  const form = new URLSearchParams(body);
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (method !== 'POST' || !isForm) return refusal(-14001, 'Invalid request');
  if (headers['secret_key'] !== state.identity.appSecret) return refusal(-14004, 'Invalid secret');
  if (form.get('app_id') !== state.identity.appId) return refusal(-14002, 'Invalid appId');
  if (!isGranted(form, state)) return refusal(-14014, 'Invalid grant');
  const pair = rotate(state);
  return fault ? 'cut' : { json: pair };
}

function isGranted(form: URLSearchParams, { tokens, now }: ZaloState): boolean {
  if (form.get('grant_type') === 'refresh_token') {
    if (form.get('refresh_token') !== tokens.refresh) return false;
    tokens.refreshes += 1;
    return true;
  }
  const code = form.get('code') ?? '';
  const asked = tokens.codes.get(code);
  tokens.codes.delete(code);
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return asked !== undefined && now() <= asked.until && asked.challenge === challenge;
}

/** Both old tokens die at this moment. */
function rotate({ tokens, now, nextId }: ZaloState): unknown {
  tokens.access = `access-${nextId()}`;
  tokens.refresh = `refresh-${nextId()}`;
  tokens.accessExpiresAt = now() + EXPIRES_IN_S * 1000;
  return {
    access_token: tokens.access,
    refresh_token: tokens.refresh,
    expires_in: String(EXPIRES_IN_S),
  };
}
