import { type FakeTelegram, startFakeTelegram } from './platforms/telegram.ts';
import { type FakeZalo, startFakeZalo } from './platforms/zalo.ts';
import { type FakeZaloBot, startFakeZaloBot } from './platforms/zalo-bot.ts';
import { type RunningServer, startRunningServer } from './running-server.ts';

/** What is joined to the fakes: the real server, in a process of its own or in this one. */
export interface OfficeServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The real server joined to a fake Zalo, Telegram and Zalo Bot, which live in this process and outlive it. */
export interface ConnectedOffice<S extends OfficeServer = RunningServer> {
  readonly server: S;
  readonly zalo: FakeZalo;
  readonly telegram: FakeTelegram;
  readonly zaloBot: FakeZaloBot;
  /** Where the platforms post what citizens write. */
  readonly hooks: {
    readonly zalo: string;
    readonly telegram: string;
    readonly zaloBot: string;
  };
  readonly stop: () => Promise<void>;
}

const ZALO = { appId: '42', oaId: '900', appSecret: 'fake-app-secret', oaSecretKey: 'fake-oa-key' };
/** Who the fake Telegram is. */
export const TELEGRAM = { token: '123:fake', secretToken: 'fake-webhook-secret' };
const ZALO_BOT = { token: '456:fake', secretToken: 'fake-zalo-bot-secret' };

/** Platforms come again until they are heard; real ones wait longer between tries. */
const COME_AGAIN_MS = [200, 400, 800, ...Array.from({ length: 200 }, () => 1_000)];

/** Starts what is joined to the fakes; the environment holds their addresses. */
type Start<S> = (env: Readonly<Record<string, string>>) => Promise<S>;

/** Starts the fakes, then the server with their addresses; whatever started is stopped where one does not. */
export function startConnectedOffice(
  env: Readonly<Record<string, string>> = {},
  start: Start<RunningServer> = startRunningServer,
): Promise<ConnectedOffice> {
  return joined(env, start);
}

/** The same around any server; the platforms live by `clock`. */
export async function joined<S extends OfficeServer>(
  env: Readonly<Record<string, string>>,
  start: Start<S>,
  clock: () => number = Date.now,
): Promise<ConnectedOffice<S>> {
  const zalo = await startFakeZalo({ ...ZALO, retryAfterMs: COME_AGAIN_MS, clock });
  const telegram = await startFakeTelegram({ ...TELEGRAM, retryAfterMs: COME_AGAIN_MS, clock });
  const zaloBot = await startFakeZaloBot({ ...ZALO_BOT, retryAfterMs: COME_AGAIN_MS });
  const stopFakes = async (): Promise<void> => {
    await Promise.all([zalo.stop(), telegram.stop(), zaloBot.stop()]);
  };
  const server = await start({ ...settings(zalo, telegram, zaloBot), ...env }).catch(
    async (error: unknown) => {
      await stopFakes();
      throw error;
    },
  );
  return {
    server,
    zalo,
    telegram,
    zaloBot,
    hooks: {
      zalo: `${server.url}/webhooks/zalo`,
      telegram: `${server.url}/webhooks/telegram`,
      zaloBot: `${server.url}/webhooks/zalo-bot`,
    },
    stop: async () => {
      await server.stop();
      await stopFakes();
    },
  };
}

function settings(
  zalo: FakeZalo,
  telegram: FakeTelegram,
  zaloBot: FakeZaloBot,
): Readonly<Record<string, string>> {
  const { access, refresh } = zalo.tokens();
  return {
    ZALO_APP_ID: ZALO.appId,
    ZALO_OA_ID: ZALO.oaId,
    ZALO_APP_SECRET: ZALO.appSecret,
    ZALO_OA_SECRET_KEY: ZALO.oaSecretKey,
    ZALO_ACCESS_TOKEN: access,
    ZALO_REFRESH_TOKEN: refresh,
    ZALO_API_ROOT: zalo.url,
    ZALO_OAUTH_ROOT: zalo.url,
    ZALO_BUSINESS_ROOT: zalo.url,
    // A test at night must see what a test by day sees.
    QUIET_HOURS: '0-0',
    TELEGRAM_TOKEN: TELEGRAM.token,
    TELEGRAM_WEBHOOK_SECRET: TELEGRAM.secretToken,
    TELEGRAM_API_ROOT: telegram.url,
    ZALO_BOT_TOKEN: ZALO_BOT.token,
    ZALO_BOT_WEBHOOK_SECRET: ZALO_BOT.secretToken,
    ZALO_BOT_API_ROOT: zaloBot.url,
  };
}
