import type { FastifyInstance } from 'fastify';
import { accountHours } from '#adapters/postgres/accounts.ts';
import { mailAlerts } from '../alerts/mail-alerts.ts';
import { tellAlerts } from '../alerts/tell-alerts.ts';
import { watchChannels } from '../alerts/watch-channels.ts';
import type { Env } from '../config.ts';
import { watchProofs } from '../dossiers/watch-proofs.ts';
import { filesFolder } from '../files/file-folder.ts';
import { sentPhoto } from '../files/staff-photos.ts';
import type { Metrics } from '../health/metrics.ts';
import type { Log } from '../log.ts';
import { type AccountHours, createAccountHours } from '../office/account-hours.ts';
import { type MessageEngine, startEngine } from './message-engine.ts';
import { openDoor } from './open-door.ts';
import { type Foundation, type OnStop, openFoundation } from './open-foundation.ts';
import { metricsOf, openHealth } from './open-health.ts';
import { type Mind, openMind } from './open-mind.ts';
import { mailerOf, noticeParts, startNotices } from './open-notices.ts';
import { openSignals, type Signals } from './open-signals.ts';
import { serve } from './serve.ts';
import { startCaseSweeps } from './start-case-sweeps.ts';
import { startFileSweeps } from './start-file-sweeps.ts';
import { startRegisterSweeps } from './start-register-sweeps.ts';
import { startStaffNotices } from './start-staff-notices.ts';
import { sweep } from './sweeps.ts';

/** `server` takes webhooks and shows pages, `worker` takes turns and delivers, `all` does both. */
export type Role = 'all' | 'server' | 'worker';

/** A running server. `stop` refuses webhooks, finishes turns, stops workers and then the store. */
export interface Runtime {
  readonly app: FastifyInstance | undefined;
  readonly address: string | undefined;
  readonly stop: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly env: Env;
  readonly role: Role;
  readonly log: Log;
  /** What time it is for citizens and cases. The machine's clock where absent. */
  readonly now?: (() => Date) | undefined;
  /** Lines for the person who started it. */
  readonly say: (line: string) => void;
}

/** Tokens are renewed hours ahead, and Telegram is told again where to send. */
const CHANNELS_MS = 3_600_000;
const ALERTS_MS = 1_000;
const WATCH_MS = 60_000;

/** Opens everything in order and joins it; whatever was opened is closed again when a later part fails. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const closing: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const served = await openParts(
      options,
      () => stopping,
      (close) => closing.push(close),
    );
    return { ...served, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openParts(
  options: RuntimeOptions,
  stopping: () => boolean,
  onStop: OnStop,
): Promise<Omit<Runtime, 'stop'>> {
  const { env, role, log, say } = options;
  const now = clockOf(options);
  const foundation = await openFoundation({ env, log, say, now }, onStop);
  const mind = await openMind(foundation, env, log, now);
  const signals = await openSignals(
    foundation,
    {
      env,
      log,
      knowledgeChanged: mind.knowledge.refresh,
      officeChanged: mind.office.refresh,
    },
    onStop,
  );
  const hours = createAccountHours(mind.needs.hours, () => accountHours(foundation.store.work));
  await hours.refresh();
  const metrics = metricsOf(foundation);
  const engine =
    role === 'server'
      ? undefined
      : openEngine(foundation, { ...mind, hours, metrics }, signals, options, onStop);
  const watched = { env, metrics, now, stopping };
  if (role === 'worker') {
    await openHealth(foundation, mind, signals, { ...watched, spool: undefined }, onStop);
    return { app: undefined, address: undefined };
  }
  return openServer({ foundation, mind, hours, signals, engine, watched }, options, onStop);
}

/** One clock for everything that a case or a citizen lives by. */
function clockOf({ now = () => new Date() }: RuntimeOptions): () => Date {
  return now;
}

