import { forgetSealed } from '#adapters/postgres/cases/forget-sealed.ts';
import { noteDue } from '#adapters/postgres/staff-notices/note-due.ts';
import { addDays, civilDateOf, instantAt } from '#language/vietnam-time.ts';
import { closeAnswered } from '../cases/close-answered.ts';
import { tellDigest } from '../cases/daily-digest.ts';
import { escalateCases } from '../cases/escalate-cases.ts';
import { createDeadlineKeeper } from '../cases/keep-deadlines.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { Office } from '../office/open-office.ts';
import { forgetReceptions, remindOfReceptions } from '../receptions/keep-receptions.ts';
import type { Foundation } from './open-foundation.ts';
import { type Sweep, sweep } from './sweeps.ts';

/** A citizen who added what was asked for reads the new day soon after. */
const DEADLINES_MS = 5_000;
const ESCALATION_MS = 60_000;
const DIGEST_MS = 60_000;
const CLOSING_MS = 3_600_000;
/** Whoever took a case is told on its day; minutes do not matter. */
const DUE_MS = 120_000;
const FORGET_MS = 3_600_000;
const DAY_MS = 24 * FORGET_MS;

/** Deadlines are kept, cases are raised, staff read each morning what is due; every worker does it, nobody twice. */
export function startCaseSweeps(
  { store, alerts }: Foundation,
  {
    office,
    env,
    log,
    now,
  }: {
    readonly office: Office;
    readonly env: Pick<Env, 'OFFICE_NAME' | 'SEALED_DAYS'>;
    readonly log: Log;
    readonly now: () => Date;
  },
): readonly Sweep[] {
  const pool = store.work;
  const keepDeadlines = createDeadlineKeeper({
    pool,
    office,
    officeName: env.OFFICE_NAME,
    now,
    log,
  });
  const forget = (): Promise<void> =>
    forgetSealed(pool, new Date(now().getTime() - env.SEALED_DAYS * DAY_MS));
  const { calendar } = office;
  const reception = { pool, calendar, office: env.OFFICE_NAME, now };
  const due = (): Promise<void> =>
    noteDue(pool, now(), instantAt(addDays(civilDateOf(now()), 1), '00:00'));
  return [
    sweep('due', DUE_MS, due, log),
    sweep('deadlines', DEADLINES_MS, keepDeadlines, log),
    sweep('escalation', ESCALATION_MS, () => escalateCases({ pool, office, now }), log),
    sweep('closing', CLOSING_MS, () => closeAnswered(pool, now()), log),
    sweep('sealed words', FORGET_MS, forget, log),
    sweep('reception reminders', DIGEST_MS, () => remindOfReceptions(reception), log),
    sweep(
      'past receptions',
      FORGET_MS,
      () => forgetReceptions(reception, office.receptions.keepDays),
      log,
    ),
    sweep('digest', DIGEST_MS, () => tellDigest({ pool, office, alerts, now }), log),
  ];
}
