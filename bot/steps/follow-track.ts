import { flowState, openQuestion } from '../flow.ts';
import { reportFeedback, withText } from '../flows/report-feedback.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { CRIME_REPORT, DENUNCIATION, FORMAL_COMPLAINT } from '../replies/declined.ts';
import { GREETING, START_CHOICES, THANKS, WHO_AM_I } from '../replies/greeting.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';

const CALL_BACK = [{ value: 'person', label: 'Nhờ cán bộ gọi lại' }] as const;

/** Keeps question, feedback, formal complaint and denunciation apart, as the law does (domain.md). */
export const followTrack: Step = (reading, needs) => {
  if (reading.choice === 'start:feedback') return beginFeedback(reading, needs);
  if (reading.choice !== undefined) return undefined;
  switch (reading.understood.intent) {
    case 'denunciation':
      return sealed(reading);
    case 'formal_complaint':
      return say(reading, 'declined-formal-complaint', [
        { text: FORMAL_COMPLAINT, choices: CALL_BACK },
      ]);
    case 'file_feedback':
      return beginFeedback(reading, needs);
    case 'smalltalk':
      return smalltalk(reading);
    default:
      return undefined;
  }
};

/** No case, no copy: the words exist once, sealed for the inspection role (design.md 6). */
function sealed(reading: Reading): Turn {
  const crime = reading.understood.crime;
  return say(
    reading,
    'declined-denunciation',
    [{ text: crime ? CRIME_REPORT : DENUNCIATION, choices: CALL_BACK }],
    {
      effects: [
        {
          kind: 'seal-message',
          key: keyOf(reading, 'seal'),
          because: crime ? 'crime-report' : 'denunciation',
        },
      ],
    },
  );
}

/** What was said already is the first answer; "tôi muốn phản ánh" alone is not. */
function beginFeedback(reading: Reading, needs: Needs): Turn {
  const heard =
    reading.choice === undefined && reading.understood.tellsMore
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
  const { smalltalk: kind } = reading.understood;
  if (kind === 'thanks') return say(reading, 'smalltalk', [{ text: THANKS }]);
  return say(reading, 'smalltalk', [
    { text: kind === 'who' ? WHO_AM_I : GREETING, choices: START_CHOICES },
  ]);
}
