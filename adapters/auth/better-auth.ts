import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import { hashPassword, isPassword } from './password-hash.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts';
import { STAFF_TABLES, TWO_FACTOR_TABLES } from './staff-tables.ts';

/** A province's single sign-on (OpenID Connect); whoever it names must have been invited before. */
export interface SingleSignOn {
  /** `issuer`/.well-known/openid-configuration is read at start. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AuthSettings {
  readonly pool: pg.Pool;
  /** Signs cookies and closes second factors; at least 32 characters. */
  readonly secret: string;
  /** Where browsers reach the server, without a path. */
  readonly baseUrl: string;
  readonly secureCookies: boolean;
  readonly singleSignOn: SingleSignOn | undefined;
  /** Told what the library complains about; it names no person. */
  readonly warn: (message: string) => void;
}

/** A working day; then everybody signs in anew. */
const SESSION_SECONDS = 10 * 60 * 60;
/** Where the single sign-on comes back to. */
const AUTH_PATH = '/auth';
/** The name of the province's single sign-on among the ways in. */
export const PROVINCE = 'province';

/** Wrong codes of the second factor in a row before it stays shut for a quarter of an hour. */
const WRONG_CODES = 5;

/** The library, on our tables and by our rules; only `createStaffAuth` speaks to it. */
export function openBetterAuth(settings: AuthSettings) {
  const { pool, secret, baseUrl, secureCookies, singleSignOn, warn } = settings;
  return betterAuth({
    appName: 'Một Cửa',
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret,
    database: pool,
    ...STAFF_TABLES,
    session: {
      ...STAFF_TABLES.session,
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      ...STAFF_TABLES.account,
      encryptOAuthTokens: true,
      // The office invited this address, and the province's sign-on vouches for it.
      accountLinking: { trustedProviders: [PROVINCE], requireLocalEmailVerified: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ password, hash }) => isPassword(password, hash) },
    },
    databaseHooks: { session: { create: { before: onlyTheEnabled(pool) } } },
    plugins: [
      twoFactor({
        issuer: 'Một Cửa',
        schema: TWO_FACTOR_TABLES,
        accountLockout: { maxFailedAttempts: WRONG_CODES, durationSeconds: 15 * 60 },
      }),
      ...(singleSignOn ? [genericOAuth({ config: [province(singleSignOn)] })] : []),
    ],
    advanced: {
      cookiePrefix: 'desk',
      useSecureCookies: secureCookies,
      // The visit to the single sign-on comes back from another site: only the session itself is strict.
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    // The routes have limits of their own, and an account shuts itself (adapters/postgres/staff.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (_level, message) => warn(message) },
  });
}

function province({ issuer, clientId, clientSecret }: SingleSignOn) {
  return {
    providerId: PROVINCE,
    discoveryUrl: `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
  };
}

/** No session begins for somebody who was switched off, by whichever way they come. */
function onlyTheEnabled(pool: pg.Pool) {
  return async ({ userId }: { readonly userId: string }): Promise<false | undefined> => {
    const { rowCount } = await pool.query('SELECT 1 FROM staff WHERE id = $1 AND enabled', [
      userId,
    ]);
    return rowCount === 0 ? false : undefined;
  };
}
