import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { Office } from '../office/open-office.ts';
import { mailStaff, type StaffTelling, tellStaff } from '../staff-notices/tell-staff.ts';
import type { MessageEngine } from './message-engine.ts';
import type { Foundation, OnStop } from './open-foundation.ts';
import { mailerOf } from './open-notices.ts';
import { sweep } from './sweeps.ts';

/** A colleague who is asked for should know soon; what waits is found by an index of its own. */
const TELL_MS = 2_000;

/** What staff should know leaves for their mail and chats, from every worker, once. */
export function startStaffNotices(
  { store, accounts }: Foundation,
  { deliver }: MessageEngine,
  {
    office,
    env,
    log,
    now,
    onStop,
  }: {
    readonly office: Pick<Office, 'categoryName'>;
    readonly env: Env;
    readonly log: Log;
    readonly now: () => Date;
    readonly onStop: OnStop;
  },
): void {
  const telling: StaffTelling = {
    ...{ pool: store.work, accounts, mailer: mailerOf(env), publicUrl: env.PUBLIC_URL },
    ...{ categoryName: office.categoryName, deliver, log, now },
  };
  onStop(sweep('staff notices', TELL_MS, () => tellStaff(telling), log).stop);
  onStop(sweep('staff mails', TELL_MS, () => mailStaff(telling), log).stop);
}
