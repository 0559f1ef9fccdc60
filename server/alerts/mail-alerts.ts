import type pg from 'pg';
import type { Mailer } from '#adapters/mail/mailer.ts';
import {
  type ClaimedMail,
  claimAlertMails,
  type MailFate,
  settleAlertMail,
} from '#adapters/postgres/alert-mails.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { followsFrom, type Told } from '#bot/notices/told.ts';
import type { Log } from '../log.ts';
import { alertMessage, alertSubject } from './alert-words.ts';
import type { AlertKind } from './staff-alerts.ts';

/** Minutes between tries at a server that is busy or has to be mended; after them the alert has failed there. */
const AGAIN_AFTER_MINUTES = [1, 5, 15, 60, 180] as const;
const AT_A_TIME = 20;

export interface Mailing {
  readonly pool: pg.Pool;
  readonly personal: Seal;
  readonly mailer: Mailer;
  readonly publicUrl: string | undefined;
  readonly log: Log;
}

/** Mails every alert that is due, to each linked address once; any number of processes may do it at once. */
export async function mailAlerts(mailing: Mailing): Promise<void> {
  const due = await claimAlertMails(mailing.pool, mailing.personal, AT_A_TIME);
  await Promise.all(due.map((one) => mailOne(one, mailing)));
}

async function mailOne(one: ClaimedMail, mailing: Mailing): Promise<void> {
  const { pool, mailer, publicUrl, log } = mailing;
  // Only our own code raises alerts: what stands in the store is one of its kinds.
  const alert = { kind: one.kind as AlertKind, about: one.about };
  const told = await mailer.send(one.mail, {
    subject: alertSubject(alert.kind, alert.about),
    text: alertMessage(alert, publicUrl),
    trackingId: `alert-${one.alertId}-${one.addressId}`,
  });
  const fate = fateOf(told, one.attempts);
  if (fate.kind !== 'sent')
    log.warn({ alert: one.alertId, because: fate.because, fate: fate.kind }, 'alert not mailed');
  await settleAlertMail(pool, one, fate);
}

/** What a mail to staff came to, after so many tries before: whether and when to try again. */
export function fateOf(told: Told, attempts: number): MailFate {
  if (told.kind === 'accepted') return { kind: 'sent' };
  const { because } = told;
  const follows = followsFrom(because);
  if (follows === 'unknown') return { kind: 'unknown', because };
  const minutes = AGAIN_AFTER_MINUTES[attempts];
  // A wrong password is mended by a person, and the alert is still worth hearing then.
  const mayWork = follows !== 'next-way' || because === 'operator';
  return mayWork && minutes !== undefined
    ? { kind: 'again', because, minutes }
    : { kind: 'failed', because };
}
