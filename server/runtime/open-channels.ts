import type pg from 'pg';
import { ensureAccount } from '#adapters/postgres/accounts.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { createTokenRows } from '#adapters/postgres/zalo-tokens.ts';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { createWebChannel } from '#adapters/web/channel.ts';
import type { SessionTokens } from '#adapters/web/session-token.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTokens } from '#adapters/zalo/tokens.ts';
import type { Channel } from '#bot/channel.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import { type Account, type Accounts, createAccounts } from '../message-path/account.ts';

export interface ChannelParts {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly sessions: SessionTokens;
  readonly log: Log;
  readonly now: () => Date;
}

/** Bubbles a second per platform: Telegram allows about 30 (its FAQ), Zalo 4,000 calls a minute (channels.md 3.1). */
const PER_SECOND = { web: 2_000, zalo: 60, telegram: 28, botpress: 2_000 } as const;

/** The accounts that the environment names, each with its row; the web chat is always one of them. */
export async function openChannels(parts: ChannelParts): Promise<Accounts> {
  const channels = [
    createWebChannel({ tokens: parts.sessions, now: parts.now }),
    programChannel(),
    await zalo(parts),
    telegram(parts),
  ].filter((channel) => channel !== undefined);
  return createAccounts(await Promise.all(channels.map((channel) => accountOf(channel, parts))));
}

async function accountOf(channel: Channel, { pool, env }: ChannelParts): Promise<Account> {
  const { name } = channel;
  const id = await ensureAccount(pool, { kind: name, name });
  const perSecond =
    name === 'zalo'
      ? (env.ZALO_PER_SECOND ?? PER_SECOND.zalo)
      : name === 'telegram'
        ? (env.TELEGRAM_PER_SECOND ?? PER_SECOND.telegram)
        : PER_SECOND[name];
  return { id, name, channel, perSecond };
}

async function zalo({ env, pool, personal, log, now }: ChannelParts): Promise<Channel | undefined> {
  const {
    ZALO_APP_ID: appId,
    ZALO_OA_ID: oaId,
    ZALO_APP_SECRET: appSecret,
    ZALO_OA_SECRET_KEY: oaSecretKey,
  } = env;
  if (!appId || !oaId || !appSecret || !oaSecretKey) return undefined;
  const accountId = await ensureAccount(pool, { kind: 'zalo', name: 'zalo' });
  const store = createTokenRows(pool, accountId, personal);
  const oauth = createZaloOAuth({ appId, appSecret, oauthRoot: env.ZALO_OAUTH_ROOT });
  const tokens = createZaloTokens({
    oauth,
    store,
    now,
    alert: (reason) =>
      log.error(
        { account: 'zalo', reason },
        'an administrator must connect the Official Account again',
      ),
  });
  const { ZALO_ACCESS_TOKEN: accessToken, ZALO_REFRESH_TOKEN: refreshToken } = env;
  // The environment only brings the first pair: a newer one in the store is never overwritten.
  if (accessToken && refreshToken && !(await store.read()))
    await tokens.accept({ accessToken, refreshToken, lastsMs: 3_600_000 });
  return createZaloChannel({
    appId,
    oaId,
    appSecret,
    oaSecretKey,
    apiRoot: env.ZALO_API_ROOT,
    accessToken: tokens.accessToken,
    refreshed: tokens.refreshed,
  });
}

function telegram({ env }: ChannelParts): Channel | undefined {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: secretToken } = env;
  return token && secretToken
    ? createTelegramChannel({ token, secretToken, apiRoot: env.TELEGRAM_API_ROOT })
    : undefined;
}

/** Programs that ask through the API (Botpress): they read their answer from the store, like the web chat. */
function programChannel(): Channel {
  return {
    name: 'botpress',
    can: {
      textLimit: 20_000,
      buttonLimit: 8,
      replyWindowHours: 'always',
      canBeAsked: true,
      idempotent: true,
    },
    receive: () => [],
    deliver: async (_to, _bubble, key) => ({ platformId: key }),
    lookUp: async () => ({ kind: 'absent' }),
  };
}
