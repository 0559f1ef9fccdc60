import type { ChannelName } from '#bot/message.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import type { Log } from '../log.ts';
import type { StaffAlerts } from './staff-alerts.ts';

/** What a channel's upkeep may find; each is told once a day, and never fails the upkeep. */
export interface ChannelAlerts {
  /** The platform does not take our token any more: a person must bring another. */
  readonly tokenLost: (channel: ChannelName) => void;
  /** The platform called somewhere else, or called us in vain. */
  readonly webhookFailed: (channel: ChannelName) => void;
}

export function createChannelAlerts(alerts: StaffAlerts, now: () => Date, log: Log): ChannelAlerts {
  const raise = (kind: 'token-lost' | 'webhook-failed', about: string): void => {
    const key = `${kind}/${about}/${civilDateOf(now())}`;
    alerts
      .raise({ key, kind, about })
      .catch((error: unknown) => log.error({ error, kind, about }, 'an alert was not raised'));
  };
  return {
    tokenLost: (channel) => raise('token-lost', channel),
    webhookFailed: (channel) => raise('webhook-failed', channel),
  };
}
