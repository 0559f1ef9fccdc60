import type pg from 'pg';
import { ensureAccount } from '#adapters/postgres/accounts.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { createTokenRows } from '#adapters/postgres/zalo-tokens.ts';
import { telegramApi } from '#adapters/telegram/api.ts';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { createTelegramFiles } from '#adapters/telegram/files.ts';
import { registerWebhook } from '#adapters/telegram/register-webhook.ts';
import { createWebChannel } from '#adapters/web/channel.ts';
import type { SessionTokens } from '#adapters/web/session-token.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloFiles } from '#adapters/zalo/files.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTemplates, type ZaloTemplates } from '#adapters/zalo/templates/templates.ts';
import { createZaloTokens } from '#adapters/zalo/tokens.ts';
import type { Channel } from '#bot/channel.ts';
import type { Env } from '../config.ts';
import { createBroughtFiles } from '../files/brought-files.ts';
import { filesFolder } from '../files/file-folder.ts';
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

/** The accounts at work, and what keeps them so: called about once an hour. */
export interface OpenChannels {
  readonly accounts: Accounts;
  readonly keepUp: () => Promise<void>;
}

/** One channel with its upkeep, where it needs any. */
interface Opened {
  readonly channel: Channel;
  readonly keepUp?: () => Promise<void>;
  readonly fetchFile?: Account['fetchFile'];
  readonly templates?: ZaloTemplates;
  readonly dropFile?: Account['dropFile'];
}

/** The accounts that the environment names, each with its row; the web chat is always one of them. */
export async function openChannels(parts: ChannelParts): Promise<OpenChannels> {
  const opened: readonly Opened[] = [
    web(parts),
    { channel: programChannel() },
    ...(await zalo(parts)),
    ...telegram(parts),
  ];
  const accounts = await Promise.all(opened.map((one) => accountOf(one, parts)));
  return {
    accounts: createAccounts(accounts),
    keepUp: async () => {
      for (const { keepUp } of opened) await keepUp?.();
    },
  };
}

/** What citizens bring lies with us until its message was taken; open chats of every process are told of writing. */
function web({ pool, sessions: tokens, now, env }: ChannelParts): Opened {
  const tellWriting = async (session: string): Promise<void> =>
    void (await pool.query(`SELECT pg_notify('writing', $1)`, [session]));
  const brought = createBroughtFiles(filesFolder(env));
  return {
    channel: createWebChannel({ tokens, now, tellWriting }),
    fetchFile: brought.fetch,
    dropFile: brought.drop,
    keepUp: () => brought.clear(now()),
  };
}

async function accountOf(
  { channel, fetchFile, dropFile, templates }: Opened,
  { pool, env }: ChannelParts,
): Promise<Account> {
  const { name } = channel;
  const id = await ensureAccount(pool, { kind: name, name });
  const perSecond =
    name === 'zalo'
      ? (env.ZALO_PER_SECOND ?? PER_SECOND.zalo)
      : name === 'telegram'
        ? (env.TELEGRAM_PER_SECOND ?? PER_SECOND.telegram)
        : PER_SECOND[name];
  return { id, name, channel, perSecond, fetchFile, dropFile, templates };
}

async function zalo({ env, pool, personal, log, now }: ChannelParts): Promise<readonly Opened[]> {
  const {
    ZALO_APP_ID: appId,
    ZALO_OA_ID: oaId,
    ZALO_APP_SECRET: appSecret,
    ZALO_OA_SECRET_KEY: oaSecretKey,
  } = env;
  if (!appId || !oaId || !appSecret || !oaSecretKey) return [];
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
  const channel = createZaloChannel({
    appId,
    oaId,
    appSecret,
    oaSecretKey,
    apiRoot: env.ZALO_API_ROOT,
    accessToken: tokens.accessToken,
    refreshed: tokens.refreshed,
  });
  const templates = createZaloTemplates({
    apiRoot: env.ZALO_API_ROOT,
    businessRoot: env.ZALO_BUSINESS_ROOT,
    recipientShape: env.ZALO_TEMPLATE_RECIPIENT,
    proofKey: appSecret,
    accessToken: tokens.accessToken,
    refreshed: tokens.refreshed,
  });
  return [
    {
      channel,
      templates,
      fetchFile: createZaloFiles(),
      keepUp: async () => void (await tokens.refreshIfDue()),
    },
  ];
}

/** With a public address Telegram is told where to send updates, again after every outage of ours. */
function telegram({ env }: ChannelParts): readonly Opened[] {
  const {
    TELEGRAM_TOKEN: token,
    TELEGRAM_WEBHOOK_SECRET: secretToken,
    TELEGRAM_API_ROOT: apiRoot,
    PUBLIC_URL,
  } = env;
  if (!token || !secretToken) return [];
  const channel = createTelegramChannel({ token, secretToken, apiRoot });
  const fetchFile = createTelegramFiles({ token, apiRoot });
  if (!PUBLIC_URL) return [{ channel, fetchFile }];
  const url = new URL('/webhooks/telegram', PUBLIC_URL).href;
  return [
    {
      channel,
      fetchFile,
      keepUp: () => registerWebhook(telegramApi({ token, apiRoot }), { url, secretToken }),
    },
  ];
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
      greets: false,
    },
    receive: () => [],
    deliver: async (_to, _bubble, key) => ({ platformId: key }),
    lookUp: async () => ({ kind: 'absent' }),
  };
}
