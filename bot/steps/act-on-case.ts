import type { Effect } from '../effects.ts';
import { MOST_PHOTOS } from '../flows/report-photos.ts';
import type { Attachment, Choice } from '../message.ts';
import type { Needs, OwnCase } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { NOT_A_PHOTO } from '../replies/feedback.ts';
import {
  ADDED,
  HOW_CONTENT,
  KEPT_CASE,
  LEVELS,
  MINE_CHOICE,
  NO_LONGER,
  RATED,
  REASONS,
  REOPENED,
  SURE_TO_WITHDRAW,
  WHAT_TO_ADD,
  WHY_NOT_CONTENT,
  WHY_REOPEN,
  WITHDRAWN,
} from '../replies/own-cases.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { CaseTask, Turn } from '../turn.ts';
import { actsFor, ownCase } from './own-cases.ts';

const PRESSED = /^case:(add|rate|reopen|withdraw|withdraw-yes|score-[1-5]):(PA-\d{6}-\w{6})$/u;
/** From this level on nobody asks why. */
const CONTENT = 4;
const WITHDRAWN_BY_CITIZEN = 'Người dân rút lại';
const MINE = [MINE_CHOICE];

/** Adds to, rates, reopens or withdraws a case of the citizen's own: by button, then in their words. */
export const actOnCase: Step = async (reading, needs) => {
  const [, act, receipt = ''] = PRESSED.exec(reading.choice ?? '') ?? [];
  if (act !== undefined) return pressed(reading, needs, act, receipt);
  const { caseTask } = reading.input.state;
  return caseTask && isAnswer(reading) ? answered(reading, caseTask) : undefined;
};

function isAnswer({ choice, text, input }: Reading): boolean {
  if (choice !== undefined) return choice.startsWith('reason:') || choice === 'task:none';
  return text !== '' || input.content.kind === 'attachment';
}

async function pressed(
  reading: Reading,
  needs: Needs,
  act: string,
  receipt: string,
): Promise<Turn | undefined> {
  const one = await ownCase(reading, needs, receipt);
  if (!one) return undefined;
  if (!mayBe(act, one))
    return say(reading, 'answered', [{ text: NO_LONGER, choices: actsFor(one) }]);
  switch (act) {
    case 'add':
      return ask(reading, { act, receipt }, WHAT_TO_ADD);
    case 'reopen':
      return ask(reading, { act, receipt }, WHY_REOPEN);
    case 'withdraw':
      return ask(reading, { act, receipt }, SURE_TO_WITHDRAW, sureChoices(receipt));
    case 'withdraw-yes':
      return done(reading, WITHDRAWN, {
        kind: 'withdraw-case',
        key: keyOf(reading, 'withdraw-case'),
        receipt,
        reason: WITHDRAWN_BY_CITIZEN,
      });
    case 'rate':
      return ask(reading, undefined, HOW_CONTENT, levelChoices(receipt));
    default:
      return scored(reading, receipt, Number(act.at(-1)));
  }
}

/** What a button still offers may be over: the case has moved on since it was shown. */
function mayBe(act: string, one: OwnCase): boolean {
  const base = act.startsWith('score') ? 'rate' : act.replace(/-yes$/u, '');
  return actsFor(one).some(({ value }) => value === `case:${base}:${one.receipt}`);
}

function sureChoices(receipt: string): readonly Choice[] {
  return [
    { value: `case:withdraw-yes:${receipt}`, label: 'Rút lại' },
    { value: 'task:none', label: 'Thôi, giữ lại' },
  ];
}

function levelChoices(receipt: string): readonly Choice[] {
  return LEVELS.map(([level, label]) => ({ value: `case:score-${level}:${receipt}`, label }));
}

function scored(reading: Reading, receipt: string, score: number): Turn {
  if (score >= CONTENT) return rated(reading, receipt, score, []);
  return ask(reading, { act: 'rate', receipt, level: score }, WHY_NOT_CONTENT, REASONS);
}

function rated(reading: Reading, receipt: string, score: number, reasons: readonly string[]): Turn {
  const key = keyOf(reading, 'rate-case');
  return done(reading, RATED, { kind: 'rate-case', key, receipt, score, reasons });
}

/** The message after the question: what is added, why it is reopened, why somebody is not content. */
function answered(reading: Reading, task: CaseTask): Turn {
  const { receipt } = task;
  const { choice, text } = reading;
  if (choice === 'task:none')
    return say(reading, 'cancelled', [{ text: KEPT_CASE, choices: MINE }]);
  switch (task.act) {
    case 'add':
      return added(reading, receipt);
    case 'reopen':
      if (text === '') return ask(reading, task, WHY_REOPEN);
      return done(reading, REOPENED, {
        kind: 'reopen-case',
        key: keyOf(reading, 'reopen-case'),
        receipt,
        reason: text,
      });
    case 'withdraw':
      return ask(reading, task, SURE_TO_WITHDRAW, sureChoices(receipt));
    case 'rate':
      return rated(reading, receipt, task.level ?? CONTENT, choice === 'reason:none' ? [] : [text]);
  }
}

function added(reading: Reading, receipt: string): Turn {
  const effect = additionTo(receipt, reading);
  return effect ? done(reading, ADDED, effect) : ask(reading, { act: 'add', receipt }, NOT_A_PHOTO);
}

/** The words and photos of a message as an addition to a case; `undefined` where it holds neither. */
export function additionTo(receipt: string, reading: Reading): Effect | undefined {
  const { content } = reading.input;
  const sent: readonly Attachment[] = content.kind === 'attachment' ? content.attachments : [];
  const photos = sent.filter(({ kind }) => kind === 'photo').slice(0, MOST_PHOTOS);
  if (photos.length === 0 && reading.text === '') return undefined;
  const text = reading.text === '' ? `Gửi thêm ${photos.length} hình` : reading.text;
  return { kind: 'add-to-case', key: keyOf(reading, 'add-to-case'), receipt, text, photos };
}

function ask(
  reading: Reading,
  caseTask: CaseTask | undefined,
  text: string,
  choices?: readonly Choice[],
): Turn {
  return say(reading, 'asked-questionnaire', [{ text, ...(choices && { choices }) }], {
    state: { caseTask },
  });
}

function done(reading: Reading, text: string, effect: Effect): Turn {
  return say(reading, 'completed', [{ text, choices: MINE }], { effects: [effect] });
}
