import type pg from 'pg';
import { ensureAccount } from '#adapters/postgres/accounts.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { telegramApi } from '#adapters/telegram/api.ts';
import { createTelegramChannel } from '#adapters/telegram/channel.ts';
import { createTelegramFiles } from '#adapters/telegram/files.ts';
import { registerWebhook } from '#adapters/telegram/register-webhook.ts';
import { createWebChannel } from '#adapters/web/channel.ts';
import type { SessionTokens } from '#adapters/web/session-token.ts';
import type { Channel } from '#bot/channel.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import { type Account, type Accounts, createAccounts } from '../message-path/account.ts';
import type { ZaloDesk } from '../staff/zalo-desk.ts';
import { openZalo } from './open-zalo.ts';

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
  /** What an administrator may do with the Official Account, where there is one. */
  readonly zaloDesk: ZaloDesk | undefined;
}

/** One channel with its upkeep, where it needs any. */
interface Opened {
  readonly channel: Channel;
  readonly keepUp?: () => Promise<void>;
  readonly fetchFile?: Account['fetchFile'];
}

/** The accounts that the environment names, each with its row; the web chat is always one of them. */
export async function openChannels(parts: ChannelParts): Promise<OpenChannels> {
  const zalo = await openZalo(parts);
  const opened: readonly Opened[] = [
    { channel: createWebChannel({ tokens: parts.sessions, now: parts.now }) },
    { channel: programChannel() },
    ...(zalo ? [zalo] : []),
    ...telegram(parts),
  ];
  const accounts = await Promise.all(opened.map((one) => accountOf(one, parts)));
  return {
    accounts: createAccounts(accounts),
    zaloDesk: zalo?.desk,
    keepUp: async () => {
      for (const { keepUp } of opened) await keepUp?.();
    },
  };
}

async function accountOf(
  { channel, fetchFile }: Opened,
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
  return { id, name, channel, perSecond, fetchFile };
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
