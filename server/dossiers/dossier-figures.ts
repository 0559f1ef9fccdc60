import type pg from 'pg';
import { finishedSince } from '#adapters/postgres/dossiers/desk-dossiers.ts';
import { wasOnTime } from '#dossiers/on-time.ts';
import type { WorkingDays } from '#language/working-days.ts';

/** How an agency kept the days on its receipts. */
export interface OnTimeFigure {
  readonly agency: string;
  readonly finished: number;
  readonly onTime: number;
}

/** Per agency, by the rule of `wasOnTime`; the agency with the most late ones first. */
export async function onTimeFigures(
  pool: pg.Pool,
  calendar: WorkingDays,
  of: { readonly since: Date; readonly agency: string | undefined },
): Promise<readonly OnTimeFigure[]> {
  const byAgency = new Map<string, { finished: number; onTime: number }>();
  for (const one of await finishedSince(pool, of)) {
    const count = byAgency.get(one.agency) ?? { finished: 0, onTime: 0 };
    count.finished += 1;
    if (wasOnTime(one, calendar)) count.onTime += 1;
    byAgency.set(one.agency, count);
  }
  const late = ({ finished, onTime }: { finished: number; onTime: number }): number =>
    finished - onTime;
  return [...byAgency]
    .map(([agency, count]) => ({ agency, ...count }))
    .sort((a, b) => late(b) - late(a));
}
