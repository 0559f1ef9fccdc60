import { createStaffAuth, type StaffAuth } from '#adapters/auth/staff-auth.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import type { Store } from '#adapters/postgres/open-store.ts';
import { openRecords, type Records } from '#adapters/postgres/prisma-client.ts';
import { createSeal } from '#adapters/postgres/seal.ts';
import { createSessionTokens, type SessionTokens } from '#adapters/web/session-token.ts';
import { createChannelAlerts } from '../alerts/channel-alerts.ts';
import type { StaffAlerts } from '../alerts/staff-alerts.ts';
import { createStaffAlerts } from '../alerts/tell-alerts.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { Accounts } from '../message-path/account.ts';
import { loadSecrets } from '../office-secrets.ts';
import type { ZaloDesk } from '../staff/zalo-desk.ts';
import type { PolledAccount } from './channel-parts.ts';
import { firstStart } from './first-start.ts';
import { openChannels } from './open-channels.ts';
import { openDatabase } from './open-database.ts';

/** Registers what must be closed; closed in the opposite order. */
export type OnStop = (close: () => Promise<void>) => void;

/** What everything else stands on: the store, the seals, the channels. */
export interface Foundation {
  readonly store: Store;
  readonly records: Records;
  readonly context: EffectContext;
  readonly sessions: SessionTokens;
  readonly accounts: Accounts;
  readonly alerts: StaffAlerts;
  readonly polled: readonly PolledAccount[];
  /** Keeps tokens and webhooks alive; called about once an hour. */
  readonly keepUp: () => Promise<void>;
  readonly zaloDesk: ZaloDesk | undefined;
  readonly auth: StaffAuth;
}

/** Opens the store, brings it up to date, makes the accounts, and does what only a first start does. */
export async function openFoundation(
  {
    env,
    log,
    say,
    now,
  }: {
    readonly env: Env;
    readonly log: Log;
    readonly say: (line: string) => void;
    readonly now: () => Date;
  },
  onStop: OnStop,
): Promise<Foundation> {
  const { store, embedded, stop } = await openDatabase(env, log);
  onStop(stop);
  const secrets = await loadSecrets(env, store.work);
  const records = openRecords(store.url);
  onStop(() => records.$disconnect());
  const personal = createSeal(secrets.dataKeys, 'personal');
  const inspection = createSeal(secrets.inspectionKeys, 'inspection');
  const context = { personal, inspection, now };
  const sessions = createSessionTokens(secrets.sessionSecret);
  const alerts = createStaffAlerts(store.work);
  const channels = await openChannels({
    env,
    pool: store.work,
    personal,
    sessions,
    alerts: createChannelAlerts(alerts, now, log),
    log,
    now,
  });
  await firstStart({ env, pool: store.work, personal, embedded, say });
  const auth = createStaffAuth({
    pool: store.work,
    secret: secrets.sessionSecret,
    baseUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    secureCookies: env.PUBLIC_URL?.startsWith('https:') ?? false,
    singleSignOn: singleSignOnOf(env),
    warn: (message) => log.warn({ message }, 'sign-in complains'),
  });
  return { auth, store, records, context, sessions, alerts, ...channels };
}

function singleSignOnOf({
  STAFF_OIDC_ISSUER: issuer,
  STAFF_OIDC_CLIENT_ID: clientId,
  STAFF_OIDC_CLIENT_SECRET: clientSecret,
}: Env) {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}
