import type pg from 'pg';
import { type AlertContact, alertContacts } from '#adapters/postgres/alert-contacts.ts';
import { queueAlertMails } from '#adapters/postgres/alert-mails.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import { type RaisedAlert, raiseAlert, tellNext } from '#adapters/postgres/staff-alerts.ts';
import { fitReply } from '#bot/fit-reply.ts';
import type { Accounts } from '../message-path/account.ts';
import { alertMessage } from './alert-words.ts';
import type { AlertKind, StaffAlerts } from './staff-alerts.ts';

/** Ahead of everything else that waits in that chat, as an emergency's own answer is. */
const AHEAD_OF_ALL = 10;

/** Alerts kept in the store; the sweep of any worker tells them. */
export function createStaffAlerts(pool: pg.Pool): StaffAlerts {
  return { raise: (alert) => raiseAlert(pool, alert) };
}

export interface Telling {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  readonly publicUrl: string | undefined;
  readonly deliver: (conversationId: string) => void;
}

/**
 * Puts every untold alert into the outbox of each linked chat, from where it is tried, paced and settled like any
 * bubble; where an answer is missing it is sent once more, since an alert is better heard twice than never. What goes
 * by mail is written down beside it, for `mailAlerts`.
 */
export async function tellAlerts(telling: Telling): Promise<void> {
  for (let more = true; more; ) {
    const chats: string[] = [];
    more = await tellNext(telling.pool, async (client, alert) => {
      await queueAlertMails(client, alert.id);
      for (const contact of await alertContacts(client))
        if (await tell(client, alert, contact, telling)) chats.push(contact.conversationId);
    });
    for (const chat of chats) telling.deliver(chat);
  }
}

async function tell(
  client: pg.ClientBase,
  { id, kind, about }: RaisedAlert,
  { conversationId, accountId }: AlertContact,
  { accounts, publicUrl }: Telling,
): Promise<boolean> {
  const account = accounts.byId(accountId);
  if (!account) return false;
  // Only our own code raises alerts: what stands in the store is one of its kinds.
  const text = alertMessage({ kind: kind as AlertKind, about }, publicUrl);
  for (const [at, bubble] of fitReply({ text }, account.channel.can).entries())
    await addBubble(client, {
      conversationId,
      key: `alert/${id}/${conversationId}/${at}`,
      kind: 'alert',
      author: 'alert',
      bubble,
      priority: AHEAD_OF_ALL,
    });
  return true;
}
