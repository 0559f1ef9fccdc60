import type pg from 'pg';
import { Counter, Gauge, Registry } from 'prom-client';
import type { Figures } from './look.ts';

/** What this process counts while it runs, and the page of figures that a Prometheus reads. */
export interface Metrics {
  readonly sendFailed: (account: string, reason: string) => void;
  readonly tookOver: () => void;
  /** The figures as text, looked at anew; those of the store are left out while it does not answer. */
  readonly text: (look: () => Promise<Figures>, spoolBytes: number | undefined) => Promise<string>;
  readonly contentType: string;
}

/** `pools` are this process's connections by name. */
export function createMetrics(pools: Readonly<Record<string, pg.Pool>>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const failures = new Counter({
    name: 'motcua_send_failures_total',
    help: 'Failed tries to send a bubble, by reason; this process, since its start',
    labelNames: ['account', 'reason'],
    registers,
  });
  const takenOver = new Counter({
    name: 'motcua_leases_taken_over_total',
    help: 'Conversations taken over from a worker that died; this process, since its start',
    registers,
  });
  const gauges = createGauges(registry);
  const { set } = gauges;
  return {
    sendFailed: (account, reason) => failures.inc({ account, reason }),
    tookOver: () => takenOver.inc(),
    contentType: registry.contentType,
    text: async (look, spoolBytes) => {
      gauges.clear();
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        set('connections', totalCount, { pool });
        set('connections_idle', idleCount, { pool });
        set('connections_wanted', waitingCount, { pool });
      }
      if (spoolBytes !== undefined) set('spool_bytes', spoolBytes);
      const figures = await look().catch(() => undefined);
      set('store_up', figures ? 1 : 0);
      if (figures) setFigures(figures, set);
      return registry.metrics();
    },
  };
}

type SetGauge = (name: GaugeName, value: number, labels?: Readonly<Record<string, string>>) => void;
type GaugeName = keyof typeof GAUGES;

const GAUGES = {
  store_up: ['1 while the store answers', []],
  connections: ['Open connections to PostgreSQL of this process', ['pool']],
  connections_idle: ['Those of them that nobody uses', ['pool']],
  connections_wanted: ['Work that waits for a connection', ['pool']],
  spool_bytes: ['Bytes of messages that wait on disk for the store', []],
  token_age_seconds: ['Age of the access token', ['account']],
  token_left_seconds: ['Life left of the access token', ['account']],
  token_needs_consent: ['1 when an administrator must connect again', ['account']],
  webhook_silent_office_minutes: ['Office time since the last proven webhook', ['account']],
  messages_waiting: ['Messages that wait for their turn', ['account']],
  oldest_waiting_seconds: ['Age of the oldest of them', ['account']],
  bubbles_unsent: ['Bubbles that are not sent yet', ['account']],
  oldest_unsent_seconds: ['Age of the oldest of them', ['account']],
  bubbles_failed: ['Bubbles given up and not yet seen to, by reason', ['account', 'reason']],
  turns_not_taken: ['Messages whose turn failed and that nobody has seen to', []],
  holds_unanswered: ['Citizens who wait for a human word', []],
} as const satisfies Record<string, readonly [string, readonly string[]]>;

/** Cleared before each look: a reason that is gone must not stay at its last figure. */
function createGauges(registry: Registry): { readonly set: SetGauge; readonly clear: () => void } {
  const gauges = new Map<GaugeName, Gauge>();
  for (const name of Object.keys(GAUGES) as GaugeName[]) {
    const [help, labelNames] = GAUGES[name];
    const gauge = new Gauge({
      name: `motcua_${name}`,
      help,
      labelNames: [...labelNames],
      registers: [registry],
    });
    gauges.set(name, gauge);
  }
  return {
    set: (name, value, labels = {}) => gauges.get(name)?.set({ ...labels }, value),
    clear: () => {
      for (const gauge of gauges.values()) gauge.reset();
    },
  };
}

function setFigures({ channels, turnsNotTaken, unansweredHolds }: Figures, set: SetGauge): void {
  set('turns_not_taken', turnsNotTaken);
  set('holds_unanswered', unansweredHolds);
  for (const { name: account, token, silentMinutes, failed, ...row } of channels) {
    set('messages_waiting', row.waiting, { account });
    set('oldest_waiting_seconds', row.oldestWaiting, { account });
    set('bubbles_unsent', row.unsent, { account });
    set('oldest_unsent_seconds', row.oldestUnsent, { account });
    if (silentMinutes !== undefined)
      set('webhook_silent_office_minutes', silentMinutes, { account });
    for (const [reason, count] of Object.entries(failed))
      set('bubbles_failed', count, { account, reason });
    if (!token) continue;
    set('token_age_seconds', token.ageSeconds, { account });
    set('token_left_seconds', token.leftSeconds, { account });
    set('token_needs_consent', token.state === 'needs-consent' ? 1 : 0, { account });
  }
}
