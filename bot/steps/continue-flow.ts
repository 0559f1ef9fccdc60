import { foldText } from '#language/fold.ts';
import {
  type Answers,
  type Flow,
  flowState,
  openQuestion,
  questionsLeft,
  sayOpen,
  without,
} from '../flow.ts';
import { reportFeedback } from '../flows/report-feedback.ts';
import type { Reply } from '../message.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { EDIT_IN_QUESTIONNAIRE } from '../replies/edited.ts';
import {
  CANCEL_CHOICES,
  CANCELLED,
  FLOW_OUTDATED,
  howManyLeft,
  SURE_TO_CANCEL,
} from '../replies/feedback.ts';
import { START_CHOICES } from '../replies/greeting.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { readYesNo } from '../understand/yes-no.ts';
import { answerFromKnowledge } from './answer-from-knowledge.ts';
import { correct } from './correct-summary.ts';

const FLOWS: readonly Flow[] = [reportFeedback];

/** Goes on with an open questionnaire. Nothing already said is lost but by an explicit, confirmed cancel. */
export const continueFlow: Step = async (reading, needs) => {
  const { flow: open } = reading.input.state;
  const flow = FLOWS.find(({ name }) => name === open?.flow);
  if (!open || !flow) return undefined;
  if (open.version !== flow.version) return startAgain(reading, flow, needs);
  if (reading.input.corrects) return leaveAsItIs(reading, flow, open.answers, needs);
  if (reading.choice === 'cancel:yes' || saysYesToCancel(reading))
    return say(reading, 'cancelled', [{ text: CANCELLED, choices: START_CHOICES }], {
      state: { flow: undefined },
    });
  if (reading.choice === 'cancel:no') return ask(reading, flow, open.answers, needs);
  const fix = flow.fixes[reading.choice ?? ''];
  if (fix) return ask(reading, flow, without(open.answers, fix), needs);
  const question = openQuestion(flow, open.answers);
  return question
    ? hear(reading, flow, open.answers, needs)
    : atSummary(reading, flow, open.answers, needs);
};

/** The question of an open questionnaire, or its summary; `undefined` where none is open. */
export function openReply({ input }: Reading, needs: Needs): Reply | undefined {
  const { flow: open } = input.state;
  const flow = FLOWS.find(({ name, version }) => name === open?.flow && version === open.version);
  return open && flow && sayOpen(flow, open.answers, needs, input.now);
}

/** A plain "ừ" or "bỏ đi" right after "anh/chị muốn bỏ ạ?" means the cancel; a word of sending never does. */
function saysYesToCancel({ input, text }: Reading): boolean {
  const wasAsked = input.state.offered?.some(({ value }) => value === 'cancel:yes') ?? false;
  const folded = foldText(text);
  if (!wasAsked || /(?:^|\s)(?:gui|khong|ko|tiep)(?!\S)/u.test(folded)) return false;
  return /^(?:bo|huy)(?!\S)/u.test(folded) || readYesNo(text) === 'yes';
}

function startAgain(reading: Reading, flow: Flow, needs: Needs): Turn {
  const opening = sayOpen(flow, {}, needs, reading.input.now);
  return say(
    reading,
    'asked-questionnaire',
    [{ ...opening, text: `${FLOW_OUTDATED}\n${opening.text}` }],
    {
      state: { flow: flowState(flow, {}) },
    },
  );
}

function ask(reading: Reading, flow: Flow, answers: Answers, needs: Needs): Turn {
  return say(reading, 'asked-questionnaire', [sayOpen(flow, answers, needs, reading.input.now)], {
    state: { flow: flowState(flow, answers) },
  });
}

/** What was changed afterwards may belong to any question: it is not taken for the answer to the open one. */
function leaveAsItIs(reading: Reading, flow: Flow, answers: Answers, needs: Needs): Turn {
  const open = sayOpen(flow, answers, needs, reading.input.now);
  const replies = [{ ...open, text: `${EDIT_IN_QUESTIONNAIRE}\n${open.text}` }];
  return say(reading, 'asked-questionnaire', replies);
}

async function hear(reading: Reading, flow: Flow, answers: Answers, needs: Needs): Promise<Turn> {
  const question = openQuestion(flow, answers);
  if (!question) return ask(reading, flow, answers, needs);
  const aside = await answerAside(reading, flow, answers, needs);
  if (aside) return aside;
  const heard = question.read(reading, answers, needs);
  if ('answers' in heard) return ask(reading, flow, heard.answers, needs);
  const again = question.say(answers);
  return say(reading, 'asked-questionnaire', [{ ...again, text: heard.because }]);
}

async function atSummary(
  reading: Reading,
  flow: Flow,
  answers: Answers,
  needs: Needs,
): Promise<Turn> {
  const said = reading.choice ?? readYesNo(reading.text);
  if (said === 'yes') {
    const { replies, effects } = flow.complete(answers, reading, needs);
    return say(reading, 'completed', replies, { state: { flow: undefined }, effects });
  }
  if (said === 'no')
    return say(reading, 'asked-questionnaire', [{ text: SURE_TO_CANCEL, choices: CANCEL_CHOICES }]);
  const corrected = correct(reading, flow, answers, needs);
  if (corrected) return ask(reading, flow, corrected, needs);
  return (await answerAside(reading, flow, answers, needs)) ?? ask(reading, flow, answers, needs);
}

/** A question in between is answered, then the questionnaire goes on where it was. */
async function answerAside(
  reading: Reading,
  flow: Flow,
  answers: Answers,
  needs: Needs,
): Promise<Turn | undefined> {
  const { understood, choice, text } = reading;
  if (choice !== undefined || understood.intent !== 'ask_procedure') return undefined;
  const question = openQuestion(flow, answers);
  if (question?.takesAnything && needs.desk.findCommune(text)) return undefined;
  if (question?.name === 'text') return undefined;
  const answered = await answerFromKnowledge(reading, needs);
  if (!answered?.outcome.startsWith('answered')) return undefined;
  const next = sayOpen(flow, answers, needs, reading.input.now);
  const back = { ...next, text: `${howManyLeft(questionsLeft(flow, answers))}\n${next.text}` };
  const [answer] = answered.replies;
  const replies = answer ? [{ text: answer.text }, back] : [back];
  return say(reading, answered.outcome, replies, {
    state: { flow: flowState(flow, answers) },
    evidence: answered.evidence,
  });
}
