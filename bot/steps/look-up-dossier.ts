import { findCodes } from '#language/dossier-codes.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import {
  ASK_CODE,
  askProof,
  CODE_UNREADABLE,
  CONFIRM_SEVERAL,
  codeChoices,
  confirmCode,
  NO_CODE_CHOICE,
  OWN_PHONE_FINDS,
  PHOTO_UNREADABLE,
  READING_PHOTO,
  WHERE_THE_CODE_IS,
} from '../replies/dossier.ts';
import { PERSON_CHOICE } from '../replies/greeting.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { FlowState, Turn } from '../turn.ts';
import { readYesNo } from '../understand/yes-no.ts';
import { chooseDossier } from './choose-dossier.ts';
import { findByContact, findDossiers } from './find-dossiers.ts';

const FLOW = 'dossier';
const VERSION = 2;
/** As many as one proof may open together: a proof tried on many codes is a guess. */
const MOST_TOGETHER = 3;

/** "Hồ sơ của tôi tới đâu": code, then a second proof, then an answer that is shown once. */
export const lookUpDossier: Step = (reading, needs) => {
  const { content, state } = reading.input;
  if (content.kind === 'receipt-read') return confirm(reading, content.codes);
  const chosen = reading.choice === undefined ? undefined : pressed(reading, needs);
  if (chosen) return chosen;
  const { flow } = state;
  if (flow?.flow === FLOW && flow.version === VERSION && reading.choice === undefined)
    return goOn(reading, flow, needs);
  return begin(reading, needs);
};

function begin(reading: Reading, needs: Needs): Turn | Promise<Turn> | undefined {
  const { codes, rest } = codesIn(reading.text);
  if (codes.length > 0)
    return reading.choice === undefined ? named(reading, codes, rest, needs) : undefined;
  const asks = reading.choice === undefined && reading.understood.intent === 'check_dossier';
  if (!asks) return undefined;
  return photoOf(reading) ? readPhoto(reading) : askCode(reading, ASK_CODE);
}

function pressed(reading: Reading, needs: Needs): Turn | Promise<Turn> | undefined {
  const { choice = '' } = reading;
  if (choice === 'start:dossier') return askCode(reading, ASK_CODE);
  if (choice === NO_CODE_CHOICE.value) return tellWhereTheCodeIs(reading);
  if (choice === 'dossier:code-wrong') return askCode(reading, CODE_UNREADABLE);
  const read = /^dossier:code:(.+)$/u.exec(choice)?.[1];
  if (read !== undefined) return askForProof(reading, codesIn(read).codes);
  return chooseDossier(reading, needs);
}

function dossierState(answers: Readonly<Record<string, unknown>>): FlowState {
  return { flow: FLOW, version: VERSION, answers };
}

function askCode(reading: Reading, text: string): Turn {
  return say(reading, 'asked-questionnaire', [{ text, choices: [NO_CODE_CHOICE, PERSON_CHOICE] }], {
    state: { flow: dossierState({}) },
  });
}

function tellWhereTheCodeIs(reading: Reading): Turn {
  const text = `${WHERE_THE_CODE_IS}\n${OWN_PHONE_FINDS}`;
  const reply = { text, choices: [PERSON_CHOICE], wants: 'phone' as const };
  return say(reading, 'asked-questionnaire', [reply], {
    state: { flow: dossierState({}) },
    effects: [unanswered(reading, '', 'no-code')],
  });
}

function askForProof(reading: Reading, codes: readonly string[]): Turn {
  return say(reading, 'asked-questionnaire', [{ text: askProof(codes) }], {
    state: { flow: dossierState({ codes }) },
  });
}

/** A code that came with the end of an identity number needs no question. */
function named(
  reading: Reading,
  codes: readonly string[],
  rest: string,
  needs: Needs,
): Turn | Promise<Turn> {
  const proof = STRONG.test(rest) ? { proof: rest } : undefined;
  return proof ? findDossiers(reading, codes, proof, needs) : askForProof(reading, codes);
}

const STRONG = /(?<!\d)(?:\d[\s.-]?){5,11}\d(?!\d)/u;

