import type pg from 'pg';
import type { Mailer } from '#adapters/mail/mailer.ts';
import { addBubble } from '#adapters/postgres/message-path/take-over.ts';
import { chatsOf, type StaffChat } from '#adapters/postgres/staff-notices/notice-wishes.ts';
import type { OwnNotice } from '#adapters/postgres/staff-notices/own-notices.ts';
import {
  type ClaimedStaffMail,
  claimStaffMails,
  queueStaffMail,
  settleStaffMail,
} from '#adapters/postgres/staff-notices/staff-mails.ts';
import {
  type PersonToTell,
  type Telling,
  tellNextPerson,
} from '#adapters/postgres/staff-notices/tell-person.ts';
import { fitReply } from '#bot/fit-reply.ts';
import { quietUntil } from '#bot/notices/quiet-hours.ts';
import { fateOf } from '../alerts/mail-alerts.ts';
import type { Log } from '../log.ts';
import type { Accounts } from '../message-path/account.ts';
import { staffMessage, staffSubject } from './staff-notice-words.ts';

/** After something left, what follows is gathered for so long: a digest instead of a flood. */
const GATHER_MS = 15 * 60_000;
const AT_A_TIME = 20;

export interface StaffTelling {
  readonly pool: pg.Pool;
  readonly accounts: Accounts;
  /** Absent where the office has set no mail server. */
  readonly mailer: Mailer | undefined;
  readonly categoryName: (id: string) => string;
  readonly publicUrl: string | undefined;
  /** Hurries bubbles that were just written. */
  readonly deliver: (conversationId: string) => void;
  readonly log: Log;
  readonly now: () => Date;
}

/**
 * Puts what each person should know into the outbox of their chats and among the mails, by what they wished for:
 * never in their quiet hours, the first thing at once, what follows soon as one digest.
 */
export async function tellStaff(telling: StaffTelling): Promise<void> {
  const now = telling.now();
  for (let more = true; more; ) {
    const chats: string[] = [];
    more = await tellNextPerson(
      telling.pool,
      now,
      (person) => decide(person, now),
      async (client, person, notices) => {
        if (person.ways.includes('mail') && telling.mailer)
          await queueStaffMail(client, person.login, notices);
        if (person.ways.includes('chat'))
          chats.push(...(await intoChats(client, person, notices, telling)));
      },
    );
    for (const chat of chats) telling.deliver(chat);
  }
}

function decide({ quietFrom, quietTo }: PersonToTell, now: Date): Telling {
  const until = quietUntil({ from: quietFrom, to: quietTo }, now, 0);
  return until
    ? { kind: 'wait', until }
    : { kind: 'told', until: new Date(now.getTime() + GATHER_MS) };
}

async function intoChats(
  client: pg.ClientBase,
  { login }: PersonToTell,
  notices: readonly OwnNotice[],
  telling: StaffTelling,
): Promise<readonly string[]> {
  const text = staffMessage(notices, telling);
  const chats = await chatsOf(client, login);
  for (const chat of chats) await intoChat(client, chat, text, notices.at(-1)?.id ?? '', telling);
  return chats.map(({ id }) => id);
}

async function intoChat(
  client: pg.ClientBase,
  { id, accountId }: StaffChat,
  text: string,
  last: string,
  { accounts }: StaffTelling,
): Promise<void> {
  const account = accounts.byId(accountId);
  if (!account) return;
  for (const [at, bubble] of fitReply({ text }, account.channel.can).entries())
    await addBubble(client, {
      conversationId: id,
      key: `staff-notice/${last}/${id}/${at}`,
      kind: 'alert',
      author: 'alert',
      bubble,
    });
}

/** Mails what is due; what may have arrived is never sent again, a busy server is tried for hours. */
export async function mailStaff(telling: StaffTelling): Promise<void> {
  const { mailer } = telling;
  if (!mailer) return;
  const due = await claimStaffMails(telling.pool, AT_A_TIME);
  await Promise.all(due.map((one) => mailOne(one, mailer, telling)));
}

async function mailOne(
  { id, address, attempts, notices }: ClaimedStaffMail,
  mailer: Mailer,
  telling: StaffTelling,
): Promise<void> {
  const { pool, log } = telling;
  // Sealed meanwhile: there is nothing left to say.
  if (notices.length === 0) return settleStaffMail(pool, id, { kind: 'failed', because: 'sealed' });
  const told = await mailer.send(address, {
    subject: staffSubject(notices),
    text: `${staffMessage(notices, telling)}\n\nĐổi cách báo: bàn làm việc, mục Tài khoản.`,
    trackingId: `staff-${id}`,
  });
  const fate = fateOf(told, attempts);
  if (fate.kind !== 'sent')
    log.warn({ mail: id, because: fate.because, fate: fate.kind }, 'staff notice not mailed');
  await settleStaffMail(pool, id, fate);
}
