import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { createConnectAttempts } from '#adapters/postgres/connect-attempts.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { endLasting, raiseLasting } from '#adapters/postgres/staff-alerts.ts';
import { createTokenRows } from '#adapters/postgres/zalo-tokens.ts';
import type { ZaloClientOptions } from '#adapters/zalo/client.ts';
import { acceptIfOurs } from '#adapters/zalo/connecting.ts';
import { createZaloConsent, type ZaloConsent } from '#adapters/zalo/consent.ts';
import type { TokenPair, ZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTokens, type ZaloTokens } from '#adapters/zalo/tokens.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { ZaloDesk } from '../staff/zalo-desk.ts';

export interface GrantParts {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly log: Log;
  readonly now: () => Date;
}

export interface ZaloKeys {
  readonly appId: string;
  readonly oaId: string;
  readonly appSecret: string;
  readonly oaSecretKey: string;
}

export type ZaloReach = Omit<ZaloClientOptions, 'accessToken' | 'refreshed'>;

/** Told once, until an administrator has connected the account again. */
const TOKEN_LOST = { kind: 'token-lost', about: 'zalo' } as const;

/** A pair whose age nobody knows is renewed within the hour. */
const UNKNOWN_AGE_MS = 3_600_000;

/** The environment only brings the first pair: a newer one in the store is never overwritten. */
export async function openTokens(
  accountId: string,
  oauth: ZaloOAuth,
  { env, pool, personal, log, now }: GrantParts,
): Promise<ZaloTokens> {
  const store = createTokenRows(pool, accountId, personal);
  const alert = (reason: string): void => {
    log.error(
      { account: 'zalo', reason },
      'an administrator must connect the Official Account again',
    );
    raiseLasting(pool, TOKEN_LOST).catch((error: unknown) =>
      log.error({ error }, 'an alert was not kept'),
    );
  };
  const tokens = createZaloTokens({ oauth, store, now, alert });
  const { ZALO_ACCESS_TOKEN: accessToken, ZALO_REFRESH_TOKEN: refreshToken } = env;
  if (accessToken && refreshToken && !(await store.read()))
    await tokens.accept({ accessToken, refreshToken, lastsMs: UNKNOWN_AGE_MS });
  return tokens;
}

/** One account's grant: what it is asked with, and where it is kept. */
interface Grant {
  readonly keys: ZaloKeys;
  readonly accountId: string;
  readonly oauth: ZaloOAuth;
  readonly tokens: ZaloTokens;
  readonly reach: ZaloReach;
}

type GrantDesk = Pick<ZaloDesk, 'oaId' | 'redirectUri' | 'begin' | 'finish' | 'paste' | 'status'>;

/** The administrator's side of the grant: consent, a pasted pair, and how it stands. */
export function grantDesk({ keys, tokens, reach, ...grant }: Grant, parts: GrantParts): GrantDesk {
  const redirectUri = parts.env.PUBLIC_URL && new URL('/zalo/callback', parts.env.PUBLIC_URL).href;
  const consent =
    redirectUri === undefined
      ? undefined
      : consentOf({ ...grant, oaId: keys.oaId, redirectUri }, parts);
  const accept = async (pair: TokenPair): Promise<{ readonly name: string }> => {
    const about = await acceptIfOurs(pair, tokens, { ...reach, oaId: keys.oaId });
    await endLasting(parts.pool, TOKEN_LOST);
    return about;
  };
  return {
    oaId: keys.oaId,
    redirectUri,
    status: tokens.status,
    begin: consent?.begin,
    finish: async (callback) => {
      if (!consent) throw new Error('there is no public address to come back to');
      const { pair, by } = await consent.finish(callback);
      return { ...(await accept(pair)), by };
    },
    paste: async ({ accessToken, refreshToken }) => {
      const about = await accept({ accessToken, refreshToken, lastsMs: UNKNOWN_AGE_MS });
      // Tries the refresh token while the administrator is still there to hear that it is a wrong one.
      await tokens.refreshIfDue();
      return about;
    },
  };
}

function consentOf(
  {
    oauth,
    accountId,
    oaId,
    redirectUri,
  }: Pick<Grant, 'oauth' | 'accountId'> & { readonly oaId: string; readonly redirectUri: string },
  { env, pool, personal, now }: GrantParts,
): ZaloConsent {
  return createZaloConsent({
    oauth,
    attempts: createConnectAttempts(pool, accountId, personal),
    oaId,
    redirectUri,
    fixedVerifier: env.ZALO_PKCE_VERIFIER,
    now,
    random: () => randomBytes(32),
  });
}
