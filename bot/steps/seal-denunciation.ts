import { findPhones } from '#language/phones.ts';
import type { Effect } from '../effects.ts';
import { flowState, openQuestion } from '../flow.ts';
import { reportFeedback } from '../flows/report-feedback.ts';
import type { Needs } from '../needs.ts';
import type { Reading } from '../reading.ts';
import { PHONE_UNREADABLE } from '../replies/feedback.ts';
import { START_CHOICES } from '../replies/greeting.ts';
import {
  crimeReply,
  denunciationReply,
  INSPECTION_DROPPED,
  INSPECTION_PHONE,
  INSPECTION_WILL_CALL,
  IS_IT_A_DENUNCIATION,
  NO_INSPECTION_CALL,
  TELL_IT_WITHOUT_NAMES,
} from '../replies/legal-tracks.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import type { ConversationState, Turn } from '../turn.ts';
import { tellsCrime } from '../understand/kinds.ts';
import { openReply } from './continue-flow.ts';

/**
 * A denunciation is never feedback, not even as the answer to a question of ours: no case, no copy, the words
 * exist once, sealed for the inspection role from the moment they are suspected (design.md 6). What was told
 * before it is kept; a questionnaire that had heard nothing yet ends, so that what follows is judged by itself.
 */
export const sealDenunciation: Step = (reading, needs) => {
  const { choice, understood, input } = reading;
  if (input.state.inspectionCall) return takeNumber(reading);
  if (choice !== undefined) return CHOICES[choice]?.(reading, needs);
  if (understood.intent === 'denunciation') return sealed(reading, needs);
  return understood.doubt === 'denunciation' ? doubted(reading) : undefined;
};

const CHOICES: Readonly<Record<string, (reading: Reading, needs: Needs) => Turn | undefined>> = {
  'track:denunciation': (reading, needs) =>
    say(reading, 'declined-denunciation', [
      denunciationReply(needs.law, needs.reception(reading.input.now)),
    ]),
  'track:feedback': (reading, needs) => tellAgain(reading, needs),
  'inspection:call': (reading) =>
    say(
      reading,
      'asked-questionnaire',
      [{ text: INSPECTION_PHONE, choices: [NO_INSPECTION_CALL], wants: 'phone' }],
      { state: { inspectionCall: true } },
    ),
};

function sealed(reading: Reading, needs: Needs): Turn {
  const crime = tellsCrime(reading.text);
  const reply = crime
    ? crimeReply(needs.law, policeLines(reading, needs))
    : denunciationReply(needs.law, needs.reception(reading.input.now));
  return say(reading, 'declined-denunciation', [reply], {
    state: withoutEmptyFlow(reading),
    effects: [seal(reading, crime ? 'crime-report' : 'denunciation')],
  });
}

/** Suspected is as good as known until the citizen has said which it is. */
function doubted(reading: Reading): Turn {
  return say(reading, 'declined-denunciation', [IS_IT_A_DENUNCIATION], {
    state: withoutEmptyFlow(reading),
    effects: [seal(reading, 'denunciation')],
  });
}

function seal(
  reading: Reading,
  because: Extract<Effect, { kind: 'seal-message' }>['because'],
): Effect {
  return { kind: 'seal-message', key: keyOf(reading, 'seal'), because };
}

/** The commune's police, where the office has told their address and number. */
function policeLines({ text }: Reading, needs: Needs): readonly string[] {
  const commune = needs.desk.findCommune(text);
  return needs.police(commune?.code);
}

function withoutEmptyFlow({ input }: Reading): Partial<ConversationState> {
  const { flow } = input.state;
  const heardNothing = flow && openQuestion(reportFeedback, flow.answers)?.name === 'text';
  return heardNothing ? { flow: undefined } : {};
}

/** What was sealed cannot be read again: the report is told anew, or the open question repeated. */
function tellAgain(reading: Reading, needs: Needs): Turn | undefined {
  if (reading.input.state.doubted !== undefined) return undefined;
  const open = openReply(reading, needs);
  if (open) return say(reading, 'asked-questionnaire', [open]);
  return say(reading, 'asked-questionnaire', [{ text: TELL_IT_WITHOUT_NAMES }], {
    state: { flow: flowState(reportFeedback, {}) },
  });
}

/** The number is sealed as the words are: whoever reads the conversation must not learn who asked. */
function takeNumber(reading: Reading): Turn {
  const { input, choice, text } = reading;
  const { content } = input;
  if (choice !== undefined)
    return say(reading, 'cancelled', [{ text: INSPECTION_DROPPED, choices: START_CHOICES }]);
  const phone = content.kind === 'contact' ? content.phone : findPhones(text)[0]?.phone;
  const effects: Effect[] = [seal(reading, 'denunciation')];
  if (phone === undefined)
    return say(
      reading,
      'asked-questionnaire',
      [{ text: PHONE_UNREADABLE, choices: [NO_INSPECTION_CALL] }],
      {
        state: { inspectionCall: true },
        effects,
      },
    );
  effects.push({ kind: 'call-back', key: keyOf(reading, 'inspection'), why: 'inspection', phone });
  return say(reading, 'handed-over-asked', [{ text: INSPECTION_WILL_CALL }], { effects });
}
