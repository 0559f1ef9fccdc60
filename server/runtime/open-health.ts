import type { Env } from '../config.ts';
import type { HealthParts } from '../health/health-routes.ts';
import { lookAtChannels } from '../health/look.ts';
import { createMetrics, type Metrics } from '../health/metrics.ts';
import { serveMetrics } from '../health/serve-metrics.ts';
import type { Spool } from '../spool.ts';
import type { Foundation, OnStop } from './open-foundation.ts';
import type { Mind } from './open-mind.ts';
import type { Signals } from './open-signals.ts';

/** What this process counts, over the connections that it holds. */
export function metricsOf({ store }: Foundation): Metrics {
  return createMetrics({ door: store.door, work: store.work });
}

/** Health of this process, and its own port for it where one is set. `spool` is missing in a worker. */
export async function openHealth(
  { store, accounts, context }: Foundation,
  { needs }: Mind,
  { clock }: Signals,
  parts: {
    readonly env: Env;
    readonly metrics: Metrics;
    readonly now: () => Date;
    readonly spool: Spool | undefined;
    readonly stopping: () => boolean;
  },
  onStop: OnStop,
): Promise<HealthParts> {
  const { env, metrics, now, spool, stopping } = parts;
  const looking = {
    pool: store.work,
    accounts,
    personal: context.personal,
    staffed: needs.hours.staffed,
    now,
  };
  const health: HealthParts = {
    metrics,
    look: () => lookAtChannels(looking),
    reachStore: () => store.work.query('SELECT 1'),
    reachQueue: clock.reach,
    spoolSize: spool?.size,
    stopping,
  };
  if (env.METRICS_PORT !== undefined)
    onStop(await serveMetrics(health, { port: env.METRICS_PORT, host: env.METRICS_HOST }));
  return health;
}
