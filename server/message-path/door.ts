import type { ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import type { Log } from '../log.ts';
import type { Spool } from '../spool.ts';
import type { Account } from './account.ts';

/** What became of a webhook request: the route turns it into a status and nothing else. */
export type Received = 'kept' | 'spooled' | 'not-genuine' | 'busy' | 'unreadable';

/** Where proven requests come in. It proves, keeps and answers; thinking happens elsewhere. */
export interface Door {
  readonly receive: (account: Account, request: WebhookRequest) => Promise<Received>;
  /** Keeps again what waited on disk; throws while the store is still away. */
  readonly takeSpooled: (account: Account, request: WebhookRequest) => Promise<void>;
}

/** Requests looked at together; above it the platform is asked to come again (design.md 3.2). */
const MOST_AT_ONCE = 400;

/**
 * `keep` commits one event; it throws when the store cannot be reached, and then the whole proven request
 * goes to the spool. Only when that fails too is the platform told to send again.
 */
export function createDoor(parts: {
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
  readonly spool: Spool;
  readonly log: Log;
  readonly now: () => Date;
}): Door {
  let inside = 0;
  const keepAll = async (account: Account, events: readonly ChannelEvent[]): Promise<void> => {
    for (const event of events) await parts.keep(account, event);
  };
  return {
    takeSpooled: (account, request) => keepAll(account, account.channel.receive(request)),
    receive: async (account, request) => {
      if (inside >= MOST_AT_ONCE) return 'busy';
      inside += 1;
      try {
        return await receiveOne(account, request, keepAll, parts);
      } finally {
        inside -= 1;
      }
    },
  };
}

async function receiveOne(
  account: Account,
  request: WebhookRequest,
  keepAll: (account: Account, events: readonly ChannelEvent[]) => Promise<void>,
  { spool, log, now }: { readonly spool: Spool; readonly log: Log; readonly now: () => Date },
): Promise<Received> {
  const events = prove(account, request);
  if (typeof events === 'string') return events;
  try {
    await keepAll(account, events);
    return 'kept';
  } catch (error) {
    log.error({ error, account: account.name }, 'store unreachable, spooling');
  }
  try {
    await spool.append(spooled(account, request, now()));
    return 'spooled';
  } catch (error) {
    log.error({ error, account: account.name }, 'spool failed');
    return 'busy';
  }
}

function prove(account: Account, request: WebhookRequest): readonly ChannelEvent[] | Received {
  try {
    return account.channel.receive(request);
  } catch (error) {
    return error instanceof NotGenuine ? 'not-genuine' : 'unreadable';
  }
}

function spooled(
  account: Account,
  { headers, body }: WebhookRequest,
  now: Date,
): Parameters<Spool['append']>[0] {
  return {
    account: account.name,
    headers: Object.fromEntries(headers),
    body: Buffer.from(body).toString('base64'),
    at: now.toISOString(),
  };
}
