import { flowState, openQuestion } from '../flow.ts';
import { reportFeedback, withText } from '../flows/report-feedback.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { contactText } from '../replies/contact.ts';
import { FORMAL_COMPLAINT, OUT_OF_SCOPE } from '../replies/declined.ts';
import { GREETING, PERSON_CHOICE, START_CHOICES, THANKS, WHO_AM_I } from '../replies/greeting.ts';
import { say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { smalltalkKind, tellsMore } from '../understand/kinds.ts';

const CALL_BACK = [{ value: 'person', label: 'Nhờ cán bộ gọi lại' }] as const;

/** Keeps question, feedback, formal complaint and denunciation apart, as the law does (domain.md). */
export const followTrack: Step = (reading, needs) => {
  if (reading.choice === 'start:feedback') return beginFeedback(reading, needs);
  if (reading.choice !== undefined) return undefined;
  switch (reading.understood.intent) {
    case 'formal_complaint':
      return say(reading, 'declined-formal-complaint', [
        { text: FORMAL_COMPLAINT, choices: CALL_BACK },
      ]);
    case 'file_feedback':
      return beginFeedback(reading, needs);
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

/** What was said already is the first answer; "tôi muốn phản ánh" alone is not. */
function beginFeedback(reading: Reading, needs: Needs): Turn {
  const heard =
    reading.choice === undefined && tellsMore(reading.text)
      ? withText(reading.text, {}, needs)
      : undefined;
  const answers = heard && 'answers' in heard ? heard.answers : {};
  const question = openQuestion(reportFeedback, answers);
  const reply = question?.say(answers) ?? reportFeedback.summary(answers, needs, reading.input.now);
  return say(reading, 'asked-questionnaire', [reply], {
    state: { flow: flowState(reportFeedback, answers) },
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
  const text = contactText(commune?.name, needs.contact(commune?.code), needs.hours.text);
  return say(reading, 'answered', [{ text, choices: [PERSON_CHOICE] }]);
}

/** Declined only where another topic is named: "nothing recognised" goes to the knowledge, which knows more words. */
function outOfScope(reading: Reading): Turn | undefined {
  if (reading.input.state.topic || !reading.understood.otherTopic) return undefined;
  return say(reading, 'declined-out-of-scope', [{ text: OUT_OF_SCOPE, choices: START_CHOICES }]);
}
