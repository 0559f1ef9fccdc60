import { readFile } from 'node:fs/promises';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { StaffAuth } from '#adapters/auth/staff-auth.ts';
import type { EffectContext } from '#adapters/postgres/message-path/effect-context.ts';
import type { Store } from '#adapters/postgres/open-store.ts';
import type { Records } from '#adapters/postgres/prisma-client.ts';
import { createPushInbox } from '#adapters/registers/push/push-inbox.ts';
import { createSpeaker, type Speaker } from '#adapters/speech/speaker.ts';
import type { SessionTokens } from '#adapters/web/session-token.ts';
import type { ChannelEvent } from '#bot/channel.ts';
import { ConfigurationUnusable, type Env } from '../config.ts';
import type { CaseParts } from '../desk/cases/case-parts.ts';
import { deskApi } from '../desk/desk-api.ts';
import { createPulse, type Pulse } from '../desk/pulse.ts';
import { createReadingAid } from '../desk/reading-aid.ts';
import type { EntryParts } from '../dossiers/enter-dossier.ts';
import type { Registers } from '../dossiers/open-registers.ts';
import { createBroughtFiles } from '../files/brought-files.ts';
import { filesFolder } from '../files/file-folder.ts';
import { type HealthParts, metricsRoute, readyRoute } from '../health/health-routes.ts';
import { askRoutes } from '../http/ask-routes.ts';
import { boardRoutes } from '../http/board-routes.ts';
import { closeApp } from '../http/close-app.ts';
import { createApp } from '../http/create-app.ts';
import { keepTooLarge } from '../http/keep-too-large.ts';
import type { OpenStreams } from '../http/open-streams.ts';
import { open311PostRoutes } from '../http/open311-post-routes.ts';
import { open311Routes } from '../http/open311-routes.ts';
import { officeOf } from '../http/page-office.ts';
import { pageRoutes } from '../http/page-routes.ts';
import { plainRoutes } from '../http/plain-routes.ts';
import { type RegisterRoutesParts, registerRoutes } from '../http/register-routes.ts';
import type { WebParts } from '../http/web-parts.ts';
import { webRoutes } from '../http/web-routes.ts';
import { webhookRoutes } from '../http/webhook-routes.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Log } from '../log.ts';
import type { Account, Accounts } from '../message-path/account.ts';
import type { Door } from '../message-path/door.ts';
import type { NoticeParts } from '../notices/notice-parts.ts';
import type { AccountHours } from '../office/account-hours.ts';
import type { Office } from '../office/open-office.ts';
import { openPracticeDesk } from '../practice/open-practice-desk.ts';
import { sessionsBeside } from '../receptions/reception-sessions.ts';
import { singleSignOnRoutes } from '../staff/accounts/single-sign-on.ts';
import { alertRoutes } from '../staff/alert-routes.ts';
import { calendarRoutes } from '../staff/calendar-routes.ts';
import { callBackPages } from '../staff/call-back-routes.ts';
import { caseRoutes } from '../staff/cases/case-routes.ts';
import { outsidePages } from '../staff/cases/outside-routes.ts';
import { channelRoutes } from '../staff/channel-routes.ts';
import { deadlineRoutes } from '../staff/deadline-routes.ts';
import { deskRoutes } from '../staff/desk-routes.ts';
import { dossierEntryRoutes } from '../staff/dossier-entry-routes.ts';
import { dossierRoutes } from '../staff/dossier-routes.ts';
import { knowledgeRoutes } from '../staff/knowledge-routes.ts';
import { learnRoutes } from '../staff/learn-routes.ts';
import { letterRoutes } from '../staff/letter-routes.ts';
import { noticeRoutes } from '../staff/notice-routes.ts';
import { open311Pages } from '../staff/open311-key-routes.ts';
import { overlayRoutes } from '../staff/overlay-routes.ts';
import { registerPages } from '../staff/register-routes.ts';
import { routingRoutes } from '../staff/routing-routes.ts';
import { sealedRoutes } from '../staff/sealed/sealed-routes.ts';
import { signInRoutes } from '../staff/sign-in.ts';
import type { StaffParts } from '../staff/staff-parts.ts';
import type { ZaloDesk } from '../staff/zalo-desk.ts';
import { zaloRoutes } from '../staff/zalo-routes.ts';
import { vietnamDay } from './vietnam-day.ts';

