import { foldText } from '#language/fold.ts';
import type { Effect } from '../effects.ts';
import { type Answers, type Flow, flowState, openQuestion, sayOpen } from '../flow.ts';
import { FLOWS } from '../flows/flows.ts';
import type { Reply } from '../message.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { EDIT_IN_QUESTIONNAIRE } from '../replies/edited.ts';
import { CANCEL_CHOICES, CANCELLED, FLOW_OUTDATED, SURE_TO_CANCEL } from '../replies/feedback.ts';
import { START_CHOICES } from '../replies/greeting.ts';
import {
  ANOTHER_UNFINISHED,
  KEEP_AS_IT_WAS,
  MORE_CHOICES,
  NOTHING_BEFORE,
  RESUME_CHOICE,
  STILL_OPEN,
  WHAT_TO_FIX,
} from '../replies/report-more.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { saysBack } from '../understand/kinds.ts';
import { readYesNo } from '../understand/yes-no.ts';
import { answerAside } from './answer-aside.ts';
import { correct, corrected, restored, stepBack } from './correct-summary.ts';

/** An open questionnaire and what was answered. */
interface Open {
  readonly flow: Flow;
  readonly answers: Answers;
}

/** Goes on with an open questionnaire. Nothing already said is lost but by an explicit, confirmed cancel. */
export const continueFlow: Step = async (reading, needs) => {
  const { flow: state } = reading.input.state;
  const flow = FLOWS.find(({ name }) => name === state?.flow);
  if (!state || !flow) return undefined;
  const answers =
    state.version === flow.version ? state.answers : flow.upgrade(state.version, state.answers);
  if (!answers) return startAgain(reading, flow, needs);
  const open = { flow, answers };
  if (reading.input.corrects) return leaveAsItIs(reading, open, needs);
  return (
    (await obeyInFlow(reading, open, needs)) ??
    (openQuestion(flow, answers) ? hear(reading, open, needs) : atSummary(reading, open, needs))
  );
};

/** The question of an open questionnaire, or its summary; `undefined` where none is open. */
export function openReply({ input }: Reading, needs: Needs): Reply | undefined {
  const { flow: open } = input.state;
  const flow = FLOWS.find(({ name, version }) => name === open?.flow && version === open.version);
  return open && flow && sayOpen(flow, open.answers, needs, input.now);
}

/** What may be said at any question: cancel, correct, back, as it was. */
async function obeyInFlow(reading: Reading, open: Open, needs: Needs): Promise<Turn | undefined> {
  const { choice } = reading;
  if (choice === 'cancel:yes' || saysYesToCancel(reading))
    return say(reading, 'cancelled', [{ text: CANCELLED, choices: START_CHOICES }], {
      state: { flow: undefined },
    });
  if (choice === 'cancel:no' || choice === 'fix:none') return ask(reading, open, needs);
  if (choice === 'fix:more')
    return say(reading, 'asked-questionnaire', [{ text: WHAT_TO_FIX, choices: MORE_CHOICES }], {
      state: { flow: flowState(open.flow, open.answers) },
    });
  const fix = open.flow.fixes[choice ?? ''];
  if (fix) return ask(reading, { ...open, answers: corrected(open.answers, fix) }, needs);
  if (choice === KEEP_AS_IT_WAS.value)
    return ask(reading, { ...open, answers: restored(open.answers) }, needs);
  return choice === undefined && saysBack(reading.text) ? goBack(reading, open, needs) : undefined;
}

/** A plain "ừ" or "bỏ đi" right after "anh/chị muốn bỏ ạ?" means the cancel; a word of sending never does. */
function saysYesToCancel({ input, text }: Reading): boolean {
  const wasAsked = input.state.offered?.some(({ value }) => value === 'cancel:yes') ?? false;
  const folded = foldText(text);
  if (!wasAsked || /(?:^|\s)(?:gui|khong|ko|tiep)(?!\S)/u.test(folded)) return false;
  return /^(?:bo|huy)(?!\S)/u.test(folded) || readYesNo(text) === 'yes';
}

function goBack(reading: Reading, open: Open, needs: Needs): Promise<Turn> | Turn {
  const answers = stepBack(open.flow, open.answers);
  if (answers) return ask(reading, { ...open, answers }, needs);
  const reply = sayOpen(open.flow, open.answers, needs, reading.input.now);
  return say(reading, 'asked-questionnaire', [
    { ...reply, text: `${NOTHING_BEFORE}\n${reply.text}` },
  ]);
}

function startAgain(reading: Reading, flow: Flow, needs: Needs): Turn {
  const opening = sayOpen(flow, {}, needs, reading.input.now);
  return say(
    reading,
    'asked-questionnaire',
    [{ ...opening, text: `${FLOW_OUTDATED}\n${opening.text}` }],
    { state: { flow: flowState(flow, {}) } },
  );
}

