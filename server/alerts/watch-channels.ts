import type pg from 'pg';
import { longestWaits, silentAccounts } from '#adapters/postgres/channel-watch.ts';
import type { Accounts } from '../message-path/account.ts';
import type { StaffAlerts } from './staff-alerts.ts';

/** About 20 messages a working day, two an hour: four hours without any are then no chance (once in 3,000). */
const BUSY_PER_WEEK = 100;
const SILENT_HOURS = 4;
/** A message is answered within seconds; after this long something is broken. */
const BACKLOG_SECONDS = 120;

export interface Watching {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly alerts: StaffAlerts;
  /** Whether the office works: nights and feast days are silent. */
  readonly staffed: (at: Date) => boolean;
  readonly now: () => Date;
}

/** One look at what nobody complains of by themselves: channels that bring nothing, and messages that wait. */
export async function watchChannels(watching: Watching): Promise<void> {
  await lookForSilence(watching);
  await lookForBacklog(watching);
}

/** Silence counts only where the office worked during all of it, as far as its two ends tell. */
async function lookForSilence({ pool, accounts, alerts, staffed, now }: Watching): Promise<void> {
  const began = new Date(now().getTime() - SILENT_HOURS * 3_600_000);
  if (!staffed(now()) || !staffed(began)) return;
  const names = accounts.all.map(({ name }) => name).filter((name) => name !== 'botpress');
  const busy = { perWeek: BUSY_PER_WEEK, hours: SILENT_HOURS };
  for (const { name, lastAt } of await silentAccounts(pool, names, busy))
    await alerts.raise({
      key: `channel-silent/${name}/${lastAt.toISOString()}`,
      kind: 'channel-silent',
      about: name,
    });
}

/** At most one alert an hour: the first one is enough to come running. */
async function lookForBacklog({ pool, accounts, alerts, now }: Watching): Promise<void> {
  const waits = await longestWaits(
    pool,
    accounts.all.map(({ id }) => id),
  );
  if (Math.max(waits.unread, waits.unsent) < BACKLOG_SECONDS) return;
  const hour = now().toISOString().slice(0, 13);
  await alerts.raise({ key: `backlog/${hour}`, kind: 'backlog', about: 'messages' });
}
