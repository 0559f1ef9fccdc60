import type pg from 'pg';
import { forgetOldTries, proofWeather } from '#adapters/postgres/dossiers/wrong-tries.ts';
import type { StaffAlerts } from '../alerts/staff-alerts.ts';

/** One alarm an hour while somebody guesses; old tries are forgotten on the way. */
export async function watchProofs({
  pool,
  alerts,
  now,
}: {
  readonly pool: pg.Pool;
  readonly alerts: StaffAlerts;
  readonly now: () => Date;
}): Promise<void> {
  const at = now();
  const { slow } = await proofWeather(pool, at);
  if (slow) {
    const hour = at.toISOString().slice(0, 13);
    await alerts.raise({
      key: `proof-guessing/${hour}`,
      kind: 'proof-guessing',
      about: 'dossiers',
    });
  }
  await forgetOldTries(pool, at);
}
