import { saveAgencies } from '#adapters/postgres/agencies.ts';
import { findCaseState } from '#adapters/postgres/cases/case-states.ts';
import { ownCases, similarCases } from '#adapters/postgres/cases/citizen-cases.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import { placeInQueue } from '#adapters/postgres/waiting-queue.ts';
import type { Needs, OfficeContact } from '#bot/needs.ts';
import { minutesFor } from '#bot/queue.ts';
import { placeLines } from '#knowledge/answer/place-answer.ts';
import { createPrivateCodes } from '../cases/private-codes.ts';
import type { Env } from '../config.ts';
import { createGuardedDossiers } from '../dossiers/guarded-dossiers.ts';
import { openRegisters, type Registers } from '../dossiers/open-registers.ts';
import { readRegisterSettings } from '../dossiers/register-settings.ts';
import { PAGES } from '../http/page-office.ts';
import { type KnowledgeBase, openKnowledgeBase } from '../knowledge/knowledge-base.ts';
import { openAids } from '../knowledge/open-aids.ts';
import { readContent } from '../knowledge/read-content.ts';
import type { Log } from '../log.ts';
import { otherCentres } from '../office/near-centres.ts';
import { readStoredRules } from '../office/office-rules.ts';
import { type Office, openOffice } from '../office/open-office.ts';
import { receptionNeeds } from '../receptions/reception-sessions.ts';
import type { Foundation } from './open-foundation.ts';
import { vietnamDay } from './vietnam-day.ts';

/** What the bot knows and asks. */
export interface Mind {
  readonly office: Office;
  readonly knowledge: KnowledgeBase;
  readonly registers: Registers;
  readonly needs: Needs;
}

/** What staff entered about a commune's own office, with the decision that it rests on. */
function contactOf(
  { placeOf }: KnowledgeBase,
  commune: string | undefined,
): OfficeContact | undefined {
  const place = commune === undefined ? undefined : placeOf(commune);
  return place && { office: place.office, lines: placeLines(place) };
}

/** What a citizen has here, opened by whoever asked or with its private code. */
function ownMatters(
  pool: Foundation['store']['work'],
  personal: Seal,
  office: Office,
): Pick<Needs, 'cases' | 'receptions'> {
  const { proveBooking, ...codes } = createPrivateCodes(pool, personal);
  return {
    cases: { ...filedCases(pool, office), ...codes },
    receptions: receptionNeeds({ pool, ...office }, proveBooking),
  };
}

/** Cases as the bot asks for them; the place of another's is its street or hamlet and the commune. */
function filedCases(
  pool: Foundation['store']['work'],
  { communeName }: Office,
): Pick<Needs['cases'], 'find' | 'similar' | 'own'> {
  return {
    find: (receipt) => findCaseState(pool, receipt),
    similar: async (report) =>
      (await similarCases(pool, report)).map(({ where, communeCode, ...found }) => ({
        ...found,
        where: [where, communeName(communeCode)].filter(Boolean).join(', '),
      })),
    own: (conversation) => ownCases(pool, conversation),
  };
}

/** Where whoever asks for a person stands. */
function waitingWays(pool: Foundation['store']['work']): Pick<Needs, 'queue'> {
  return {
    queue: async (conversation) => {
      const { place, minutesEach } = await placeInQueue(pool, conversation);
      return { place, minutes: minutesFor(place, minutesEach) };
    },
  };
}

/** What is told where no case comes of it, and where one can be followed. */
function citizenWays(
  { reception, law, police, nearCentres, deletionTerm }: Office,
  { PUBLIC_URL }: Env,
  pool: Foundation['store']['work'],
): Omit<
  Needs,
  'office' | 'knowledge' | 'desk' | 'dossiers' | 'hours' | 'contact' | 'cases' | 'receptions'
> {
  const trackingLink = (receipt: string): string | undefined =>
    PUBLIC_URL === undefined ? undefined : new URL(`${PAGES.track}?ma=${receipt}`, PUBLIC_URL).href;
  return {
    reception,
    law,
    police,
    deletionTerm,
    ...waitingWays(pool),
    trackingLink,
    nearCentres: (code) => otherCentres(nearCentres(code)),
  };
}

/** Reads the office's data, builds the knowledge, opens the register. */
export async function openMind(
  { store, context }: Foundation,
  env: Env,
  log: Log,
  now: () => Date,
): Promise<Mind> {
  const office = await openOffice(() => readStoredRules(store.work));
  await saveAgencies(store.work, office.rules().agencies);
  const today = (): string => vietnamDay(now());
  const knowledge = await openKnowledgeBase({
    pool: store.work,
    content: await readContent(),
    today,
    log,
    aids: await openAids(env, 'vectors', log),
    communeIn: (text) => office.desk.findCommune(text)?.code,
  });
  const { personal } = context;
  const registers = openRegisters({
    pool: store.work,
    personal,
    settings: await readRegisterSettings(env.REGISTERS_FILE),
    hosts: env.REGISTER_HOSTS ?? [],
    insideHosts: env.REGISTER_INSIDE_HOSTS ?? [],
    log,
  });
  const dossiers = createGuardedDossiers({
    register: registers.register,
    pool: store.work,
    personal,
    calendar: office.calendar,
    lateRight: office.lateRight,
  });
  const { desk, hours } = office;
  return {
    office,
    knowledge,
    registers,
    needs: {
      office: env.OFFICE_NAME,
      knowledge: knowledge.knowledge,
      desk,
      dossiers,
      hours,
      contact: (commune) => contactOf(knowledge, commune),
      ...ownMatters(store.work, personal, office),
      ...citizenWays(office, env, store.work),
    },
  };
}
