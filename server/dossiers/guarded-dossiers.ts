import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { finishedDurations } from '#adapters/postgres/dossiers/finished-durations.ts';
import { proofWeather, wrongTries } from '#adapters/postgres/dossiers/wrong-tries.ts';
import type { Seal } from '#adapters/postgres/seal.ts';
import type { DossierAsked, DossierFound, Dossiers, ToldDossier } from '#bot/needs.ts';
import type { DossierStatus } from '#dossiers/dossier.ts';
import { type Forecast, forecastOf } from '#dossiers/forecast.ts';
import { mayTry } from '#dossiers/proof-limits.ts';
import type { Register, RegisterAnswer } from '#dossiers/register.ts';
import { dossierStageWords } from '#dossiers/stage-words.ts';
import { type DossierStage, hasEnded } from '#dossiers/stages.ts';
import { tellDossier } from '#dossiers/tell-dossier.ts';
import { canonicalCode } from '#language/canonical-code.ts';
import { civilDateOf } from '#language/vietnam-time.ts';
import { type WorkingDays, workingDaysBetween } from '#language/working-days.ts';
import { remembering } from './remembering.ts';

export interface GuardedDossiersParts {
  readonly register: Register;
  readonly pool: pg.Pool;
  readonly personal: Pick<Seal, 'mark'>;
  readonly calendar: WorkingDays;
  /** The right that goes with a delay, with its source. */
  readonly lateRight?: string | undefined;
  /** Milliseconds of {@link STEP_MS} where nobody measures. */
  readonly stepMs?: number | undefined;
}

/** How the deployment stands is looked at this often; the counts of a person and a code at every try. */
const WEATHER_MS = 10_000;
/** A forecast of yesterday's dossiers holds for an hour. */
const FORECAST_MS = 3_600_000;
/**
 * What was not opened is answered only at the next full step since the question: how long the work itself took,
 * which may differ between an unknown code and a wrong proof, cannot be read from the answer.
 */
const STEP_MS = 50;

interface Guard extends GuardedDossiersParts {
  readonly slow: (now: Date) => Promise<boolean>;
  readonly forecast: (status: DossierStatus, now: Date) => Promise<Forecast | undefined>;
}

/** The registers behind the limits on guessing: wrong tries make the next one wait, and no code is ever locked. */
export function createGuardedDossiers(parts: GuardedDossiersParts): Dossiers {
  const weather = remembering(WEATHER_MS, (_key: string, now) => proofWeather(parts.pool, now));
  const durations = remembering(FORECAST_MS, (key: string, now) => forecastFor(parts, key, now));
  const guard: Guard = {
    ...parts,
    slow: async (now) => (await weather('all', now)).slow,
    forecast: ({ procedureCode, agency }, now) =>
      durations(JSON.stringify([procedureCode, agency]), now),
  };
  return {
    find: async (asked) => {
      try {
        return await find(guard, asked);
      } catch {
        return { kind: 'unavailable' };
      }
    },
    findByPhone: async (ownPhone, now) => {
      const found = (await parts.register.findByPhone?.(ownPhone, now)) ?? [];
      return Promise.all(found.map((status) => told(guard, status, now, false)));
    },
  };
}

async function find(guard: Guard, asked: DossierAsked): Promise<DossierFound> {
  const started = performance.now();
  const { pool, personal, register } = guard;
  const { now, proof, ownPhone, conversation } = asked;
  const code = canonicalCode(asked.code);
  const tries = await wrongTries(pool, personal, { conversation, code, now });
  // A phone that the platform vouches for cannot be guessed: it is not asked to look like an identity number.
  const said = ownPhone === undefined ? proof : '000000';
  const may = mayTry({ ...tries, slow: await guard.slow(now) }, said, now);
  if (may.kind !== 'try') return may;
  const given = { text: proof, ownPhone, strongOnly: may.strongOnly };
  const found = await foundOf(guard, await register.find(code, given, now), now);
  const { stepMs = STEP_MS } = guard;
  if (found.kind !== 'found') await pause(stepMs - ((performance.now() - started) % stepMs));
  return found;
}

async function foundOf(guard: Guard, answer: RegisterAnswer, now: Date): Promise<DossierFound> {
  switch (answer.kind) {
    case 'status':
      return { kind: 'found', told: await told(guard, answer.status, now, false) };
    case 'not-found':
      return { kind: 'not-found' };
    case 'unavailable':
      return answer.last
        ? { kind: 'found', told: await told(guard, answer.last, now, true) }
        : { kind: 'unavailable' };
  }
}

/** What somebody else may have done in the citizen's name. */
const CONTESTABLE: ReadonlySet<DossierStage> = new Set([
  'registered',
  'waiting-acceptance',
  'withdrawn',
  'not-accepted',
]);

async function told(
  guard: Guard,
  status: DossierStatus,
  now: Date,
  lastKnown: boolean,
): Promise<ToldDossier> {
  const { calendar, lateRight } = guard;
  const forecast = await guard.forecast(status, now);
  const { lines, lateDays } = tellDossier(status, now, calendar, {
    forecast,
    lateRight,
    lastKnown,
  });
  const { code, procedureCode, procedureName, agency, stage } = status;
  return {
    code,
    text: lines.join('\n'),
    procedure: { code: procedureCode, name: procedureName },
    agency,
    stage: dossierStageWords(stage),
    lateDays,
    contestable: CONTESTABLE.has(stage),
    ended: hasEnded(stage),
  };
}

async function forecastFor(
  { pool, calendar }: GuardedDossiersParts,
  key: string,
  now: Date,
): Promise<Forecast | undefined> {
  const [procedureCode = '', agency = ''] = JSON.parse(key) as string[];
  const ended = await finishedDurations(pool, { procedureCode, agency, now });
  return forecastOf(
    ended.map(({ from, to }) => workingDaysBetween(civilDateOf(from), civilDateOf(to), calendar)),
  );
}
