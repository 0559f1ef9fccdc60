import { flowState, openQuestion } from '../flow.ts';
import { reportFeedback, withFirstWords } from '../flows/report-feedback.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { contactText } from '../replies/contact.ts';
import { OUT_OF_SCOPE } from '../replies/declined.ts';
import { GREETING, PERSON_CHOICE, START_CHOICES, THANKS, WHO_AM_I } from '../replies/greeting.ts';
import { complaintReply, IS_IT_A_COMPLAINT } from '../replies/legal-tracks.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { smalltalkKind, tellsMore } from '../understand/kinds.ts';

/** Keeps question, feedback, formal complaint and denunciation apart, as the law does (domain.md). */
export const followTrack: Step = (reading, needs) => {
  if (reading.choice !== undefined) return chosenTrack(reading, needs);
  if (reading.understood.doubt === 'formal_complaint') return askWhich(reading);
  switch (reading.understood.intent) {
    case 'formal_complaint':
      return explainComplaint(reading, needs);
    case 'file_feedback':
      return beginFeedback(reading, needs, reading.text);
    case 'smalltalk':
      return smalltalk(reading);
    case 'ask_contact':
      return contact(reading, needs);
    case 'out_of_scope':
      return outOfScope(reading);
    default:
      return undefined;
  }
};

function chosenTrack(reading: Reading, needs: Needs): Turn | Promise<Turn> | undefined {
  switch (reading.choice) {
    case 'start:feedback':
      return beginFeedback(reading, needs, '');
    case 'track:feedback':
      return beginFeedback(reading, needs, reading.input.state.doubted ?? '');
    case 'track:complaint':
      return explainComplaint(reading, needs);
    default:
      return undefined;
  }
}

/** The words wait with the question: a feedback that was told is not told twice. */
function askWhich(reading: Reading): Turn {
  return say(reading, 'asked-nearest', [IS_IT_A_COMPLAINT], { state: { doubted: reading.text } });
}

function explainComplaint(reading: Reading, needs: Needs): Turn {
  const reply = complaintReply(needs.law, needs.reception(reading.input.now));
  return say(reading, 'declined-formal-complaint', [reply], { state: { doubted: reading.text } });
}

/** What was said already is the first answer; "tôi muốn phản ánh" alone is not. */
async function beginFeedback(reading: Reading, needs: Needs, said: string): Promise<Turn> {
  const heard = tellsMore(said) ? withFirstWords({ ...reading, text: said }, {}, needs) : undefined;
  const { answers: first, effects = [] } =
    heard && 'answers' in heard ? heard : { answers: {}, effects: [] };
  const answers = await reportFeedback.prepare(first, reading, needs);
  const question = openQuestion(reportFeedback, answers);
  const reply = question?.say(answers) ?? reportFeedback.summary(answers, needs, reading.input.now);
  return say(reading, 'asked-questionnaire', [reply], {
    state: { flow: flowState(reportFeedback, answers) },
    effects,
  });
}

function smalltalk(reading: Reading): Turn {
  const kind = smalltalkKind(reading.text);
  if (kind === 'thanks') return say(reading, 'smalltalk', [{ text: THANKS }]);
  return say(reading, 'smalltalk', [
    { text: kind === 'who' ? WHO_AM_I : GREETING, choices: START_CHOICES },
  ]);
}

/** Where the office is found and when it is open; a number is told only where the office has given one. */
function contact(reading: Reading, needs: Needs): Turn {
  const commune = needs.desk.findCommune(reading.text);
  const near = commune ? needs.nearCentres(commune.code) : [];
  const text = contactText(commune?.name, needs.contact(commune?.code), needs.hours.text, near);
  return say(reading, 'answered', [{ text, choices: [PERSON_CHOICE] }]);
}

/** Declined only where another topic is named: "nothing recognised" goes to the knowledge, which knows more words. */
function outOfScope(reading: Reading): Turn | undefined {
  if (reading.input.state.topic || !reading.understood.otherTopic) return undefined;
  return say(reading, 'declined-out-of-scope', [{ text: OUT_OF_SCOPE, choices: START_CHOICES }]);
}