/** A message that is plainly about something else leaves the look-up; a code, a proof, a photo goes on with it. */
function goOn(reading: Reading, { answers }: FlowState, needs: Needs): ReturnType<Step> {
  const { content } = reading.input;
  const known = codesOf(answers);
  if (photoOf(reading)) return readPhoto(reading);
  if (content.kind === 'contact') return findByContact(reading, content, known, needs);
  const { codes, rest } = codesIn(reading.text);
  if (codes.length > 0) return named(reading, codes, rest, needs);
  const heard = confirmed(reading, answers);
  if (heard) return heard;
  if (!/\d/u.test(reading.text) && goesElsewhere(reading)) return undefined;
  if (known.length === 0) return askCode(reading, CODE_UNREADABLE);
  return findDossiers(reading, known, { proof: reading.text }, needs);
}

const ELSEWHERE = ['ask_procedure', 'file_feedback', 'denunciation', 'formal_complaint'];

function goesElsewhere({ understood }: Reading): boolean {
  return ELSEWHERE.includes(understood.intent);
}

/** The dossier codes of a message, and what else it says: a proof is looked for in that alone. */
function codesIn(text: string): { readonly codes: readonly string[]; readonly rest: string } {
  const found = findCodes(text).filter(({ kind }) => kind === 'dossier');
  const codes = [...new Set(found.map(({ code }) => code))].slice(0, MOST_TOGETHER);
  const rest = found.reduceRight(
    (left, { from, to }) => left.slice(0, from) + left.slice(to),
    text,
  );
  return { codes, rest };
}

function codesOf(answers: FlowState['answers']): readonly string[] {
  const { codes } = answers;
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
}

function photoOf({ input: { content } }: Reading): boolean {
  return content.kind === 'attachment' && content.attachments.some(({ kind }) => kind === 'photo');
}

/** Read after the acknowledgement, outside the turn; what was read comes as a message of its own. */
function readPhoto(reading: Reading): Turn {
  const { content } = reading.input;
  const attachments =
    content.kind === 'attachment' ? content.attachments.filter(({ kind }) => kind === 'photo') : [];
  return say(reading, 'asked-questionnaire', [{ text: READING_PHOTO }], {
    state: { flow: dossierState({}) },
    effects: [
      {
        kind: 'read-receipt',
        key: keyOf(reading, 'read-receipt'),
        attachments: attachments.slice(0, 1),
      },
    ],
  });
}

/** What a machine read is used only after the citizen agreed with it. */
function confirm(reading: Reading, codes: readonly string[]): Turn | undefined {
  const open = reading.input.state.flow;
  if (open && open.flow !== FLOW) return { ...silent(reading) };
  const [code] = codes;
  if (code === undefined)
    return say(
      reading,
      'asked-questionnaire',
      [{ text: PHOTO_UNREADABLE, choices: [NO_CODE_CHOICE, PERSON_CHOICE] }],
      {
        state: { flow: dossierState({}) },
        effects: [unanswered(reading, '', 'unreadable-photo')],
      },
    );
  const some = codes.slice(0, MOST_TOGETHER);
  const text = some.length > 1 ? CONFIRM_SEVERAL : confirmCode(code);
  return say(reading, 'asked-questionnaire', [{ text, choices: codeChoices(some) }], {
    state: { flow: dossierState({ confirm: some }) },
  });
}

/** Another questionnaire was begun meanwhile: what was read is of no use to it. */
function silent({ input }: Reading): Turn {
  return { outcome: 'cancelled', replies: [], state: input.state, effects: [] };
}

/** "đúng rồi", "không" after a code that was read on a photo. */
function confirmed(reading: Reading, answers: FlowState['answers']): Turn | undefined {
  const { confirm: read } = answers;
  if (!Array.isArray(read) || read.length !== 1) return undefined;
  const said = readYesNo(reading.text);
  if (said === 'yes') return askForProof(reading, codesOf({ codes: read }));
  return said === 'no' ? askCode(reading, CODE_UNREADABLE) : undefined;
}

function unanswered(
  reading: Reading,
  code: string,
  because: 'no-code' | 'unreadable-photo',
): Turn['effects'][number] {
  return { kind: 'dossier-unanswered', key: keyOf(reading, 'unanswered'), code, because };
}
