import type { Effect } from '../effects.ts';
import type { Content } from '../message.ts';
import type { DossierFound, Needs, ToldDossier } from '../needs.ts';
import type { Reading } from '../reading.ts';
import {
  dossierChoices,
  NOT_FOUND_OR_WRONG,
  notFoundAmong,
  PHONE_FINDS_NOTHING,
  PHONE_IS_NO_PROOF,
  REGISTER_DOWN,
  STRONG_ONLY,
  waitBeforeTrying,
} from '../replies/dossier.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { SOMEBODY_ELSES_NUMBER } from '../replies/share.ts';
import { keyOf, say } from '../say.ts';
import type { Proved, Turn } from '../turn.ts';

/** A proof holds for half an hour, and only for what it opened (design.md 7). */
const PROOF_MS = 30 * 60_000;
/** More of a phone's dossiers than these are not told at once. */
const MOST_BY_PHONE = 3;

interface Brought {
  readonly proof: string;
  readonly ownPhone?: string | undefined;
}

interface Looked {
  readonly code: string;
  readonly found: DossierFound;
}

/** Asks for each code with the same proof, one after the other: what was wrong at one counts for the next. */
export async function findDossiers(
  reading: Reading,
  codes: readonly string[],
  brought: Brought,
  { dossiers }: Needs,
): Promise<Turn> {
  const { conversation, now } = reading.input;
  const looked: Looked[] = [];
  for (const code of codes)
    looked.push({
      code,
      found: await dossiers.find({ code, ...brought, conversation, now }),
    });
  const told = looked.flatMap(({ found }) => (found.kind === 'found' ? [found.told] : []));
  return told.length > 0 ? tellFound(reading, told, looked) : tellNotFound(reading, looked);
}

/** A contact that the platform vouches for is a proof; any other only shortens the questions. */
export async function findByContact(
  reading: Reading,
  { phone, own, others }: Extract<Content, { kind: 'contact' }>,
  codes: readonly string[],
  needs: Needs,
): Promise<Turn> {
  if (others) return ask(reading, SOMEBODY_ELSES_NUMBER);
  if (!own) return ask(reading, PHONE_IS_NO_PROOF);
  if (codes.length > 0) return findDossiers(reading, codes, { proof: '', ownPhone: phone }, needs);
  const told = await needs.dossiers.findByPhone(phone, reading.input.now);
  if (told.length === 0) return ask(reading, PHONE_FINDS_NOTHING);
  return tellFound(reading, told.slice(0, MOST_BY_PHONE), []);
}

function ask(reading: Reading, text: string): Turn {
  return say(reading, 'asked-questionnaire', [{ text, choices: [PERSON_CHOICE] }], {});
}

function tellFound(
  reading: Reading,
  told: readonly ToldDossier[],
  looked: readonly Looked[],
): Turn {
  const { sharedDevice, now } = reading.input;
  const missed = looked.filter(({ found }) => found.kind !== 'found');
  const texts = [...told.map(({ text }) => text), ...missed.map(({ code }) => notFoundAmong(code))];
  const replies = texts.map((text, at) => ({
    text,
    unkept: true,
    choices: at === texts.length - 1 ? dossierChoices(told, sharedDevice) : undefined,
  }));
  return say(reading, 'answered', replies, {
    state: { flow: undefined, proved: sharedDevice ? undefined : provedOf(told, now) },
    effects: missed.flatMap((one) => effectsOf(reading, one)),
  });
}

function provedOf(told: readonly ToldDossier[], now: Date): Proved {
  return {
    until: new Date(now.getTime() + PROOF_MS).toISOString(),
    dossiers: told.map(({ code, procedure, agency, stage, lateDays }) => ({
      code,
      procedure,
      agency,
      stage,
      lateDays,
    })),
  };
}

/** Nothing was opened: the gravest reason is said, once, and never which code it was. */
function tellNotFound(reading: Reading, looked: readonly Looked[]): Turn {
  const effects = looked.flatMap((one) => effectsOf(reading, one));
  const { flow } = reading.input.state;
  const codes = looked.map(({ code }) => code);
  const again = { flow: { flow: 'dossier', version: 2, answers: { ...flow?.answers, codes } } };
  const found = gravest(looked);
  switch (found.kind) {
    case 'wait':
      return say(
        reading,
        'declined-personal-data',
        [{ text: waitBeforeTrying(found.minutes), choices: [PERSON_CHOICE] }],
        { state: { flow: undefined }, effects },
      );
    case 'unavailable':
      return say(
        reading,
        'handed-over-no-answer',
        [{ text: REGISTER_DOWN, choices: [PERSON_CHOICE] }],
        { state: { flow: undefined }, effects },
      );
    case 'strong-needed':
      return say(reading, 'asked-questionnaire', [{ text: STRONG_ONLY }], {
        state: again,
        effects,
      });
    default:
      return say(
        reading,
        'asked-questionnaire',
        [{ text: NOT_FOUND_OR_WRONG, choices: [PERSON_CHOICE] }],
        { state: again, effects },
      );
  }
}

const GRAVEST_FIRST = ['wait', 'unavailable', 'strong-needed', 'not-found'] as const;

function gravest(looked: readonly Looked[]): DossierFound {
  const kinds = looked.map(({ found }) => found);
  const worst = GRAVEST_FIRST.find((kind) => kinds.some((found) => found.kind === kind));
  return kinds.find(({ kind }) => kind === worst) ?? { kind: 'not-found' };
}

function effectsOf(reading: Reading, { code, found }: Looked): Effect[] {
  const unanswered = (because: 'unavailable' | 'not-found'): Effect => ({
    kind: 'dossier-unanswered',
    key: keyOf(reading, `unanswered/${code}`),
    code,
    because,
  });
  if (found.kind === 'unavailable') return [unanswered('unavailable')];
  if (found.kind !== 'not-found') return [];
  return [
    { kind: 'wrong-proof', key: keyOf(reading, `wrong-proof/${code}`), code },
    unanswered('not-found'),
  ];
}