/** What comes with an answer: a sentence before the next question, and what is done at once. */
interface Beside {
  readonly also?: string;
  readonly effects?: readonly Effect[];
}

/** Asks what is open, or shows the summary; where an answer said something `also`, that comes first. */
async function ask(
  reading: Reading,
  { flow, answers }: Open,
  needs: Needs,
  { also = '', effects = [] }: Beside = {},
): Promise<Turn> {
  const ready = await flow.prepare(answers, reading, needs);
  if (flow.endsEarly(ready)) return completed(reading, { flow, answers: ready }, needs);
  const open = sayOpen(flow, ready, needs, reading.input.now);
  const text = also === '' ? open.text : `${also}\n${open.text}`;
  const choices = 'before' in ready ? [...(open.choices ?? []), KEEP_AS_IT_WAS] : open.choices;
  return say(reading, 'asked-questionnaire', [{ ...open, text, ...(choices && { choices }) }], {
    state: { flow: flowState(flow, ready) },
    effects,
  });
}

function completed(reading: Reading, { flow, answers }: Open, needs: Needs): Turn {
  const { replies: done, effects } = flow.complete(answers, reading, needs);
  const more = reading.input.state.paused?.length
    ? [{ text: ANOTHER_UNFINISHED, choices: [RESUME_CHOICE] }]
    : [];
  const replies = [...done, ...more];
  return say(reading, 'completed', replies, { state: { flow: undefined }, effects });
}

/** What was changed afterwards may belong to any question: it is not taken for the answer to the open one. */
function leaveAsItIs(reading: Reading, { flow, answers }: Open, needs: Needs): Turn {
  const open = sayOpen(flow, answers, needs, reading.input.now);
  const replies = [{ ...open, text: `${EDIT_IN_QUESTIONNAIRE}\n${open.text}` }];
  return say(reading, 'asked-questionnaire', replies);
}

async function hear(reading: Reading, open: Open, needs: Needs): Promise<Turn> {
  const { flow, answers } = open;
  const question = openQuestion(flow, answers);
  if (!question) return ask(reading, open, needs);
  const aside = await answerAside(reading, flow, answers, needs);
  if (aside) return aside;
  if (isGreeting(reading)) return ask(reading, open, needs, { also: STILL_OPEN });
  const own = question.name === 'photos' || question.name === 'place';
  const heard =
    (own ? undefined : flow.beside(reading, answers, needs)) ??
    question.read(reading, answers, needs);
  if ('answers' in heard)
    return ask(reading, { flow, answers: settledIn(heard.answers, answers, flow) }, needs, heard);
  const again = question.say(answers);
  return say(reading, 'asked-questionnaire', [{ ...again, text: heard.because }], {
    state: { flow: flowState(flow, answers) },
  });
}

/** Once the open question has its answer, what a correction put aside is no longer kept. */
function settledIn(heard: Answers, before: Answers, flow: Flow): Answers {
  const open = openQuestion(flow, before)?.name ?? '';
  if (!('before' in heard) || !(open in heard)) return heard;
  const { before: _, ...rest } = heard;
  return rest;
}

/** "chào em" after days is no answer to anything. */
function isGreeting({ choice, understood, text, input }: Reading): boolean {
  return (
    choice === undefined &&
    input.content.kind === 'text' &&
    understood.intent === 'smalltalk' &&
    readYesNo(text) === undefined &&
    /^(?:da )?(?:xin )?(?:chao|alo|hello|hi|hey|cam on|cam un|em oi|ad oi)(?!\S)/u.test(
      foldText(text),
    )
  );
}

async function atSummary(reading: Reading, open: Open, needs: Needs): Promise<Turn> {
  const { flow, answers } = open;
  const said = reading.choice ?? readYesNo(reading.text);
  if (said === 'yes') return completed(reading, open, needs);
  if (said === 'no')
    return say(
      reading,
      'asked-questionnaire',
      [{ text: SURE_TO_CANCEL, choices: CANCEL_CHOICES }],
      {
        state: { flow: flowState(flow, answers) },
      },
    );
  const beside = flow.beside(reading, answers, needs);
  if (beside)
    return 'answers' in beside
      ? ask(reading, { flow, answers: beside.answers }, needs, beside)
      : ask(reading, open, needs, { also: beside.because });
  const changed = correct(reading, flow, answers, needs);
  if (changed) return ask(reading, { flow, answers: changed }, needs);
  return (await answerAside(reading, flow, answers, needs)) ?? ask(reading, open, needs);
}
