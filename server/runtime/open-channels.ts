import { ensureAccount } from '#adapters/postgres/accounts.ts';
import { createWebChannel } from '#adapters/web/channel.ts';
import type { Channel } from '#bot/channel.ts';
import type { ChannelName } from '#bot/message.ts';
import type { Env } from '../config.ts';
import { createBroughtFiles } from '../files/brought-files.ts';
import { filesFolder } from '../files/file-folder.ts';
import { type Account, type Accounts, createAccounts } from '../message-path/account.ts';
import type { ZaloDesk } from '../staff/zalo-desk.ts';
import type { ChannelParts, Opened, PolledAccount } from './channel-parts.ts';
import { openTelegram } from './open-telegram.ts';
import { openZalo } from './open-zalo.ts';
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
  /** What an administrator may do with the Official Account, where there is one. */
  readonly zaloDesk: ZaloDesk | undefined;
}

/** The accounts that the environment names, each with its row; the web chat is always one of them. */
export async function openChannels(parts: ChannelParts): Promise<OpenChannels> {
  const zalo = await openZalo(parts);
  const opened: readonly Opened[] = [
    web(parts),
    { channel: programChannel() },
    ...(zalo ? [zalo] : []),
    ...openTelegram(parts),
    ...openZaloBot(parts),
  ];
  const accounts = await Promise.all(opened.map((one) => accountOf(one, parts)));
  return {
    accounts: createAccounts(accounts),
    zaloDesk: zalo?.desk,
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
