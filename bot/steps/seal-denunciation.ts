import { openQuestion } from '../flow.ts';
import { reportFeedback } from '../flows/report-feedback.ts';
import type { Reading } from '../reading.ts';
import { CRIME_REPORT, DENUNCIATION } from '../replies/declined.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { Turn } from '../turn.ts';
import { tellsCrime } from '../understand/kinds.ts';

const CALL_BACK = [{ value: 'person', label: 'Nhờ cán bộ gọi lại' }] as const;

/**
 * A denunciation is never feedback, not even as the answer to a question of ours: no case, no copy, the words
 * exist once, sealed for the inspection role (design.md 6). What was told before it is kept; a questionnaire
 * that had heard nothing yet ends, so that what follows is judged by itself.
 */
export const sealDenunciation: Step = (reading) =>
  reading.choice === undefined && reading.understood.intent === 'denunciation'
    ? sealed(reading)
    : undefined;

function sealed(reading: Reading): Turn {
  const crime = tellsCrime(reading.text);
  const { flow } = reading.input.state;
  const heardNothing = flow && openQuestion(reportFeedback, flow.answers)?.name === 'text';
  return say(
    reading,
    'declined-denunciation',
    [{ text: crime ? CRIME_REPORT : DENUNCIATION, choices: CALL_BACK }],
    {
      ...(heardNothing && { state: { flow: undefined } }),
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
