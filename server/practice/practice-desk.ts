import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StaffAuth } from '#adapters/auth/staff-auth.ts';
import { knowInPractice, settleInPractice } from '#adapters/postgres/practice-people.ts';
import { DeliveryFailed } from '#bot/errors.ts';
import { caseApi } from '../desk/cases/case-api.ts';
import { refuse, tellWhatIsNotUnderstood } from '../desk/for-desk.ts';
import { liveRoutes } from '../desk/live-routes.ts';
import type { Pulse } from '../desk/pulse.ts';
import { type ReportParts } from '../desk/reports/build-report.ts';
import { reportRoutes } from '../desk/reports/report-routes.ts';
import type { TalkParts } from '../desk/talk-parts.ts';
import { talkRoutes } from '../desk/talk-routes.ts';
import type { Account, Accounts } from '../message-path/account.ts';
import { dossierRoutes } from '../staff/dossier-routes.ts';
import type { Practice } from './practice.ts';

export interface PracticeDeskParts {
  readonly practice: Practice;
  /** The desk's own parts: people, office, knowledge; never its store. */
  readonly desk: Omit<TalkParts, 'pulse'> & Omit<ReportParts, 'pool'>;
  readonly pulse: Pulse;
  readonly stopping: AbortSignal;
}

/** Where the practice desk asks, before the address that the real desk would ask. */
export const PRACTICE_PREFIX = '/practice';

/**
 * The desk over the practice store, under a prefix of its own. It has no channel, no sweep and no clock: nothing
 * that is written here leaves, and nothing here is fetched as a file.
 */
export async function practiceDesk(app: FastifyInstance, parts: PracticeDeskParts): Promise<void> {
  const { practice, desk, pulse, stopping } = parts;
  const mine: Omit<TalkParts, 'pulse'> & ReportParts = {
    ...desk,
    pool: practice.pool,
    records: practice.records,
    auth: knownThere(desk.auth, practice),
    accounts: NOBODY,
    cases: { ...desk.cases, pool: practice.pool, looked: pulse.looked },
    deliver: () => void settleInPractice(practice.pool).catch(() => undefined),
    ring: () => undefined,
    announce: () => undefined,
    zalo: undefined,
  };
  app.addHook('onRequest', async (request, reply) => keepInside(request, reply, practice));
  tellWhatIsNotUnderstood(app);
  talkRoutes(app, { ...mine, pulse });
  liveRoutes(app, { auth: mine.auth, pulse, stopping });
  reportRoutes(app, mine);
  await dossierRoutes(app, mine);
  await app.register((scope) => caseApi(scope, mine));
}

/** Files and copies would leave without their banner; what is sealed and other systems are not for practice. */
const LEAVES = /\.(?:xlsx|docx|pdf|csv)$|\/reports\/file\/|\/copy$|\/outside|\/sealed|\/staff\//u;

async function keepInside(
  { url }: FastifyRequest,
  reply: FastifyReply,
  practice: Practice,
): Promise<FastifyReply | undefined> {
  if (LEAVES.test(url.split('?')[0] ?? ''))
    return refuse(reply, 403, 'practice', 'Bản tập không xuất tệp và không gửi gì ra ngoài.');
  if (await practice.state()) return undefined;
  return refuse(reply, 404, 'no-practice', 'Chưa có bản tập. Quản trị viên tạo ở mục Quản lý.');
}

/** The same people with the same roles; whoever practises sees every sample, whatever their agency. */
function knownThere(auth: StaffAuth, practice: Practice): StaffAuth {
  return {
    ...auth,
    sessionOf: async (cookies) => {
      const session = await auth.sessionOf(cookies);
      if (!session) return undefined;
      await knowInPractice(practice.pool, session.staff);
      return { ...session, staff: { ...session.staff, agency: null } };
    },
  };
}

/** The one account of practice, which speaks to nobody. */
const MUTE: Account = {
  id: 'practice',
  name: 'tap-huan',
  perSecond: 1,
  channel: {
    name: 'web',
    can: {
      ...{ textLimit: 4_000, buttonLimit: 0, replyWindowHours: 'always' },
      ...{ canBeAsked: false, idempotent: true, greets: true },
    },
    receive: () => [],
    deliver: async () => {
      throw new DeliveryFailed('web', 'rejected');
    },
    lookUp: async () => ({ kind: 'unknown' }),
  },
};

const NOBODY: Accounts = { byId: () => MUTE, byName: () => undefined, all: [] };
