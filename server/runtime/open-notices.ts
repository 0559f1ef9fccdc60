import { createMailer, type Mailer } from '#adapters/mail/mailer.ts';
import { pauseSends, takeSends } from '#adapters/postgres/message-path/send-limit.ts';
import type { WorkingDays } from '#language/working-days.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import { createSendLimiter } from '../message-path/send-limiter.ts';
import { loadTemplates } from '../notices/load-templates.ts';
import { noticeDossiers, remindFollowers } from '../notices/notice-dossiers.ts';
import type { NoticeParts } from '../notices/notice-parts.ts';
import { noticeReports } from '../notices/notice-reports.ts';
import { tellNotices } from '../notices/tell-notices.ts';
import type { Foundation, OnStop } from './open-foundation.ts';
import { sweep } from './sweeps.ts';

/** A notice waits no longer than this, and than its quiet hours. */
const NOTICES_MS = 1_000;
/** A register is written by hand or by night; a minute is soon enough. */
const DOSSIERS_MS = 20_000;
/** Reminders are a matter of hours and days. */
const REPORTS_MS = 60_000;
/** A reminder counts days. */
const REMINDERS_MS = 10 * 60_000;

/** The office's own mail server, where it has one. */
export function mailerOf({ MAIL_URL: url, MAIL_FROM: from }: Env): Mailer | undefined {
  return url && from ? createMailer({ url, from }) : undefined;
}

/** What staff pages and the worker share about notices. */
export function noticeParts(
  { store, context, accounts }: Foundation,
  {
    env,
    log,
    now,
    deliver,
  }: {
    readonly env: Env;
    readonly log: Log;
    readonly now: () => Date;
    readonly deliver: (conversationId: string) => void;
  },
): NoticeParts {
  return {
    pool: store.work,
    personal: context.personal,
    accounts,
    limiter: createSendLimiter({
      take: (...asked) => takeSends(store.work, ...asked),
      pause: (...asked) => pauseSends(store.work, ...asked),
    }),
    mailer: mailerOf(env),
    quiet: env.QUIET_HOURS,
    office: env.OFFICE_NAME,
    deliver,
    log,
    now,
  };
}

/** Tells citizens of changes, in this process as in any other, until stopped. */
export function startNotices(parts: NoticeParts, calendar: WorkingDays, onStop: OnStop): void {
  const { log } = parts;
  onStop(sweep('notices', NOTICES_MS, () => tellNotices(parts), log).stop);
  onStop(sweep('reports', REPORTS_MS, () => noticeReports(parts), log).stop);
  onStop(sweep('dossiers', DOSSIERS_MS, () => noticeDossiers(parts), log).stop);
  onStop(sweep('reminders', REMINDERS_MS, () => remindFollowers(parts, calendar), log).stop);
  loadTemplates(parts).catch((error: unknown) => log.warn({ error }, 'templates not loaded'));
}
