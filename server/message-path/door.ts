import type { ChannelEvent, WebhookRequest } from '#bot/channel.ts';
import { NotGenuine } from '#bot/errors.ts';
import type { Log } from '../log.ts';
import type { Spool } from '../spool.ts';
import type { Account } from './account.ts';
import { createPatience } from './patience.ts';
import { createSpoolOrder, type SpoolOrder } from './spool-order.ts';

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
export interface DoorParts {
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
  readonly spool: Spool;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * `keep` commits one event; when it throws, or nothing at all is being kept, the whole proven request goes to
 * the spool, and so do later ones of the same conversation until that was replayed. Only when the spool fails
 * too is the platform told to send again.
 */
export function createDoor(parts: DoorParts): Door {
  const order = createSpoolOrder(parts.spool.isEmpty);
  const patiently = createPatience();
  let inside = 0;
  return {
    takeSpooled: async (account, request) => {
      for (const event of account.channel.receive(request)) {
        await parts.keep(account, event);
        order.taken(conversationOf(account, event), event.eventId);
      }
    },
    receive: async (account, request) => {
      if (inside >= MOST_AT_ONCE) return 'busy';
      inside += 1;
      try {
        return await receiveOne(account, request, { ...parts, order, patiently });
      } finally {
        inside -= 1;
      }
    },
  };
}

function conversationOf(account: Account, { recipient }: ChannelEvent): string {
  return `${account.id}/${recipient}`;
}

interface DoorAtWork extends DoorParts {
  readonly order: SpoolOrder;
  readonly patiently: (keeping: Promise<void>) => Promise<void>;
}

async function receiveOne(
  account: Account,
  request: WebhookRequest,
  parts: DoorAtWork,
): Promise<Received> {
  const events = prove(account, request);
  if (typeof events === 'string') return events;
  if (!events.some((event) => parts.order.mustFollow(conversationOf(account, event))))
    try {
      await parts.patiently(keepAll(account, events, parts));
      return 'kept';
    } catch (error) {
      parts.log.error({ error, account: account.name }, 'store unreachable, spooling');
    }
  return putInSpool(account, request, events, parts);
}

async function keepAll(
  account: Account,
  events: readonly ChannelEvent[],
  { keep }: DoorParts,
): Promise<void> {
  for (const event of events) await keep(account, event);
}

async function putInSpool(
  account: Account,
  request: WebhookRequest,
  events: readonly ChannelEvent[],
  { order, spool, log, now }: DoorAtWork,
): Promise<Received> {
  // Told before it is on disk: a message right behind it must not be faster.
  for (const event of events) order.spooled(conversationOf(account, event), event.eventId);
  try {
    await spool.append(spooled(account, request, now()));
    return 'spooled';
  } catch (error) {
    for (const event of events) order.refused(conversationOf(account, event), event.eventId);
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
