import type pg from 'pg';
import { storeMessage } from '#adapters/postgres/message-path/store-message.ts';
import { keptEvents, ourBubbles } from '#adapters/postgres/outages.ts';
import type { ChannelEvent, MissedMessage } from '#bot/channel.ts';
import type { Account } from './account.ts';

/** What reading an account's history came to. */
export interface Reconciled {
  /** Messages that no webhook had brought, now kept. */
  readonly broughtIn: number;
  /** Of those, the ones that a person had answered in the platform's own tool: kept, not answered again. */
  readonly answered: number;
  /** Messages whose content the history does not tell: somebody must look in the platform's own tool. */
  readonly untold: number;
  /** When the oldest of all these was written. */
  readonly oldest: Date | undefined;
  /** False where the history holds more than could be read. */
  readonly complete: boolean;
}

export interface Reconciling {
  readonly pool: pg.Pool;
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
}

/**
 * Brings in what citizens wrote since then and no webhook told, oldest first (design.md 3.2). A message that a
 * webhook brings as well, before or after, stays one. @throws DeliveryFailed where the platform does not answer
 */
export async function reconcile(
  account: Account,
  since: Date,
  reconciling: Reconciling,
): Promise<Reconciled> {
  const read = await account.channel.missed?.(since);
  const missing: MissedMessage[] = [];
  for (const message of read?.messages ?? [])
    if ((await keptEvents(reconciling.pool, account.id, message.knownAs)).size === 0)
      missing.push(message);
  const told = missing.filter(({ event }) => !isUntold(event));
  let answered = 0;
  for (const message of told) answered += await bringIn(account, message, reconciling);
  return {
    broughtIn: told.length,
    answered,
    untold: missing.length - told.length,
    oldest: missing[0]?.event.sentAt,
    complete: read?.complete ?? true,
  };
}

/** The platform may still bring it by webhook, and then with its content. */
function isUntold({ content }: MissedMessage['event']): boolean {
  return content.kind === 'unsupported' && content.what === 'nosupport';
}

/** 1 where somebody had answered it already. */
async function bringIn(
  account: Account,
  { event, answeredBy }: MissedMessage,
  { pool, keep }: Reconciling,
): Promise<number> {
  const to = { accountId: account.id, recipient: event.recipient };
  const ours = await ourBubbles(pool, to, answeredBy);
  const byStaff = answeredBy.some(({ platformId }) => !ours.has(platformId));
  if (!byStaff) {
    await keep(account, event);
    return 0;
  }
  const { eventId, recipient, sentAt, content } = event;
  await storeMessage(pool, {
    accountId: account.id,
    eventId,
    recipient,
    kind: 'message',
    content,
    sentAt,
    status: 'done',
  });
  return 1;
}
