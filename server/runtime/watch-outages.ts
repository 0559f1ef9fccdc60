import type pg from 'pg';
import {
  doorIsOpen,
  noteOutage,
  type Outage,
  openOutages,
  outageDealtWith,
} from '#adapters/postgres/outages.ts';
import { endLasting, raiseLasting } from '#adapters/postgres/staff-alerts.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from '../message-path/account.ts';
import { type Reconciling, reconcile } from '../message-path/reconcile.ts';

/** A door that says nothing for longer was shut (design.md 3.2). */
const GAP_MS = 60_000;
/** A channel that nothing came from for this long is asked whether nothing was said. */
const SILENT_MS = 10 * 60_000;
/** A webhook that is this late will not come: Zalo's second try is after 5 minutes (channels.md 2.3). */
const LATE_MS = 6 * 60_000;

export interface OutageWatchParts extends Reconciling {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly log: Log;
  readonly now: () => Date;
}

/** Looks whether the door was shut, or a platform stopped calling, and fetches what was said meanwhile. */
export interface OutageWatch {
  /** A webhook of this account came in. */
  readonly heard: (account: Account) => void;
  /** One look, never two at once; call it every 20 s or so while the door is open. */
  readonly round: () => Promise<void>;
}

export function createOutageWatch(parts: OutageWatchParts): OutageWatch {
  const { accounts, now, pool } = parts;
  const heardAt = new Map<string, Date>();
  const askedAt = new Map<string, Date>();
  const readTo = new Map<string, Date>();
  const begun = now();
  const news = new Set<string>();
  let looking: Promise<void> | undefined;
  return {
    heard: ({ name }) => {
      heardAt.set(name, now());
      readTo.delete(name);
      news.add(name);
    },
    round: () => {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
  };

  async function look(): Promise<void> {
    for (const account of news) await endLasting(pool, { kind: 'webhook-off', about: account });
    news.clear();
    await noteGap(parts);
    for (const outage of await openOutages(pool)) await dealWith(outage, parts);
    for (const account of accounts.all.filter(({ channel }) => channel.missed)) {
      const last = heardAt.get(account.name) ?? begun;
      const asked = askedAt.get(account.name) ?? begun;
      if (Math.min(...[last, asked].map((at) => now().getTime() - at.getTime())) < SILENT_MS)
        continue;
      askedAt.set(account.name, now());
      const since = readTo.get(account.name) ?? last;
      const began = now();
      if (await askWhetherSilent(account, new Date(since.getTime() - LATE_MS), parts))
        readTo.set(account.name, began);
    }
  }
}

async function noteGap({ pool, accounts, log }: OutageWatchParts): Promise<void> {
  const since = await doorIsOpen(pool, GAP_MS);
  if (!since) return;
  log.error({ since }, 'no webhook could be taken for a while: reading the history since then');
  for (const { name, channel } of accounts.all)
    if (channel.missed) await noteOutage(pool, { account: name, since });
}

/** Stays open and is tried again while the platform does not answer. */
async function dealWith(outage: Outage, parts: OutageWatchParts): Promise<void> {
  const { accounts, log, pool } = parts;
  const account = accounts.byName(outage.account);
  try {
    if (account?.channel.missed) {
      const found = await reconcile(account, outage.since, parts);
      log.warn({ account: account.name, ...found }, 'history read after an outage');
    }
    await outageDealtWith(pool, outage);
  } catch (error) {
    log.warn({ error, account: outage.account }, 'history could not be read, trying again');
  }
}

/**
 * No platform tells whether its webhook is switched on: but what it holds and never brought does. True where it
 * could be asked.
 */
async function askWhetherSilent(
  account: Account,
  since: Date,
  parts: OutageWatchParts,
): Promise<boolean> {
  const { log, pool, now } = parts;
  try {
    const found = await reconcile(account, since, parts);
    const late = found.oldest !== undefined && now().getTime() - found.oldest.getTime() > LATE_MS;
    const alert = { kind: 'webhook-off', about: account.name } as const;
    if (late && (await raiseLasting(pool, alert)))
      log.error({ ...alert, ...found }, 'the platform does not call: is its webhook switched on?');
    return true;
  } catch (error) {
    log.warn({ error, account: account.name }, 'a silent channel could not be asked');
    return false;
  }
}
