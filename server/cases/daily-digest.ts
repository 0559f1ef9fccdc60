import type pg from 'pg';
import { dueCounts } from '#adapters/postgres/cases/open-clocks.ts';
import { addDays, civilDateOf, clockTimeOf, instantAt } from '#language/vietnam-time.ts';
import type { StaffAlerts } from '../alerts/staff-alerts.ts';
import type { Office } from '../office/open-office.ts';

export interface Digesting {
  readonly pool: pg.Pool;
  readonly office: Pick<Office, 'calendar'>;
  readonly alerts: StaffAlerts;
  readonly now: () => Date;
}

/** Once on every working day, when the office has opened: how much falls due today and how much is late. */
export async function tellDigest({ pool, office, alerts, now }: Digesting): Promise<void> {
  const today = civilDateOf(now());
  const { calendar } = office;
  if (!calendar.works(today) || clockTimeOf(now()) < calendar.opens) return;
  const counts = await dueCounts(pool, now(), instantAt(addDays(today, 1), '00:00'));
  const due = counts.reduce((sum, one) => sum + one.due, 0);
  const overdue = counts.reduce((sum, one) => sum + one.overdue, 0);
  if (due + overdue === 0) return;
  await alerts.raise({ key: `digest/${today}`, kind: 'digest', about: `${due}/${overdue}` });
}