/** Takes webhooks and shows pages. */
async function openServer(
  {
    foundation,
    mind,
    hours,
    signals,
    engine,
    watched,
  }: {
    readonly foundation: Foundation;
    readonly mind: Mind;
    readonly hours: AccountHours;
    readonly signals: Signals;
    readonly engine: MessageEngine | undefined;
    readonly watched: Omit<Parameters<typeof openHealth>[3], 'spool'>;
  },
  { env, log }: RuntimeOptions,
  onStop: OnStop,
): Promise<Omit<Runtime, 'stop'>> {
  const { now } = watched;
  const deliver = (conversation: string): void => engine?.deliver(conversation);
  const entrance = await openDoor(
    foundation,
    { env, log, now, ring: signals.ring, deliver },
    onStop,
  );
  const health = await openHealth(
    foundation,
    mind,
    signals,
    { ...watched, spool: entrance.spool },
    onStop,
  );
  const served = await serve({
    ...foundation,
    notices: noticeParts(foundation, { env, log, now, deliver }),
    ...mind,
    ...signals,
    ...entrance,
    hours,
    health,
    env,
    deliver,
    log,
    now,
  });
  onStop(served.stop);
  return served;
}

/** Turns, deliveries and upkeep of this process. */
function openEngine(
  foundation: Foundation,
  {
    needs,
    office,
    registers,
    hours,
    metrics,
  }: Mind & { readonly hours: AccountHours; readonly metrics: Metrics },
  { clock, announce, ring }: Signals,
  options: RuntimeOptions,
  onStop: OnStop,
): MessageEngine {
  const { env, log } = options;
  const now = clockOf(options);
  const engine = startEngine({
    ...foundation,
    needs,
    hours,
    metrics,
    holdMinutes: env.HOLD_MINUTES,
    clock,
    announce,
    workers: env.WORKERS,
    photoBytes: (id) => sentPhoto(foundation.store.work, filesFolder(env), id),
    log,
    now,
    delivered: (id, recipient, { channel }) => {
      // Only chats that read their bubbles from the store have to be told.
      if (channel.can.idempotent) announce(id, recipient);
    },
  });
  onStop(engine.stop);
  startNotices(
    noticeParts(foundation, { env, log, now, deliver: engine.deliver }),
    office.calendar,
    onStop,
  );
  startStaffNotices(foundation, engine, { office, env, log, now, onStop });
  const { keepUp } = foundation;
  for (const one of startFileSweeps(foundation, { env, log, ring, deliver: engine.deliver }))
    onStop(one.stop);
  for (const one of startCaseSweeps(foundation, { office, env, log, now })) onStop(one.stop);
  for (const one of startRegisterSweeps(foundation, registers, log)) onStop(one.stop);
  onStop(sweep('channels', CHANNELS_MS, keepUp, log).stop);
  keepAlerting(foundation, engine, office, options, onStop);
  keepUp().catch((error: unknown) => log.warn({ error }, 'a channel could not be kept up'));
  return engine;
}

/** Alerts leave, and what nobody would report by themselves is looked for. */
function keepAlerting(
  { store, accounts, alerts, context }: Foundation,
  { deliver }: MessageEngine,
  { hours }: Mind['office'],
  options: RuntimeOptions,
  onStop: OnStop,
): void {
  const { env, log } = options;
  const now = clockOf(options);
  const pool = store.work;
  const { PUBLIC_URL: publicUrl } = env;
  const mailer = mailerOf(env);
  const { staffed } = hours;
  const { personal } = context;
  if (mailer) {
    const mailing = { pool, personal, mailer, publicUrl, log };
    onStop(sweep('alert mails', ALERTS_MS, () => mailAlerts(mailing), log).stop);
  }
  onStop(
    sweep('alerts', ALERTS_MS, () => tellAlerts({ pool, accounts, publicUrl, deliver }), log).stop,
  );
  onStop(
    sweep('watch', WATCH_MS, () => watchChannels({ pool, accounts, alerts, staffed, now }), log)
      .stop,
  );
  onStop(sweep('proofs', WATCH_MS, () => watchProofs({ pool, alerts, now }), log).stop);
}
