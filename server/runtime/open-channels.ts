import { ensureAccount } from '#adapters/postgres/accounts.ts';
import { createTokenRows } from '#adapters/postgres/zalo-tokens.ts';
import { createWebChannel } from '#adapters/web/channel.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloFiles } from '#adapters/zalo/files.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTemplates } from '#adapters/zalo/templates/templates.ts';
import { createZaloTokens, type ZaloTokens } from '#adapters/zalo/tokens.ts';
import type { Channel } from '#bot/channel.ts';
import type { ChannelName } from '#bot/message.ts';
import type { Env } from '../config.ts';
import { createBroughtFiles } from '../files/brought-files.ts';
import { filesFolder } from '../files/file-folder.ts';
import { type Account, type Accounts, createAccounts } from '../message-path/account.ts';
import type { ChannelParts, Opened, PolledAccount } from './channel-parts.ts';
import { openTelegram } from './open-telegram.ts';
import { openZaloBot } from './open-zalo-bot.ts';

/**
 * Bubbles a second per platform: Telegram allows about 30 (its FAQ), Zalo 4,000 calls a minute (channels.md 3.1).
 * Zalo Bot publishes no limit: a careful guess.
 */
function perSecondOf(name: ChannelName, env: Env): number {
  const usual = { web: 2_000, zalo: 60, 'zalo-bot': 5, telegram: 28, botpress: 2_000 } as const;
  const wanted: Partial<Record<ChannelName, number | undefined>> = {
    zalo: env.ZALO_PER_SECOND,
    'zalo-bot': env.ZALO_BOT_PER_SECOND,
    telegram: env.TELEGRAM_PER_SECOND,
  };
  return wanted[name] ?? usual[name];
}

/** The accounts at work, what keeps them so (called about once an hour), and those whose updates are fetched. */
export interface OpenChannels {
  readonly accounts: Accounts;
  readonly keepUp: () => Promise<void>;
  readonly polled: readonly PolledAccount[];
}

/** The accounts that the environment names, each with its row; the web chat is always one of them. */
export async function openChannels(parts: ChannelParts): Promise<OpenChannels> {
  const opened: readonly Opened[] = [
    web(parts),
    { channel: programChannel() },
    ...(await zalo(parts)),
    ...openTelegram(parts),
    ...openZaloBot(parts),
  ];
  const accounts = await Promise.all(opened.map((one) => accountOf(one, parts)));
  return {
    accounts: createAccounts(accounts),
    keepUp: async () => {
      for (const { keepUp } of opened) await keepUp?.();
    },
    polled: opened.flatMap(({ poll }, at) => {
      const account = accounts[at];
      return poll && account ? [{ account, poll }] : [];
    }),
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
  return { id, name, channel, perSecond: perSecondOf(name, env), fetchFile, dropFile, templates };
}

async function zalo({
  env,
  pool,
  personal,
  log,
  now,
  alerts,
}: ChannelParts): Promise<readonly Opened[]> {
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
    alert: (reason) => {
      log.error(
        { account: 'zalo', reason },
        'an administrator must connect the Official Account again',
      );
      alerts.tokenLost('zalo');
    },
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
  return [
    {
      channel,
      templates: templatesOf(env, appSecret, tokens),
      fetchFile: createZaloFiles(),
      keepUp: async () => void (await tokens.refreshIfDue()),
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

/** Template messages by the tokens of the same account. */
function templatesOf(
  env: Env,
  appSecret: string,
  { accessToken, refreshed }: Pick<ZaloTokens, 'accessToken' | 'refreshed'>,
): NonNullable<Account['templates']> {
  return createZaloTemplates({
    apiRoot: env.ZALO_API_ROOT,
    businessRoot: env.ZALO_BUSINESS_ROOT,
    recipientShape: env.ZALO_TEMPLATE_RECIPIENT,
    proofKey: appSecret,
    accessToken,
    refreshed,
  });
}