export interface ServeParts {
  readonly env: Env;
  readonly store: Store;
  readonly records: Records;
  readonly context: EffectContext;
  readonly auth: StaffAuth;
  readonly accounts: Accounts;
  readonly door: Door;
  readonly streams: OpenStreams;
  readonly sessions: SessionTokens;
  readonly knowledge: KnowledgeBase;
  readonly office: Office;
  readonly hours: AccountHours;
  readonly registers: Registers;
  readonly zaloDesk: ZaloDesk | undefined;
  readonly health: HealthParts;
  readonly keep: (account: Account, event: ChannelEvent) => Promise<void>;
  readonly notices: NoticeParts;
  readonly deliver: (conversation: string) => void;
  readonly announce: (conversation: string) => void;
  readonly ring: (conversation: string) => void;
  readonly log: Log;
  readonly now: () => Date;
}

/** What the web chat and the page without script stand on. */
function webPartsOf(parts: ServeParts, account: Account, stopping: AbortSignal): WebParts {
  const { env, store, door } = parts;
  return {
    pool: store.work,
    account,
    door,
    tokens: parts.sessions,
    streams: parts.streams,
    office: env.OFFICE_NAME,
    brought: createBroughtFiles(filesFolder(env)),
    speaker: speakerOf(env),
    origins: env.WEB_ORIGINS,
    now: parts.now,
    stopping,
  };
}

/** The server's own voice, where one is set. */
function speakerOf({
  TTS_URL,
  TTS_KEY,
  TTS_MODEL,
  TTS_VOICE,
  TTS_BUDGET_MS,
}: Env): Speaker | undefined {
  if (TTS_URL === undefined) return undefined;
  return createSpeaker({
    url: TTS_URL,
    key: TTS_KEY,
    model: TTS_MODEL,
    voice: TTS_VOICE,
    budgetMs: TTS_BUDGET_MS,
  });
}

/** Puts every route on one server and listens. */
export async function serve(
  parts: ServeParts,
): Promise<{ app: FastifyInstance; address: string; stop: () => Promise<void> }> {
  const { env, store, accounts, door, log } = parts;
  const app = await createApp({ log, trustProxy: env.TRUST_PROXY });
  const stopping = new AbortController();
  const tooLarge = keepTooLarge(store.door, log);
  await app.register((scope) => webhookRoutes(scope, { accounts, door, tooLarge }));
  const web = accounts.byName('web');
  const webParts = web && webPartsOf(parts, web, stopping.signal);
  if (webParts) {
    await app.register((scope) => webRoutes(scope, webParts));
    const communes = parts.office.communes.map(({ name }) => name);
    await app.register((scope) =>
      plainRoutes(scope, { ...webParts, pageOffice: officeOf(env), communes }),
    );
  }
  await app.register((scope) =>
    askRoutes(scope, { env, pool: store.work, accounts, keep: parts.keep, now: parts.now }),
  );
  await app.register((scope) => registerRoutes(scope, registerParts(parts)));
  await app.register((scope) => pageRoutes(scope, { ...parts, pool: store.work, web: webParts }));
  if (env.PUBLIC_BOARD === 'on') {
    const shown = { pool: store.work, office: parts.office, now: parts.now };
    await boardRoutes(app, { ...shown, pageOffice: officeOf(env) });
    await open311Routes(app, shown);
  }
  await app.register((scope) => open311PostRoutes(scope, { ...parts, pool: store.work }));
  await desks(app, parts, stopping.signal);
  app.get('/health', { config: { rateLimit: false } }, async () => ({
    ok: true,
    procedures: parts.knowledge.size(),
  }));
  readyRoute(app, parts.health);
  if (env.METRICS_TOKEN !== undefined) metricsRoute(app, parts.health, env.METRICS_TOKEN);
  const address = await listenAt(app, env);
  return {
    app,
    address: address.replace('127.0.0.1', 'localhost'),
    stop: async () => {
      stopping.abort();
      await closeApp(app);
    },
  };
}

function registerParts({ store, notices, registers, now, log }: ServeParts): RegisterRoutesParts {
  const inbox = createPushInbox({ pool: store.work, personal: notices.personal });
  return { senders: registers.senders, inbox, now, log };
}

