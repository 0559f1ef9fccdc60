import { z } from 'zod';
import { openAccountSettings } from '#adapters/postgres/account-settings.ts';
import { ensureAccount } from '#adapters/postgres/accounts.ts';
import { lastHeardFrom } from '#adapters/postgres/message-path/last-heard.ts';
import { createPlatformUploads } from '#adapters/postgres/platform-uploads.ts';
import { createZaloChannel } from '#adapters/zalo/channel.ts';
import { createZaloFiles } from '#adapters/zalo/files.ts';
import { createZaloOAuth } from '#adapters/zalo/oauth.ts';
import { createZaloTemplates, type ZaloTemplates } from '#adapters/zalo/templates/templates.ts';
import type { Channel } from '#bot/channel.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { FetchedFile } from '../message-path/account.ts';
import type { ZaloDesk } from '../staff/zalo-desk.ts';
import {
  type GrantParts,
  grantDesk,
  openTokens,
  type ZaloKeys,
  type ZaloReach,
} from './zalo-grant.ts';

/** The Official Account at work: its channel, its upkeep, and what an administrator may do with it. */
export interface OpenZalo {
  readonly channel: Channel;
  readonly keepUp: () => Promise<void>;
  readonly fetchFile: (source: string) => Promise<FetchedFile>;
  readonly templates: ZaloTemplates;
  readonly desk: ZaloDesk;
}

/** Below a tenth of the minute's calls somebody should hear of it. */
const FEW = 0.1;
const MINUTE_MS = 60_000;

const Settings = z.object({
  choiceForm: z.enum(['off', 'v3-list', 'v3-button', 'v2-list']).catch('off'),
  notice: z.boolean().catch(false),
});

/** Opens the account that the environment names; `undefined` where it names none. */
export async function openZalo(parts: GrantParts): Promise<OpenZalo | undefined> {
  const { env, pool, now } = parts;
  const keys = keysIn(env);
  if (!keys) return undefined;
  const accountId = await ensureAccount(pool, { kind: 'zalo', name: 'zalo' });
  const settings = await openAccountSettings(pool, accountId);
  const current = (): z.infer<typeof Settings> => Settings.catch(OFF).parse(settings.current());
  const oauth = createZaloOAuth({ ...keys, oauthRoot: env.ZALO_OAUTH_ROOT });
  const tokens = await openTokens(accountId, oauth, parts);
  const reach = reachOf(env, keys, parts.log);
  const channel = createZaloChannel({
    ...keys,
    ...reach,
    macBeginsWith: env.ZALO_MAC_BEGINS_WITH,
    accessToken: tokens.accessToken,
    refreshed: tokens.refreshed,
    uploadStore: createPlatformUploads(pool, accountId),
    now,
    lastHeard: (userId) => lastHeardFrom(pool, accountId, userId),
    noticeWith: () => (current().notice ? '/-strong' : undefined),
    forms: {
      current: () => current().choiceForm,
      refused: async (form, code) => {
        parts.log.warn({ account: 'zalo', form, code }, 'Zalo takes no such form: back to numbers');
        await settings.change({ choiceForm: 'off' }).catch(() => undefined);
      },
    },
  });
  const templates = createZaloTemplates({
    apiRoot: env.ZALO_API_ROOT,
    businessRoot: env.ZALO_BUSINESS_ROOT,
    recipientShape: env.ZALO_TEMPLATE_RECIPIENT,
    proofKey: keys.appSecret,
    accessToken: tokens.accessToken,
    refreshed: tokens.refreshed,
  });
  const grant = { keys, accountId, oauth, tokens, reach };
  return {
    channel,
    templates,
    fetchFile: createZaloFiles({ hosts: env.ZALO_FILE_HOSTS }),
    keepUp: async () => void (await tokens.refreshIfDue()),
    desk: {
      ...grantDesk(grant, parts),
      settings: async () => Settings.catch(OFF).parse(await settings.read()),
      change: settings.change,
    },
  };
}

const OFF = { choiceForm: 'off', notice: false } as const;

function keysIn(env: Env): ZaloKeys | undefined {
  const { ZALO_APP_ID: appId, ZALO_OA_ID: oaId } = env;
  const { ZALO_APP_SECRET: appSecret, ZALO_OA_SECRET_KEY: oaSecretKey } = env;
  return appId && oaId && appSecret && oaSecretKey
    ? { appId, oaId, appSecret, oaSecretKey }
    : undefined;
}

function reachOf(env: Env, { appSecret }: ZaloKeys, log: Log): ZaloReach {
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    appSecret,
    apiRoot: env.ZALO_API_ROOT,
    sendProof: env.ZALO_SEND_PROOF,
    onRate: ({ limit, remain }) => {
      if (remain >= limit * FEW || performance.now() - toldAt < MINUTE_MS) return;
      toldAt = performance.now();
      log.warn({ account: 'zalo', limit, remain }, 'few calls are left in this minute');
    },
  };
}
