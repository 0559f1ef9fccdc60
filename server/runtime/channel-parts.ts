import type pg from 'pg';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { SessionTokens } from '#adapters/web/session-token.ts';
import type { Channel, Polling } from '#bot/channel.ts';
import type { ChannelAlerts } from '../alerts/channel-alerts.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { Account } from '../message-path/account.ts';

/** What opening a channel may need. */
export interface ChannelParts {
  readonly env: Env;
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly sessions: SessionTokens;
  readonly alerts: ChannelAlerts;
  readonly log: Log;
  readonly now: () => Date;
}

/** Fetches updates until the signal ends it, and gives each to `take` as if it had come by webhook. */
export type Poll = (polling: Polling) => Promise<void>;

/** One channel with its upkeep, where it needs any. */
export interface Opened {
  readonly channel: Channel;
  readonly keepUp?: (() => Promise<void>) | undefined;
  readonly fetchFile?: Account['fetchFile'];
  readonly dropFile?: Account['dropFile'];
  readonly templates?: Account['templates'];
  readonly poll?: Poll | undefined;
}

/** An account whose updates are fetched. */
export interface PolledAccount {
  readonly account: Account;
  readonly poll: Poll;
}