async function listenAt(app: FastifyInstance, { PORT, HOST }: Env): Promise<string> {
  try {
    return await app.listen({ port: PORT, host: HOST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new ConfigurationUnusable(
        `PORT: another program already listens on ${PORT}. Stop it, or set another PORT.`,
      );
    if (code === 'EACCES')
      throw new ConfigurationUnusable(`PORT: this user may not listen on ${PORT}. Set another.`);
    throw error;
  }
}

function staffPartsOf(parts: ServeParts, pulse: Pulse): StaffParts {
  const { store, records, accounts, knowledge, office, env, deliver, announce, log, now } = parts;
  return {
    pool: store.work,
    records,
    auth: parts.auth,
    accounts,
    knowledge,
    office: env.OFFICE_NAME,
    filesFolder: filesFolder(env),
    secureCookies: env.PUBLIC_URL?.startsWith('https:') ?? false,
    deliver,
    announce,
    notices: parts.notices,
    cases: caseParts(parts, pulse),
    ring: parts.ring,
    rules: { now: office.rules, stored: office.stored, refresh: office.refresh },
    agencyName: office.agencyName,
    categoryName: office.categoryName,
    calendar: office.calendar,
    hoursOf: parts.hours.of,
    now,
    communes: { of: office.communeOf, name: office.communeName },
    today: () => vietnamDay(now()),
    zalo: parts.zaloDesk,
    log,
  };
}

/** The plain pages and the desk, for the same people. */
async function desks(
  app: FastifyInstance,
  parts: ServeParts,
  stopping: AbortSignal,
): Promise<void> {
  const pulse = createPulse(parts.store.work);
  const staff = staffPartsOf(parts, pulse);
  const singleSignOn = parts.env.STAFF_OIDC_ISSUER !== undefined;
  await app.register((scope) => staffRoutes(scope, staff, parts));
  const talks = {
    ...staff,
    readingAid: createReadingAid(staff.knowledge.all, staff.knowledge.size),
  };
  const practice = await openPracticeDesk(app, parts, talks, stopping);
  await app.register((scope) =>
    deskApi(scope, {
      ...talks,
      ...{ singleSignOn, pulse, stopping, terms: parts.office.dataRequestTerms },
      calendar: parts.office.calendar,
      publicUrl: parts.env.PUBLIC_URL,
      look: parts.health.look,
      now: parts.now,
      sessionsFor: (session, at) =>
        sessionsBeside(session, at, { pool: parts.store.work, ...parts.office }),
      practice,
    }),
  );
}

async function staffRoutes(
  app: FastifyInstance,
  staff: StaffParts,
  parts: ServeParts,
): Promise<void> {
  await app.register(formbody);
  const css = await readFile(new URL('../staff/staff.css', import.meta.url));
  app.get('/staff.css', async (_request, reply) => reply.type('text/css').send(css));
  await signInRoutes(app, staff);
  singleSignOnRoutes(app, staff);
  await caseRoutes(app, staff);
  await outsidePages(app, staff);
  await deskRoutes(app, staff);
  await callBackPages(app, staff);
  await sealedRoutes(app, staff);
  await letterRoutes(app, staff);
  await channelRoutes(app, staff, parts.health.look);
  await knowledgeRoutes(app, staff);
  await noticeRoutes(app, staff);
  await learnRoutes(app, staff);
  await overlayRoutes(app, staff);
  await dossierRoutes(app, staff);
  await dossierEntryRoutes(app, staff, entryParts(staff, parts));
  await registerPages(app, staff, parts.registers);
  await calendarRoutes(app, staff);
  await deadlineRoutes(app, staff);
  await routingRoutes(app, staff);
  await alertRoutes(app, staff);
  await zaloRoutes(app, staff);
  await open311Pages(app, staff);
}

function entryParts({ pool, agencyName, notices }: StaffParts, parts: ServeParts): EntryParts {
  const { ownerOf } = parts.registers;
  return { pool, personal: notices.personal, agencyName, ownerOf, now: () => new Date() };
}

function caseParts({ store, context, office, env, now }: ServeParts, { looked }: Pulse): CaseParts {
  return {
    pool: store.work,
    ...context,
    office: env.OFFICE_NAME,
    agencyName: office.agencyName,
    categoryName: office.categoryName,
    calendar: () => office.calendar,
    routing: () => office.rules().routing,
    deadline: office.desk.deadline,
    deadlinesOf: office.deadlinesOf,
    communes: office.communes,
    looked,
    now,
  };
}
